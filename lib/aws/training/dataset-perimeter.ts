import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { requireOrganizationId } from '../naming/organization-id';
import type { PrivateModelNetwork } from '../network/private-model-network';

/** From where, and for whom, data may be reached: conditions for Deny statements of a bucket's policy. */
export class DatasetPerimeter {
  /**
   * @param organizationId such as 'o-a1b2c3d4e5'; without it, the account of the stack is the perimeter
   * @throws OrganizationIdFormat if the id is not 'o-' and 10 to 32 lower-case letters or digits
   */
  public static of(scope: IConstruct, network: PrivateModelNetwork, organizationId?: string): DatasetPerimeter {
    if (organizationId === undefined) {
      return new DatasetPerimeter(network, 'aws:PrincipalAccount', 'aws:SourceAccount', Stack.of(scope).account);
    }
    requireOrganizationId(organizationId, scope);
    return new DatasetPerimeter(network, 'aws:PrincipalOrgID', 'aws:SourceOrgID', organizationId);
  }

  private constructor(
    private readonly network: PrivateModelNetwork,
    private readonly principalKey: string,
    private readonly sourceKey: string,
    private readonly id: string,
  ) {}

  /**
   * Holds for a request that does not come through the network's way to S3; in a VPC that has a way of its own, not from that VPC.
   *
   * AWS services act from elsewhere, under their own names or with credentials that a caller forwarded; no network is told then.
   */
  public elsewhere(spared: readonly string[]): iam.Conditions {
    const { storage, vpc } = this.network;
    const way = storage === undefined ? { 'aws:SourceVpc': vpc.vpcId } : { 'aws:SourceVpce': storage.vpcEndpointId };
    return {
      StringNotEqualsIfExists: way,
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false', 'aws:ViaAWSService': 'false' },
      ...(spared.length > 0 && { ArnNotEquals: { 'aws:PrincipalArn': [...spared] } }),
    };
  }

  /** Holds for every caller from outside, and for one that did not sign its request; services are no members of anything. */
  public get foreignPrincipal(): iam.Conditions {
    return {
      StringNotEqualsIfExists: { [this.principalKey]: this.id },
      BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
    };
  }

  /** Holds for an AWS service that acts on behalf of somebody outside. */
  public get foreignSource(): iam.Conditions {
    return {
      Bool: { 'aws:PrincipalIsAWSService': 'true' },
      Null: { 'aws:SourceAccount': 'false' },
      StringNotEqualsIfExists: { [this.sourceKey]: this.id },
    };
  }
}
