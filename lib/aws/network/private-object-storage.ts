import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { EndpointPerimeter } from './endpoint-perimeter';
import { EndpointPolicy, type EndpointUse } from './endpoint-policy';

/** Reads, writes and lists objects. Administers nothing: no policy, no version and no lock can be changed with these. */
const OBJECT_ACTIONS = [
  's3:AbortMultipartUpload',
  's3:DeleteObject',
  's3:GetBucketLocation',
  's3:GetObject',
  's3:GetObjectAttributes',
  's3:GetObjectTagging',
  's3:GetObjectVersion',
  's3:ListBucket',
  's3:ListBucketMultipartUploads',
  's3:ListMultipartUploadParts',
  's3:PutObject',
  's3:PutObjectTagging',
];

/** Properties of a `PrivateObjectStorage`. */
export interface PrivateObjectStorageProps {
  readonly vpc: ec2.IVpc;

  /** Subnets whose route tables lead to S3 through the endpoint. */
  readonly subnets: ec2.ISubnet[];

  /** Whose principals may reach whose buckets. */
  readonly perimeter: EndpointPerimeter;
}

/**
 * The way to S3: principals from inside the perimeter work on objects in buckets inside the perimeter, and that is all.
 *
 * It is a bound and grants nothing: roles and buckets still have to allow a request. What lies beyond the bound is
 * opened role by role with `allow`.
 */
export class PrivateObjectStorage extends Construct {
  public readonly vpcEndpointId: string;

  private readonly policy: EndpointPolicy;

  public constructor(scope: Construct, id: string, props: PrivateObjectStorageProps) {
    super(scope, id);
    this.policy = new EndpointPolicy(this, this.nobodyFromOutside(props.perimeter), ownObjects(props.perimeter));
    const endpoint = new ec2.CfnVPCEndpoint(this, 'Resource', {
      vpcId: props.vpc.vpcId,
      vpcEndpointType: ec2.VpcEndpointType.GATEWAY,
      serviceName: ec2.GatewayVpcEndpointAwsService.S3.name,
      routeTableIds: [...new Set(props.subnets.map(({ routeTable }) => routeTable.routeTableId))],
      policyDocument: this.policy.document,
    });
    this.vpcEndpointId = endpoint.ref;
  }

  /**
   * Lets a role do more than the perimeter does, such as read a bucket of another account.
   *
   * @throws EndpointUseEmpty if no action or no resource is named
   * @throws EndpointUseWildcard if the role or an action is a pattern
   * @throws EndpointPolicyTooLong if the policy grows over 20,480 characters
   */
  public allow(use: EndpointUse): void {
    this.policy.allow(use);
  }

  /**
   * Lets containers pull images from ECR, whose layers lie in a bucket that AWS owns.
   *
   * Everybody in the network can then read that bucket: ECR signs these requests itself, so that no role can be named.
   */
  public allowImageLayers(): void {
    this.policy.add(
      new iam.PolicyStatement({
        sid: 'ImageLayers',
        principals: [new iam.StarPrincipal()],
        actions: ['s3:GetObject'],
        resources: [this.imageLayers],
      }),
    );
  }

  private nobodyFromOutside(perimeter: EndpointPerimeter): iam.PolicyStatement {
    return new iam.PolicyStatement({
      sid: 'NobodyFromOutside',
      effect: iam.Effect.DENY,
      principals: [new iam.StarPrincipal()],
      actions: ['*'],
      notResources: [this.imageLayers],
      conditions: perimeter.foreignPrincipal,
    });
  }

  private get imageLayers(): string {
    const { partition, region } = Stack.of(this);
    return `arn:${partition}:s3:::prod-${region}-starport-layer-bucket/*`;
  }
}

function ownObjects(perimeter: EndpointPerimeter): iam.PolicyStatement {
  return new iam.PolicyStatement({
    sid: 'OwnObjects',
    principals: [new iam.StarPrincipal()],
    actions: OBJECT_ACTIONS,
    // The perimeter is in the condition: which buckets there are is not known here.
    resources: ['*'],
    conditions: perimeter.ownPrincipalAndResource,
  });
}
