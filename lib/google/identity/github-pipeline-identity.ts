import { ServiceAccountIamMember } from '@cdktf/provider-google/lib/service-account-iam-member';
import type { Construct } from 'constructs';
import { ConfigError, GitHubWorkflow } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { celText } from '../naming/cel-text';
import type { IMemberRef } from '../naming/member';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import type { FederatedMember } from './federated-member';
import { poolIdFor } from './pool-id';
import { WorkloadIdentity } from './workload-identity';
import { WorkloadIdentityFederation } from './workload-identity-federation';

/** Properties of a `GitHubPipelineIdentity`. */
export interface GitHubPipelineIdentityProps {
  /** The project that the service account and the pool are of. */
  readonly project: GoogleProject;

  /** Which runs of GitHub Actions may act as the account. */
  readonly workflow: GitHubWorkflow;

  /**
   * Id of the pool, 4 to 32 lower-case letters, digits and '-'. Give it where the pool keeps its id although its construct moves.
   *
   * @default - made from the construct's path
   */
  readonly poolId?: string;

  /**
   * The part of the account's address before '@'. Give it where the account keeps its address although its construct moves.
   *
   * @default - made from the construct's path
   */
  readonly accountId?: string;
}

/** What a subject of a pool can be: Google takes 127 characters. */
const SUBJECT = /^[\w./:-]{1,127}$/;

/** Of a tag, a branch or the queue before one, but not of a proposed change. */
const KINDS_OF_REFS = ['refs/heads/', 'refs/tags/'];

/** What runs for a proposed change, even where it runs on the branch that the change is proposed for. */
const PROPOSALS = ['pull_request', 'pull_request_target'];

/**
 * The service account that one GitHub Actions workflow deploys with, without any stored secret: nothing is allowed to it but what is granted.
 *
 * Only runs of the one repository in the one environment or on the one branch can act as it, never a run for a pull request. Owner and
 * repository are matched by number, so that nobody who takes over an abandoned name takes over the account.
 *
 * What it deploys to is granted by `identity.grant`. To apply Terraform it needs roles that `grant` refuses to workloads: bind those with a
 * `ProjectIamMember`, so that rules and reviewers see them.
 *
 * The workflow hands `providerName` and `email` to google-github-actions/auth. Pools keep their ids for 30 days after they are deleted: they are
 * not destroyed with the stack.
 *
 * @throws GitHubSubject, GitHubId, GitHubWorkflowUnpinned if the workflow is not named exactly
 * @throws GitHubSubject if the environment or branch has a sign that no subject of a pool has, or is longer than about 100 characters
 */
export class GitHubPipelineIdentity extends GoogleConstruct implements IMemberRef {
  /** The service account; `grants` says who else may act as it, `grant` what it may. */
  public readonly identity: WorkloadIdentity;

  public readonly federation: WorkloadIdentityFederation;

  /** Whom the pool knows the workflow as, for alarms about others who come. */
  public readonly subject: FederatedMember;

  public constructor(
    scope: Construct,
    id: string,
    { project, workflow, poolId, accountId }: GitHubPipelineIdentityProps,
  ) {
    super(scope, id);
    const { equal } = workflow.claims(this, Token.isUnresolved);
    const subject = this.subjectOf(equal);
    this.federation = new WorkloadIdentityFederation(this, 'Federation', {
      project,
      issuer: `https://${GitHubWorkflow.ISSUER}`,
      condition: conditionFor(equal),
      attributeMapping: {
        // Names none that can be taken over; the subject of GitHub does, and can be longer than a pool takes.
        'google.subject': `assertion.repository_id + ":" + assertion.${placeIn(equal)}`,
        'attribute.repository_id': 'assertion.repository_id',
      },
      poolId: poolId ?? poolIdFor(this),
      providerId: 'github',
    });
    this.subject = this.federation.subject(subject);
    this.identity = new WorkloadIdentity(this, 'Identity', {
      project,
      accountId: accountId ?? stableName(this, { room: 30, separator: '-' }),
    });
    new ServiceAccountIamMember(this, 'Impersonation', {
      serviceAccountId: this.identity.name,
      role: 'roles/iam.workloadIdentityUser',
      member: this.subject.member,
    });
  }

  public get member(): string {
    return this.identity.member;
  }

  /** The address of the account, for the input `service_account` of google-github-actions/auth. */
  public get email(): string {
    return this.identity.email;
  }

  /** For the input `workload_identity_provider` of google-github-actions/auth. */
  public get providerName(): string {
    return this.federation.providerName;
  }

  private subjectOf(claims: Readonly<Record<string, string>>): string {
    const subject = `${claims['repository_id']}:${claims[placeIn(claims)]}`;
    if (Token.isUnresolved(subject) || SUBJECT.test(subject)) return subject;
    const reason =
      `'workflow' must be in an environment, or on a branch, of letters, digits, '.', '_', '-' and '/', ` +
      `and with its repository of up to 127 characters, got '${subject}'; rename it on GitHub`;
    throw new ConfigError('GitHubSubject', reason, this);
  }
}

/** The claim that says where a run takes place. */
const placeIn = (claims: Readonly<Record<string, string>>): string => ('environment' in claims ? 'environment' : 'ref');

/** Whose tokens are taken, in the Common Expression Language. */
function conditionFor(claims: Readonly<Record<string, string>>): string {
  const equal = Object.entries(claims).map(([claim, value]) => `assertion.${claim} == ${celText(value)}`);
  const refs = KINDS_OF_REFS.map((beginning) => `assertion.ref.startsWith(${celText(beginning)})`).join(' || ');
  const events = PROPOSALS.map((event) => `assertion.event_name != ${celText(event)}`);
  return [...equal, ...('ref' in claims ? [] : [`(${refs})`]), ...events].join(' && ');
}
