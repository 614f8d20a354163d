import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Question } from '../../access/prove/question';
import type { TrustedBase } from '../custody/trusted-base';
import { addToRole } from '../identity/role-statements';
import { patternOf } from '../proof/arn-pattern';
import type { Named } from '../proof/named-in-questions';
import { noRequest } from '../proof/no-request';

/** Puts another model behind an endpoint, takes it away, or changes what it says of its release. */
const CHANGE_ENDPOINT = [
  'sagemaker:AddTags',
  'sagemaker:CreateEndpoint',
  'sagemaker:CreateInferenceComponent',
  'sagemaker:DeleteEndpoint',
  'sagemaker:DeleteTags',
  'sagemaker:UpdateEndpoint',
  'sagemaker:UpdateEndpointWeightsAndCapacities',
];

/** What an endpoint is fenced with. */
export interface EndpointFenceProps {
  readonly endpointArn: string;
  readonly base: TrustedBase;
  /** Roles that change the endpoint besides the base. */
  readonly deployedBy: readonly iam.IRoleRef[];
  /** Those of the base that the app knows as constructs. */
  readonly trusted: readonly iam.IRoleRef[];
}

/**
 * Keeps an endpoint to its release: SageMaker checks no signature, and takes whatever model somebody may update the endpoint to.
 *
 * An endpoint has no policy of its own, so the fence stands in the roles: in each that is granted the endpoint, in each that is closed by
 * hand, and, by `statement`, in boundaries and in policies of an organization.
 */
export class EndpointFence {
  private readonly closed = new Set<iam.IPrincipal>();

  public constructor(
    private readonly scope: Construct,
    private readonly props: EndpointFenceProps,
  ) {}

  /**
   * Denies a role to change the endpoint, whatever else allows it.
   *
   * @throws RoleImmutable if the role's policy cannot be changed
   */
  public close(grantee: iam.IGrantable): void {
    if (this.closed.has(grantee.grantPrincipal)) return;
    addToRole(grantee, [this.statement()], this.scope);
    this.closed.add(grantee.grantPrincipal);
  }

  /** A Deny of changing the endpoint, for everybody but the deployment role, the break-glass role and those named: by whole ARNs. */
  public statement(): iam.PolicyStatement {
    const { endpointArn, base, deployedBy } = this.props;
    return new iam.PolicyStatement({
      sid: 'OnlyReleasesReachTheEndpoint',
      effect: iam.Effect.DENY,
      actions: CHANGE_ENDPOINT,
      resources: [endpointArn],
      conditions: {
        ArnNotEquals: { 'aws:PrincipalArn': [...base.arns, ...deployedBy.map(({ roleRef }) => roleRef.roleArn)] },
      },
    });
  }

  /** What has to be proved so that nobody else changes the endpoint. */
  public questions(): readonly Question[] {
    const { endpointArn, trusted, deployedBy } = this.props;
    const asked = noRequest({ action: CHANGE_ENDPOINT, resource: patternOf(endpointArn) });
    const spared: readonly Named[] = [...trusted, ...deployedBy];
    return [spared.length === 0 ? asked.byAnyone() : asked.exceptBy(...spared)];
  }
}
