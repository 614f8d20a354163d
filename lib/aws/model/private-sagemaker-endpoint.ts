import { Stack, Token } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import * as sagemaker from 'aws-cdk-lib/aws-sagemaker';
import { Construct } from 'constructs';
import type { Question } from '../../access/prove/question';
import { ConfigError } from '../../core';
import { addToRole } from '../identity/role-statements';
import { sageMakerName } from '../naming/sagemaker-name';
import { stableRoleArn } from '../naming/stable-role-arn';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { S3OnlySecurityGroup } from '../network/s3-only-security-group';
import { CanaryUpdate, type CanaryUpdateOptions } from './canary-update';
import { type CaptureDestination, DataCapture } from './data-capture';
import type { EndpointFence } from './endpoint-fence';
import { bearRelease, type EndpointReleaseProps, fenceOf, whatRuns } from './endpoint-release';
import { type InstanceStorageProps, volumeKeyOf } from './instance-storage';
import type { RegistryOptions } from './model-image';
import { SageMakerEndpointGrants } from './sagemaker-endpoint-grants';
import { CAPTURE_PREFIX, executionStatements, sageMakerExecutionRole } from './sagemaker-execution-role';

const VARIANT = 'AllTraffic';

/** Properties of a `PrivateSageMakerEndpoint`. */
export interface PrivateSageMakerEndpointProps extends InstanceStorageProps, EndpointReleaseProps {
  /** The network that callers come from, and that the model's data goes through. */
  readonly network: PrivateModelNetwork;

  /**
   * The id of the prefix list of S3 in the region: `pl-` and hexadecimal digits.
   *
   * The instances may open connections to it and to nothing else: SageMaker brings the artifact, and takes away what it captures,
   * through the network. CloudFormation cannot look the id up:
   * `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.REGION.s3`
   */
  readonly s3PrefixListId: string;

  /**
   * How many instances serve, from 2, which SageMaker spreads over zones.
   *
   * @default 2
   */
  readonly instanceCount?: number;

  /**
   * Environment variables of the container; anyone who may describe the model can read them.
   *
   * @default - none
   */
  readonly environment?: Record<string, string>;

  /**
   * Where what the model is asked and answers is kept.
   *
   * @default DataCapture.ownBucket()
   */
  readonly dataCapture?: DataCapture;

  /**
   * How an update is tried out, and when it is taken back.
   *
   * @default - one instance for ten minutes, taken back at over 1 % errors or 30 seconds of latency
   */
  readonly update?: CanaryUpdateOptions;

  /**
   * The role that SageMaker runs the model with; the rights it needs are added to it.
   *
   * @default - a role of its own, which SageMaker can assume only for this account and region
   */
  readonly executionRole?: iam.IRole;
}

/**
 * A model of your own behind a SageMaker endpoint that answers only who is granted, only through the network.
 *
 * The container reaches nothing, and nothing reaches it but its requests. The endpoint keeps its name, and so its ARN, as long as it
 * keeps its place in the app; model and configuration are replaced under it.
 *
 * @throws InstanceCount if there are fewer than two instances
 * @throws SubnetZones if the network's subnets are in fewer than two zones
 * @throws S3PrefixListFormat if the id of the prefix list is not one
 * @throws ExecutionRoleStack if the given role is made in another stack
 * @throws ReleaseOrImage if there is neither a release nor an image, or a release and an image or artifact
 * @throws ReleaseUnverified if the release is none that `ModelRelease` checked
 */
export class PrivateSageMakerEndpoint extends Construct implements ec2.IConnectable {
  public readonly endpointName: string;
  public readonly endpointArn: string;
  public readonly executionRole: iam.IRole;

  /** What the instances may reach; nothing may open a connection to them. */
  public readonly connections: ec2.Connections;

  /** Who may use the endpoint. */
  public readonly grants: SageMakerEndpointGrants;

  /** The alarms on errors and latency that roll an update back; add an action to hear of them. */
  public readonly alarms: cloudwatch.Alarm[];

  /** What keeps the endpoint to its release, where it was given one. */
  public readonly fence: EndpointFence | undefined;

  public constructor(scope: Construct, id: string, props: PrivateSageMakerEndpointProps) {
    super(scope, id);
    this.check(props);
    this.endpointName = sageMakerName(this);
    this.endpointArn = Stack.of(this).formatArn({
      service: 'sagemaker',
      resource: 'endpoint',
      resourceName: this.endpointName,
    });
    const securityGroup = new S3OnlySecurityGroup(this, 'SecurityGroup', {
      vpc: props.network.vpc,
      description: `Instances of ${this.node.path}`,
      s3PrefixListId: props.s3PrefixListId,
    });
    this.connections = securityGroup.connections;
    this.executionRole = props.executionRole ?? sageMakerExecutionRole(this, 'ExecutionRole');
    const volumeKey = volumeKeyOf(this, props);
    const capture = this.capture(props);
    addToRole(
      this.executionRole,
      executionStatements(this, {
        endpointName: this.endpointName,
        subnetIds: props.network.subnets.map(({ subnetId }) => subnetId),
        securityGroupId: securityGroup.securityGroupId,
        capture,
        volumeKey,
      }),
      this,
    );
    const model = this.model(props, securityGroup);
    const config = this.config(props, model, capture, volumeKey);
    this.alarms = this.endpoint(props, config);
    this.fence = fenceOf(this, this.endpointArn, props);
    this.fence?.close(this.executionRole);
    this.grants = new SageMakerEndpointGrants(this, {
      endpointArn: this.endpointArn,
      network: props.network,
      capture,
      fence: this.fence,
    });
    if (props.release !== undefined) bearRelease(this, props.release);
  }

  /**
   * What `ZeroTrust.require` proves of an endpoint with a release: that nobody changes it but those who deploy it.
   *
   * @throws ReleaseOrImage if the endpoint has no release
   */
  public isChangedOnlyByRelease(): readonly Question[] {
    if (this.fence !== undefined) return this.fence.questions();
    const reason = "'release' must be given where changes past it are asked about, got none; give a ModelRelease";
    throw new ConfigError('ReleaseOrImage', reason, this);
  }

  private capture(props: PrivateSageMakerEndpointProps): CaptureDestination {
    const { dataCapture = DataCapture.ownBucket(), deployer, breakGlass } = props;
    return dataCapture.bind(this, this.executionRole.roleArn, { deployer, breakGlass });
  }

  private model(props: PrivateSageMakerEndpointProps, securityGroup: ec2.ISecurityGroup): sagemaker.CfnModel {
    const released = whatRuns(this, props);
    const image = released.image.bind(this);
    const artifact = released.artifact?.bind(this);
    addToRole(this.executionRole, [...image.pull, ...(artifact?.download ?? [])], this);
    if (image.registry !== undefined) this.reachRegistry(props.network, image.registry);
    const model = new sagemaker.CfnModel(this, 'Model', {
      executionRoleArn: this.executionRole.roleArn,
      enableNetworkIsolation: true,
      vpcConfig: {
        subnets: props.network.subnets.map(({ subnetId }) => subnetId),
        securityGroupIds: [securityGroup.securityGroupId],
      },
      primaryContainer: {
        image: image.uri,
        imageConfig: image.config,
        modelDataSource: artifact?.source,
        environment: props.environment,
      },
    });
    // SageMaker tries the role when the model is made.
    model.node.addDependency(this.executionRole, securityGroup);
    return model;
  }

  private config(
    props: PrivateSageMakerEndpointProps,
    model: sagemaker.CfnModel,
    capture: CaptureDestination,
    volumeKey: IKeyRef | undefined,
  ): sagemaker.CfnEndpointConfig {
    return new sagemaker.CfnEndpointConfig(this, 'Config', {
      kmsKeyId: volumeKey?.keyRef.keyArn,
      productionVariants: [
        {
          variantName: VARIANT,
          modelName: model.attrModelName,
          instanceType: props.instanceType,
          initialInstanceCount: props.instanceCount ?? 2,
          initialVariantWeight: 1,
          enableSsmAccess: false,
        },
      ],
      dataCaptureConfig: {
        enableCapture: true,
        initialSamplingPercentage: capture.samplingPercentage,
        destinationS3Uri: `s3://${capture.bucket.bucketRef.bucketName}/${CAPTURE_PREFIX}`,
        kmsKeyId: capture.encryptionKey.keyRef.keyArn,
        captureOptions: [{ captureMode: 'Input' }, { captureMode: 'Output' }],
      },
    });
  }

  private endpoint(props: PrivateSageMakerEndpointProps, config: sagemaker.CfnEndpointConfig): cloudwatch.Alarm[] {
    const update = new CanaryUpdate(this, 'Update', {
      ...props.update,
      endpointName: this.endpointName,
      endpointConfigName: config.attrEndpointConfigName,
      variantName: VARIANT,
      instanceCount: props.instanceCount ?? 2,
    });
    const endpoint = new sagemaker.CfnEndpoint(this, 'Resource', {
      endpointName: this.endpointName,
      endpointConfigName: config.attrEndpointConfigName,
      deploymentConfig: update.deploymentConfig,
    });
    // A policy of its own: the alarms wait for the model, which waits for the role's first policy.
    const watch = new iam.Policy(this, 'RollbackPolicy', {
      roles: [this.executionRole],
      statements: [
        new iam.PolicyStatement({
          actions: ['cloudwatch:DescribeAlarms'],
          resources: update.rollbackAlarms.map(({ alarmArn }) => alarmArn),
        }),
      ],
    });
    endpoint.node.addDependency(watch, props.network);
    return update.alarms;
  }

  private reachRegistry(network: PrivateModelNetwork, options: RegistryOptions): void {
    this.connections.allowTo(options.registry, ec2.Port.tcp(options.port ?? 443), 'Image registry');
    network.admit(this);
    network.endpoint(ec2.InterfaceVpcEndpointAwsService.LAMBDA).allow({
      roleArn: stableRoleArn(this.executionRole, network),
      actions: ['lambda:InvokeFunction'],
      resources: [options.credentialsFunction.functionRef.functionArn],
    });
  }

  private check({ network, instanceCount = 2, executionRole }: PrivateSageMakerEndpointProps): void {
    if (!Token.isUnresolved(instanceCount) && !(Number.isInteger(instanceCount) && instanceCount >= 2)) {
      throw new ConfigError('InstanceCount', `'instanceCount' must be 2 or more, got ${instanceCount}`, this);
    }
    // An unknown zone is told by its expression: the same one is the same zone.
    const zones = network.subnets.map(({ availabilityZone, stack }) => JSON.stringify(stack.resolve(availabilityZone)));
    if (new Set(zones).size < 2) {
      const reason = `'network' must have subnets in two zones or more, got ${zones.join(', ') || 'no subnet'}`;
      throw new ConfigError('SubnetZones', reason, this);
    }
    if (executionRole !== undefined && Stack.of(executionRole) !== Stack.of(this)) {
      const reason = `'executionRole' must be made or imported in the stack of the endpoint, got ${executionRole.node.path}`;
      throw new ConfigError('ExecutionRoleStack', `${reason}; import it there with Role.fromRoleArn`, this);
    }
  }
}
