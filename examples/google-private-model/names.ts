import { GitHubWorkflow, GoogleProject, Member, Organization } from 'zero-trust-ai-constructs/google';

// What is yours: put your own names here.
export const REGION = 'europe-west4';
export const CLAIMS = new GoogleProject('acme-claims', '123456789012');
export const AUDIT = new GoogleProject('acme-audit', '234567890123');
export const STATE = new GoogleProject('acme-terraform', '345678901234');
export const ACME = new Organization('456789012345');

/** The access policy of the organization, which holds perimeters and access levels. */
export const ACCESS_POLICY = 'accessPolicies/567890123456';

/** Who mends what nobody else may change. */
export const BREAK_GLASS = Member.group('ai-break-glass@example.com');

/** Who deploys the organization's part. */
export const PLATFORM = Member.serviceAccount('platform@acme-terraform.iam.gserviceaccount.com');

/** Who works with claims, on devices of the company. */
export const ADJUSTERS = Member.group('claims-adjusters@example.com');

/** Who is told when logs stop to come, or are tampered with. */
export const ON_CALL = 'projects/acme-audit/notificationChannels/1234567890';

export const DESK = {
  domain: 'claims.example.com',
  image: `europe-west4-docker.pkg.dev/acme-claims/desk/desk@sha256:${'0'.repeat(64)}`,
};

export const WORKFLOW = GitHubWorkflow.inEnvironment('production', {
  owner: 'acme',
  ownerId: '1234567',
  repository: 'claims',
  repositoryId: '123456789',
});
