import { IamWorkloadIdentityPool } from '@cdktf/provider-google/lib/iam-workload-identity-pool';
import { IamWorkloadIdentityPoolProvider } from '@cdktf/provider-google/lib/iam-workload-identity-pool-provider';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { namedAcrossStacks } from '../naming/named-across-stacks';
import type { GoogleProject } from '../place/google-project';
import { FederatedMember } from './federated-member';
import { checkCondition, checkMapping } from './federation-condition';
import { poolIdFor } from './pool-id';

/** Properties of a `WorkloadIdentityFederation`. */
export interface WorkloadIdentityFederationProps {
  /** The project that the pool is of. */
  readonly project: GoogleProject;

  /** Who issues the tokens: an 'https://' address, as the claim `iss` has it. */
  readonly issuer: string;

  /**
   * Whose tokens are taken: an expression in CEL over `assertion`, the claims of the token, in up to 4096 characters.
   *
   * Of GitHub, GitLab and HCP Terraform, from whom anybody gets tokens, it asks for an owner or repository by number.
   */
  readonly condition: string;

  /**
   * What the token becomes: 'google.subject', and attributes such as 'attribute.cluster', each by an expression in CEL.
   *
   * @default { 'google.subject': 'assertion.sub' }
   */
  readonly attributeMapping?: Readonly<Record<string, string>>;

  /**
   * For whom tokens must be made; 1 to 10.
   *
   * @default - for this provider alone: its name behind 'https://iam.googleapis.com/'
   */
  readonly audiences?: readonly string[];

  /**
   * 4 to 32 lower-case letters, digits and '-', not beginning with 'gcp-'.
   *
   * @default - made from the construct's path
   */
  readonly poolId?: string;

  /**
   * 4 to 32 lower-case letters, digits and '-', not beginning with 'gcp-'.
   *
   * @default 'oidc'
   */
  readonly providerId?: string;
}

const ID = /^(?!gcp-)[a-z0-9-]{4,32}$/;
const AUDIENCE_LIMIT = 10;
const AUDIENCE_ROOM = 256;

/**
 * Lets workloads from elsewhere in by the tokens of one issuer, without any stored secret: a pool with one provider, so that no other issuer's
 * tokens are taken for its.
 *
 * It grants nothing. Those who come in are granted things by `subject` and `attribute`, never as a whole pool.
 * A deleted pool keeps its id for 30 days, and so does a provider: neither is destroyed with the stack. The condition is changed in place.
 *
 * Source: https://registry.terraform.io/providers/hashicorp/google/6.50.0/docs/resources/iam_workload_identity_pool_provider
 *
 * @throws FederationConditionMissing, FederationConditionByName if the condition lets in strangers
 * @throws CelSyntax, CelType and others beginning with Cel if the condition or a mapping is not CEL
 * @throws FederationIssuer, FederationAudience, FederationMapping, FederationId if that is not one
 */
export class WorkloadIdentityFederation extends GoogleConstruct {
  public readonly pool: IamWorkloadIdentityPool;
  public readonly provider: IamWorkloadIdentityPoolProvider;

  /** What clients are configured with: `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  public readonly providerName: string;

  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL`. */
  public readonly poolName: string;

  private readonly attributes: ReadonlySet<string>;

  public constructor(scope: Construct, id: string, props: WorkloadIdentityFederationProps) {
    super(scope, id);
    const { project, condition, issuer, providerId = 'oidc' } = props;
    const { attributeMapping = { 'google.subject': 'assertion.sub' } } = props;
    const poolId = props.poolId ?? poolIdFor(this);
    const poolName = `projects/${project.number}/locations/global/workloadIdentityPools/${poolId}`;
    this.providerName = `${poolName}/providers/${providerId}`;
    const audiences = props.audiences ?? [`https://iam.googleapis.com/${this.providerName}`];
    this.check({ ...props, poolId, providerId, audiences });
    checkMapping(attributeMapping, this);
    checkCondition({ issuer: issuer.replace(/^https:\/\/|\/$/g, ''), attributeMapping, condition }, this);
    this.attributes = new Set(Object.keys(attributeMapping));
    this.pool = new IamWorkloadIdentityPool(this, 'Pool', {
      project: project.projectId,
      workloadIdentityPoolId: poolId,
      lifecycle: { preventDestroy: true },
    });
    this.poolName = namedAcrossStacks(this.pool, this.pool.name, poolName);
    this.provider = new IamWorkloadIdentityPoolProvider(this, 'Provider', {
      project: project.projectId,
      workloadIdentityPoolId: this.pool.workloadIdentityPoolId,
      workloadIdentityPoolProviderId: providerId,
      attributeMapping: { ...attributeMapping },
      attributeCondition: condition,
      oidc: { issuerUri: issuer, allowedAudiences: [...audiences] },
      lifecycle: { preventDestroy: true },
    });
  }

  /**
   * Those with one subject, as `attributeMapping` makes it.
   *
   * @throws FederatedValue if it is empty or has a wildcard
   */
  public subject(subject: string): FederatedMember {
    return this.memberOf('principal', 'subject', subject);
  }

  /**
   * Those with one value of an attribute, which `attributeMapping` makes.
   *
   * @param name without 'attribute.'
   * @throws FederatedAttribute if no such attribute is made
   * @throws FederatedValue if the value is empty or has a wildcard
   */
  public attribute(name: string, value: string): FederatedMember {
    const attribute = `attribute.${name}`;
    if (this.attributes.has(attribute)) return this.memberOf('principalSet', attribute, value);
    const reason = `'name' must be of an attribute that attributeMapping makes, got '${name}'; add '${attribute}' there`;
    throw new ConfigError('FederatedAttribute', reason, this);
  }

  private memberOf(kind: 'principal' | 'principalSet', what: string, value: string): FederatedMember {
    const isOpen = Token.isUnresolved(value);
    if (!isOpen && !/^[^*?${}]+$/.test(value)) {
      const reason = `'value' must be whole, without wildcards, got '${value}'; grant to each by itself`;
      throw new ConfigError('FederatedValue', reason, this);
    }
    const opened = this.node.children.filter(({ node }) => node.id.startsWith(`${what}-open`)).length;
    const id = isOpen ? `${what}-open${opened}` : `${what}/${value}`;
    const known = this.node.tryFindChild(id);
    if (known instanceof FederatedMember) return known;
    return new FederatedMember(this, id, `${kind}://iam.googleapis.com/${this.poolName}/${what}/${value}`);
  }

  private check(
    props: Required<Pick<WorkloadIdentityFederationProps, 'issuer' | 'audiences' | 'poolId' | 'providerId'>>,
  ) {
    const refuse = (code: string, prop: string, allowed: string, got: string, todo: string) =>
      new ConfigError(code, `'${prop}' must be ${allowed}, got '${got}'; ${todo}`, this);
    const { issuer, audiences } = props;
    if (!Token.isUnresolved(issuer) && !/^https:\/\/[a-z0-9.-]+(:\d+)?(\/[\w./~-]*)?$/.test(issuer)) {
      throw refuse('FederationIssuer', 'issuer', "an 'https://' address without query", issuer, 'copy the claim iss');
    }
    for (const prop of ['poolId', 'providerId'] as const) {
      if (Token.isUnresolved(props[prop]) || ID.test(props[prop])) continue;
      const allowed = "4 to 32 lower-case letters, digits and '-', not beginning with 'gcp-'";
      throw refuse('FederationId', prop, allowed, props[prop], 'leave it out to have one made');
    }
    const fits = (audience: string) => Token.isUnresolved(audience) || /^[^*\s]+$/.test(audience);
    const wrong = Token.isUnresolved(audiences)
      ? undefined
      : audiences.find((audience) => !fits(audience) || audience.length > AUDIENCE_ROOM);
    if (wrong === undefined && audiences.length > 0 && audiences.length <= AUDIENCE_LIMIT) return;
    const allowed = `1 to ${AUDIENCE_LIMIT} whole values of the claim aud, each of up to ${AUDIENCE_ROOM} characters`;
    throw refuse(
      'FederationAudience',
      'audiences',
      allowed,
      wrong ?? `${audiences.length}`,
      'leave them out for the default',
    );
  }
}
