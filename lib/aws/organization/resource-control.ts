import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { ConfigError, GitHubWorkflow } from '../../core';
import { requireOrganizationId } from '../naming/organization-id';
import type { RenderedStatement } from './control-statement';

/**
 * Services with data of AI that heed resource control policies, by what their actions begin with. Amazon Bedrock, with AgentCore, and SageMaker
 * do not. Others that do, such as Comprehend, Kendra and Textract, and those that build and deploy, are left out.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html#rcp-supported-services
 */
const SERVICES = ['aoss', 'dynamodb', 'ecr', 'firehose', 'kms', 'logs', 's3', 'secretsmanager', 'sqs'] as const;

/** A service with data of AI that heeds resource control policies. */
export type ControlledService = (typeof SERVICES)[number];

/** Whose requests are taken. */
export interface OwnIdentitiesControl {
  /** `o-` and 10 to 32 lower-case letters or digits. */
  readonly organizationId: string;

  /**
   * Accounts outside of the organization whose identities may come in as well, where a resource lets them: twelve digits each. Accounts by
   * which AWS delivers some logs, such as those of older load balancers, are among them.
   *
   * @default - none
   */
  readonly partners?: readonly string[];

  /** @default - every one that is known */
  readonly services?: readonly ControlledService[];
}

/** Whose workflows take roles. */
export interface OwnWorkflowsControl {
  /**
   * Ids of owners on GitHub, one at least: `gh api users/OWNER --jq .id`. Names can be taken by others once they are given up; ids cannot.
   */
  readonly gitHubOwnerIds: readonly string[];
}

/** For whom services of AWS work. */
export interface OwnServiceCallsControl {
  /** `o-` and 10 to 32 lower-case letters or digits. */
  readonly organizationId: string;

  /** @default - every one that is known */
  readonly services?: readonly ControlledService[];
}

/**
 * One thing that nobody may do with resources in the accounts of an organization, whoever they are and whatever policies the resources bear.
 *
 * Resource control policies limit everybody but the management account's resources and service-linked roles. Who is exempt from service
 * control policies is not exempt from these: they let in whoever is of the organization.
 *
 * Source: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export class ResourceControl {
  /**
   * No identity from outside of the organization comes to data, keys, images, logs or secrets, or takes a role with credentials of AWS. Roles
   * that are taken with a token of a workflow are for `ownWorkflows`; those of SAML are not asked about.
   *
   * @throws OrganizationIdFormat, PartnerAccount, ControlledService if these are none
   */
  public static ownIdentities(control: OwnIdentitiesControl): ResourceControl {
    const { organizationId, partners = [], services } = control;
    return new ResourceControl((place) => {
      requireOrganizationId(organizationId, place);
      requireAccounts(partners, place);
      return [
        denial('OwnIdentities', [...actionsOf(services, place), 'sts:AssumeRole'], {
          StringNotEqualsIfExists: {
            'aws:PrincipalOrgID': organizationId,
            ...(partners.length > 0 && { 'aws:PrincipalAccount': [...partners] }),
          },
          BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
        }),
      ];
    });
  }

  /**
   * No service of AWS comes to them on behalf of somebody outside: it would be a deputy that is confused about whom it works for.
   *
   * @throws OrganizationIdFormat, ControlledService if these are none
   */
  public static ownServiceCalls({ organizationId, services }: OwnServiceCallsControl): ResourceControl {
    return new ResourceControl((place) => {
      requireOrganizationId(organizationId, place);
      return [
        denial('OwnServiceCalls', actionsOf(services, place), {
          StringNotEqualsIfExists: { 'aws:SourceOrgID': organizationId },
          Bool: { 'aws:PrincipalIsAWSService': 'true' },
          Null: { 'aws:SourceAccount': 'false' },
        }),
      ];
    });
  }

  /**
   * Nobody comes to them without encryption on the way. What services of AWS do among themselves is left out.
   *
   * @throws ControlledService if one is not known to heed such policies
   */
  public static encryptedTransport(services?: readonly ControlledService[]): ResourceControl {
    return new ResourceControl((place) => [
      denial('EncryptedTransport', actionsOf(services, place), {
        BoolIfExists: { 'aws:SecureTransport': 'false', 'aws:PrincipalIsAWSService': 'false' },
      }),
    ]);
  }

  /**
   * No workflow on GitHub of somebody else takes a role, whatever the role trusts.
   *
   * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
   *
   * @throws GitHubOwnerId if there is none, or one is no number
   */
  public static ownWorkflows({ gitHubOwnerIds }: OwnWorkflowsControl): ResourceControl {
    return new ResourceControl((place) => {
      const wrong = gitHubOwnerIds.find((id) => !Token.isUnresolved(id) && !/^[1-9]\d*$/.test(id));
      if (gitHubOwnerIds.length === 0 || wrong !== undefined) {
        const got = wrong === undefined ? 'none' : `'${wrong}'`;
        const reason = `'gitHubOwnerIds' must be numbers, got ${got}; see gh api users/OWNER --jq .id`;
        throw new ConfigError('GitHubOwnerId', reason, place);
      }
      return [
        denial('OwnWorkflows', ['sts:AssumeRoleWithWebIdentity'], {
          Null: { [`${GitHubWorkflow.ISSUER}:sub`]: 'false' },
          StringNotEquals: { [`${GitHubWorkflow.ISSUER}:repository_owner_id`]: [...gitHubOwnerIds] },
        }),
      ];
    });
  }

  private constructor(private readonly build: (place: IConstruct) => readonly RenderedStatement[]) {}

  /** What it denies. */
  public statementsIn(place: IConstruct): readonly RenderedStatement[] {
    return this.build(place);
  }
}

function actionsOf(services: readonly ControlledService[] = SERVICES, place: IConstruct): readonly string[] {
  const unknown = services.find((service) => !SERVICES.includes(service));
  if (services.length > 0 && unknown === undefined)
    return [...new Set(services)].sort().map((service) => `${service}:*`);
  const got = unknown === undefined ? 'none' : `'${unknown}'`;
  const reason = `'services' must be of ${SERVICES.join(', ')}, got ${got}; a policy on any other service guards nothing`;
  throw new ConfigError('ControlledService', reason, place);
}

function requireAccounts(accounts: readonly string[], place: IConstruct): void {
  const wrong = accounts.find((account) => !Token.isUnresolved(account) && !/^\d{12}$/.test(account));
  if (wrong === undefined) return;
  throw new ConfigError('PartnerAccount', `'partners' must be accounts of twelve digits, got '${wrong}'`, place);
}

const denial = (sid: string, actions: readonly string[], conditions: object): RenderedStatement => ({
  Sid: sid,
  Effect: 'Deny',
  Principal: '*',
  Action: actions,
  Resource: '*',
  Condition: conditions,
});
