import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { EndpointPerimeter } from './endpoint-perimeter';
import { EndpointPolicy, type EndpointUse } from './endpoint-policy';

/** Properties of a `PrivateEndpoint`. */
export interface PrivateEndpointProps {
  readonly vpc: ec2.IVpc;

  /** Where the endpoint has an address: one in each zone is used. */
  readonly subnets: ec2.ISubnet[];

  readonly service: ec2.IInterfaceVpcEndpointService;

  /** Decides who can open a connection. */
  readonly securityGroup: ec2.ISecurityGroup;

  /** Whether the public name of the service leads to the endpoint, inside the VPC. */
  readonly privateDns: boolean;

  /** Whose principals may pass at all. */
  readonly perimeter: EndpointPerimeter;
}

/**
 * A private door to one AWS service, which lets nobody through until `allow` is called.
 *
 * Callers from outside the perimeter are denied, whatever else the policy allows. A few AWS services do not read endpoint
 * policies; for them the security group alone decides.
 *
 * The VPC and the service are its identity: a change of either replaces the endpoint, and with it the id that
 * `aws:SourceVpce` conditions hold. Everything else is changed in place.
 */
export class PrivateEndpoint extends Construct {
  /** The id that `aws:SourceVpce` conditions compare with. */
  public readonly vpcEndpointId: string;

  private readonly policy: EndpointPolicy;

  public constructor(scope: Construct, id: string, props: PrivateEndpointProps) {
    super(scope, id);
    this.policy = new EndpointPolicy(
      this,
      new iam.PolicyStatement({
        sid: 'NobodyFromOutside',
        effect: iam.Effect.DENY,
        principals: [new iam.StarPrincipal()],
        actions: ['*'],
        resources: ['*'],
        conditions: props.perimeter.foreignPrincipal,
      }),
    );
    const endpoint = new ec2.CfnVPCEndpoint(this, 'Resource', {
      vpcId: props.vpc.vpcId,
      vpcEndpointType: ec2.VpcEndpointType.INTERFACE,
      serviceName: props.service.name,
      subnetIds: ec2.SubnetFilter.onePerAz()
        .selectSubnets(props.subnets)
        .map(({ subnetId }) => subnetId),
      securityGroupIds: [props.securityGroup.securityGroupId],
      privateDnsEnabled: props.privateDns,
      policyDocument: this.policy.document,
    });
    this.vpcEndpointId = endpoint.ref;
  }

  /**
   * Opens the endpoint's policy to a role, for exactly these actions and resources.
   *
   * @throws EndpointUseEmpty if no action or no resource is named
   * @throws EndpointUseWildcard if the role or an action is a pattern
   * @throws EndpointPolicyTooLong if the policy grows over 20,480 characters
   */
  public allow(use: EndpointUse): void {
    this.policy.allow(use);
  }
}
