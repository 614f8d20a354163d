import { OrgPolicyCustomConstraint } from '@cdktf/provider-google/lib/org-policy-custom-constraint';
import type { OrgPolicyPolicy } from '@cdktf/provider-google/lib/org-policy-policy';
import type { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { Token } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import type { IHierarchyNode } from '../place/folder';
import { type OrgPolicyMode, orgPolicy } from '../place/org-policy';
import type { Organization } from '../place/organization';
import { placesOnce } from '../place/place-name';

/** Properties of `EndpointConstraints`. */
export interface EndpointConstraintsProps {
  /** The organization that keeps the constraints. Without rights on one, leave them to those who have them. */
  readonly organization: Organization | undefined;

  /**
   * Projects, folders and organizations in which the constraints hold.
   *
   * @default - the whole organization
   */
  readonly on?: readonly IHierarchyNode[];

  /** Whether other endpoints are refused, or only noted in the audit log. Begin with 'dry-run'. */
  readonly mode: OrgPolicyMode;
}

/**
 * What every endpoint must be, by the id of its constraint. Names are for ever: an organization knows each once.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/predictions/custom-constraints
 */
const CONSTRAINTS = {
  Private: {
    name: 'custom.ztaVertexEndpointPrivate',
    displayName: 'Vertex AI endpoints are connected privately',
    description: 'Endpoints of Vertex AI must be reached through Private Service Connect.',
    actionType: 'ALLOW',
    condition: 'resource.privateServiceConnectConfig.enablePrivateServiceConnect == true',
  },
  OwnKey: {
    name: 'custom.ztaVertexEndpointOwnKey',
    displayName: 'Vertex AI endpoints have a key of their own',
    description: 'Endpoints of Vertex AI must be encrypted with a key of Cloud KMS.',
    actionType: 'DENY',
    condition: 'resource.encryptionSpec.kmsKeyName == ""',
  },
} as const;

/**
 * Endpoints of Vertex AI that are public, or have no key of their own, cannot be made in an organization, whoever makes them and however.
 *
 * What is there already stays as it is. Make it once for an organization, since it knows each constraint once.
 *
 * Whoever applies it needs roles/orgpolicy.policyAdmin on the organization.
 *
 * @throws OrganizationMissing if there is no organization
 * @throws ConstraintsNowhere if `on` is empty
 */
export class EndpointConstraints extends GoogleConstruct {
  public readonly constraints: readonly OrgPolicyCustomConstraint[];
  public readonly policies: readonly OrgPolicyPolicy[];

  public constructor(scope: Construct, id: string, props: EndpointConstraintsProps) {
    super(scope, id);
    const { organization, mode } = props;
    if (organization === undefined) {
      const reason =
        "'organization' must be given, got none; without rights on one, leave the constraints to those who have them";
      throw new ConfigError('OrganizationMissing', reason, this);
    }
    const on = placesOnce<IHierarchyNode>(props.on ?? [organization]);
    if (on.length === 0) {
      const reason = "'on' must name a place at least, got none; leave it out for the whole organization";
      throw new ConfigError('ConstraintsNowhere', reason, this);
    }
    const made = Object.entries(CONSTRAINTS).map(([what, constraint]) => {
      const resource = new OrgPolicyCustomConstraint(this, what, {
        parent: organization.name,
        resourceTypes: ['aiplatform.googleapis.com/Endpoint'],
        methodTypes: ['CREATE'],
        ...constraint,
        lifecycle: { preventDestroy: true },
      });
      return { what, resource };
    });
    this.constraints = made.map(({ resource }) => resource);
    this.policies = made.flatMap(({ what, resource }) =>
      on.map((place, i) => {
        const where = Token.isUnresolved(place.name) ? `${i}` : place.name;
        const rule = { enforce: 'TRUE' };
        return orgPolicy(this, `${what}On ${where}`, { on: place, constraint: resource.name, mode, rule });
      }),
    );
  }
}
