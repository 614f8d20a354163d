import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { WorkloadRole } from '../identity/workload-role';
import type { ModelImage } from '../model/model-image';
import { stableRoleArn } from '../naming/stable-role-arn';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { S3OnlySecurityGroup } from '../network/s3-only-security-group';
import { sageMakerRole } from './job-role';
import { nameableIn } from './nameable';
import { StudioDomain, type StudioOptions } from './studio-domain';
import { ownedByUser, type StudioRight, studioRights } from './studio-rights';

/** Properties of a `PrivateStudio`. */
export interface PrivateStudioProps extends StudioOptions {
  readonly network: PrivateModelNetwork;
  readonly s3PrefixListId: string;

  /** Encrypts the homes. */
  readonly key: IKeyRef;

  /** Keys whose description users may see: those that jobs must name. */
  readonly keys: readonly IKeyRef[];

  /** Images that users may look at and pull. */
  readonly images: readonly ModelImage[];
}

/** Between the servers of notebooks and their kernels: https://docs.aws.amazon.com/sagemaker/latest/dg/studio-updated-and-internet-access.html */
const KERNELS = ec2.Port.tcpRange(8192, 65_535);

/** A Studio with the role that its users work as, and the ways that both need: S3, and endpoints that are opened to this role alone. */
export class PrivateStudio extends Construct {
  public readonly role: WorkloadRole;
  public readonly securityGroup: ec2.SecurityGroup;
  public readonly domain: StudioDomain;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateStudioProps,
  ) {
    super(scope, id);
    const { network, s3PrefixListId } = props;
    this.securityGroup = new S3OnlySecurityGroup(this, 'SecurityGroup', {
      vpc: network.vpc,
      description: `Studio of ${scope.node.path}`,
      s3PrefixListId,
    });
    this.securityGroup.connections.allowInternally(KERNELS, 'Notebooks and kernels');
    network.admit(this.securityGroup);
    this.role = sageMakerRole(this, 'Role', network, `Users of the Studio of ${scope.node.path}`);
    this.domain = new StudioDomain(this, 'Domain', {
      ...props,
      vpc: network.vpc,
      subnets: network.subnets,
      securityGroup: this.securityGroup,
      role: this.role,
    });
    this.open(studioRights(this, this.domain, props.images, props.keys));
  }

  /** In a policy of its own: the domain waits for the role's first policy, and this one names the domain. */
  private open(rights: readonly StudioRight[]): void {
    const { network, images } = this.props;
    const roleArn = stableRoleArn(this.role, network);
    const statements = rights.map(
      ({ actions, resources, ownOnly }) =>
        new iam.PolicyStatement({ actions, resources, conditions: ownOnly ? ownedByUser(this) : undefined }),
    );
    const volumes = new iam.PolicyStatement({
      actions: ['kms:CreateGrant'],
      resources: [this.props.key.keyRef.keyArn],
      conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    });
    new iam.Policy(this, 'Rights', { roles: [this.role], statements: [...statements, volumes] });
    for (const { services, actions, resources } of rights) {
      const use = nameableIn(network, this, { actions, resources });
      for (const service of services) network.endpoint(service).allow({ roleArn, ...use });
    }
    // A Studio does not start without it; who invokes an endpoint through it is for that endpoint to grant.
    network.endpoint(ec2.InterfaceVpcEndpointAwsService.SAGEMAKER_RUNTIME);
    if (images.length > 0) network.storage?.allowImageLayers();
  }
}
