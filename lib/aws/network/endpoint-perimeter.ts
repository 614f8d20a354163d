import { Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { requireOrganizationId } from '../naming/organization-id';

/**
 * Who and what counts as one's own at an endpoint: an account, or a whole organization.
 */
export class EndpointPerimeter {
  /**
   * @param organizationId such as 'o-a1b2c3d4e5'; without it, the account of the stack is the perimeter
   * @throws OrganizationIdFormat if the id is not 'o-' and 10 to 32 lower-case letters or digits
   */
  public static of(scope: IConstruct, organizationId?: string): EndpointPerimeter {
    if (organizationId === undefined) {
      return new EndpointPerimeter('aws:PrincipalAccount', 'aws:ResourceAccount', Stack.of(scope).account);
    }
    requireOrganizationId(organizationId, scope);
    return new EndpointPerimeter('aws:PrincipalOrgID', 'aws:ResourceOrgID', organizationId);
  }

  private constructor(
    private readonly principalKey: string,
    private readonly resourceKey: string,
    private readonly id: string,
  ) {}

  /** Holds for every caller from outside, and for one that did not sign its request. */
  public get foreignPrincipal(): iam.Conditions {
    return { StringNotEquals: { [this.principalKey]: this.id } };
  }

  /** Holds when both the caller and what it asks for are inside. */
  public get ownPrincipalAndResource(): iam.Conditions {
    return { StringEquals: { [this.principalKey]: this.id, [this.resourceKey]: this.id } };
  }
}
