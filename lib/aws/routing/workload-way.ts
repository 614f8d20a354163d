import { Stack } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as vpclattice from 'aws-cdk-lib/aws-vpclattice';
import { Construct } from 'constructs';
import { addToRole } from '../identity/role-statements';
import { stableRoleArn } from '../naming/stable-role-arn';

/** Properties of a `WorkloadWay`. */
export interface WorkloadWayProps {
  /** The network from which workloads call, and in which the load balancer is. */
  readonly vpc: ec2.IVpc;
  readonly serviceNetwork: vpclattice.IServiceNetworkRef;

  /** The load balancer that it leads to, and the port. */
  readonly loadBalancerArn: string;
  readonly port: number;

  /** The roles that may call. */
  readonly callers: readonly iam.IRole[];

  /** Where every call is logged. */
  readonly logDestinationArn: string;
}

/** What VPC Lattice asks for a call. */
const INVOKE = 'vpc-lattice-svcs:Invoke';

/**
 * A service of VPC Lattice for one row of a router: it judges each signed call by the role that signed it.
 *
 * Allowed is a call only where the service's policy and a policy of the caller both allow it. That nobody else calls is also denied, so that
 * it holds whatever is allowed to somebody tomorrow.
 *
 * Source: https://docs.aws.amazon.com/vpc-lattice/latest/ug/auth-policies.html
 */
export class WorkloadWay extends Construct {
  public readonly service: vpclattice.CfnService;

  public constructor(scope: Construct, id: string, props: WorkloadWayProps) {
    super(scope, id);
    this.service = new vpclattice.CfnService(this, 'Service', { authType: 'AWS_IAM' });
    const policy = this.policyFor(props);
    const association = new vpclattice.CfnServiceNetworkServiceAssociation(this, 'InNetwork', {
      serviceIdentifier: this.service.attrId,
      serviceNetworkIdentifier: props.serviceNetwork.serviceNetworkRef.serviceNetworkArn,
    });
    // Nobody is led here before the policy is.
    association.node.addDependency(policy);
    this.forward(props);
    new vpclattice.CfnAccessLogSubscription(this, 'Log', {
      resourceIdentifier: this.service.attrArn,
      destinationArn: props.logDestinationArn,
    });
    for (const caller of props.callers) {
      addToRole(caller, [new iam.PolicyStatement({ actions: [INVOKE], resources: [this.everyPath] })], this);
    }
  }

  private get everyPath(): string {
    return `${this.service.attrArn}/*`;
  }

  private policyFor({ callers, vpc }: WorkloadWayProps): vpclattice.CfnAuthPolicy {
    const arns = callers.map((caller) => stableRoleArn(caller, this));
    const calls = { actions: [INVOKE], resources: [this.everyPath] };
    const everybody = {
      effect: iam.Effect.DENY,
      principals: [new iam.AnyPrincipal()],
      actions: [INVOKE],
      resources: [this.service.attrArn, this.everyPath],
    };
    const statements = [
      new iam.PolicyStatement({
        sid: 'OnlyNamedWorkloads',
        // Of the account, and not everybody: services that act for a role are none of its workloads.
        principals: [new iam.AccountPrincipal(Stack.of(this).account)],
        ...calls,
        conditions: { ArnEquals: { 'aws:PrincipalArn': arns } },
      }),
      // Who did not sign has no ARN, so that this denies strangers too.
      new iam.PolicyStatement({
        sid: 'NobodyElse',
        ...everybody,
        conditions: { ArnNotEquals: { 'aws:PrincipalArn': arns } },
      }),
      new iam.PolicyStatement({
        sid: 'NobodyFromOutside',
        ...everybody,
        conditions: { StringNotEquals: { 'vpc-lattice-svcs:SourceVpc': vpc.vpcId } },
      }),
    ];
    return new vpclattice.CfnAuthPolicy(this, 'AuthPolicy', {
      resourceIdentifier: this.service.attrId,
      policy: new iam.PolicyDocument({ statements }),
    });
  }

  private forward({ vpc, loadBalancerArn, port }: WorkloadWayProps): void {
    const target = new vpclattice.CfnTargetGroup(this, 'Target', {
      type: 'ALB',
      config: { vpcIdentifier: vpc.vpcId, port, protocol: 'HTTPS', protocolVersion: 'HTTP1' },
      targets: [{ id: loadBalancerArn, port }],
    });
    new vpclattice.CfnListener(this, 'Listener', {
      serviceIdentifier: this.service.attrId,
      protocol: 'HTTPS',
      port: 443,
      defaultAction: { forward: { targetGroups: [{ targetGroupIdentifier: target.attrId, weight: 100 }] } },
    });
  }

  /** The name at which workloads reach the model: it is known at deployment. */
  public get domainName(): string {
    return this.service.attrDnsEntryDomainName;
  }
}
