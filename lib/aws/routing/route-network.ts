import { Stack } from 'aws-cdk-lib';
import type { ISecurityGroup, IVpc } from 'aws-cdk-lib/aws-ec2';
import { AnyPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import * as vpclattice from 'aws-cdk-lib/aws-vpclattice';
import { Construct } from 'constructs';

/** Properties of a `RouteNetwork`. */
export interface RouteNetworkProps {
  /** The network from which workloads call. */
  readonly vpc: IVpc;

  /** What of it may connect. */
  readonly securityGroup: ISecurityGroup;
}

/** Leads a VPC to services of VPC Lattice, and lets nobody in who is of another account, or of none. */
export class RouteNetwork extends Construct {
  public readonly serviceNetwork: vpclattice.CfnServiceNetwork;

  public constructor(scope: Construct, id: string, { vpc, securityGroup }: RouteNetworkProps) {
    super(scope, id);
    this.serviceNetwork = new vpclattice.CfnServiceNetwork(this, 'Resource', { authType: 'AWS_IAM' });
    const policy = new vpclattice.CfnAuthPolicy(this, 'Policy', {
      resourceIdentifier: this.serviceNetwork.attrId,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'OnlyThisAccount',
            principals: [new AnyPrincipal()],
            actions: ['vpc-lattice-svcs:Invoke'],
            resources: ['*'],
            conditions: { StringEquals: { 'aws:PrincipalAccount': Stack.of(this).account } },
          }),
        ],
      }),
    });
    const association = new vpclattice.CfnServiceNetworkVpcAssociation(this, 'Association', {
      serviceNetworkIdentifier: this.serviceNetwork.attrId,
      vpcIdentifier: vpc.vpcId,
      securityGroupIds: [securityGroup.securityGroupId],
    });
    association.node.addDependency(policy);
  }
}
