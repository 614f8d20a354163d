import {
  AccessLevel,
  Folder,
  GitHubWorkflow,
  GoogleProject,
  Member,
  Organization,
} from 'zero-trust-ai-constructs/google';

// What is yours: put your own names here.
export const REGION = 'europe-west4';
export const FRAUD = new GoogleProject('acme-fraud', '123456789012');
export const AUDIT = new GoogleProject('acme-audit', '234567890123');
export const STATE = new GoogleProject('acme-terraform', '345678901234');
export const ACME = new Organization('456789012345');

/** Where projects with AI are. */
export const AI_FOLDER = new Folder('567890123456');

/** The network of people, which has a way to the internet. */
export const OFFICE_NETWORK = 'projects/acme-office/global/networks/office';

/** The tags of data by its class: what the organization's stack has made, by the numbers that Google gave. */
export const TAGS = {
  keyId: 'tagKeys/281470000000001',
  valueIds: {
    public: 'tagValues/281470000000002',
    internal: 'tagValues/281470000000003',
    confidential: 'tagValues/281470000000004',
    restricted: 'tagValues/281470000000005',
  },
};

/** Who does what: nobody is in two of these groups. */
export const PEOPLE = {
  trainers: Member.group('fraud-trainers@example.com'),
  approvers: Member.group('model-approvers@example.com'),
  deployers: Member.group('fraud-deployers@example.com'),
  auditors: Member.group('ai-auditors@example.com'),
  breakGlass: Member.group('ai-break-glass@example.com'),
  scientist: Member.user('ada@example.com'),
  analysts: Member.group('fraud-analysts@example.com'),
};

/** Devices of the company: an access level that the organization has. */
export const OWN_DEVICES = AccessLevel.fromName('accessPolicies/678901234567/accessLevels/own_devices');

/** The service of Cloud Run that asks the model for analysts, of an app of its own, and where they reach it. */
export const DESK = { domain: 'fraud.models.example.com', service: { name: 'fraud-desk', location: REGION } };

/** Who deploys the organization's part. */
export const PLATFORM = Member.serviceAccount('platform@acme-terraform.iam.gserviceaccount.com');

/** Who is told of what should not happen. */
export const ON_CALL = 'projects/acme-audit/notificationChannels/1234567890';

/** Images that the pipeline works with. */
const digest = (digit: number) => `@sha256:${`${digit}`.repeat(64)}`;
export const TOOLS = {
  gcloud: `europe-west4-docker.pkg.dev/acme-fraud/tools/gcloud${digest(1)}`,
  zta: `europe-west4-docker.pkg.dev/acme-fraud/tools/zta${digest(2)}`,
};
export const EVALUATION = `europe-west4-docker.pkg.dev/acme-fraud/tools/evaluation${digest(3)}`;
export const TRAINING_IMAGES = 'europe-west4-docker.pkg.dev/acme-fraud/training/';

/** What runs the model. */
export const IMAGE = `europe-west4-docker.pkg.dev/acme-fraud/serving/fraud${digest(4)}`;

/** What was signed and approved, by whose keys, and the digest of it, which `zta verify` tells. */
const RELEASE = 'examples/google-model-lifecycle/release';
export const RELEASED = {
  files: `${RELEASE}/model`,
  bundle: `${RELEASE}/fraud.sig`,
  publicKey: `${RELEASE}/fraud.pub`,
  approval: { bundle: `${RELEASE}/fraud.approved`, publicKey: `${RELEASE}/approvers.pub` },
};
export const ROOT_DIGEST = 'c8d7f5e43042bc88628d6f66597bcdbf26c457dd67be5038d118535f2dbf90f5';

/** Who deploys the app itself. */
export const DEPLOYMENT = GitHubWorkflow.inEnvironment('production', {
  owner: 'acme',
  ownerId: '1234567',
  repository: 'fraud-platform',
  repositoryId: '987654321',
});
