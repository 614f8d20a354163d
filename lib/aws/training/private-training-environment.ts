import { createHash } from 'node:crypto';
import { Duration, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IKeyRef } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { ConfigError } from '../../core';
import { GovernedKey } from '../custody/governed-key';
import type { TrustedBaseProps } from '../custody/trusted-base';
import type { WorkloadRole } from '../identity/workload-role';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import { CaptureBucket } from '../model/capture-bucket';
import type { ModelImage } from '../model/model-image';
import { inDifferentEnvironments } from '../naming/environment';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { S3OnlySecurityGroup } from '../network/s3-only-security-group';
import { letRunJobs, sageMakerRole } from './job-role';
import { PrivateStudio } from './private-studio';
import type { StudioOptions } from './studio-domain';
import { TrainingFence } from './training-fence';
import { TrainingGrants } from './training-grants';

/** Properties of a `PrivateTrainingEnvironment`. */
export interface PrivateTrainingEnvironmentProps extends TrustedBaseProps {
  /** The network that jobs and people work in, of the same account and region. */
  readonly network: PrivateModelNetwork;

  /**
   * The id of the prefix list of S3 in the region: `pl-` and hexadecimal digits.
   *
   * Jobs may open connections to it and to each other, and to nothing else. CloudFormation cannot look the id up:
   * `aws ec2 describe-managed-prefix-lists --filters Name=prefix-list-name,Values=com.amazonaws.REGION.s3`
   */
  readonly s3PrefixListId: string;

  /**
   * Where each access to what jobs made is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;

  /**
   * Images that jobs may run. A job that names another one cannot pull it.
   *
   * @default - none but those that are granted to `jobRole`
   */
  readonly images?: readonly ModelImage[];

  /**
   * The longest that a job may run, to the second.
   *
   * @default Duration.days(1)
   */
  readonly maxRuntime?: Duration;

  /**
   * What names of jobs begin with, in lower case, besides `jobNamePrefix`: 'pipelines-' for those that SageMaker Pipelines starts.
   *
   * @default - none
   */
  readonly alsoNamed?: readonly string[];

  /**
   * Further keys that output may be encrypted with, such as that of a dataset that jobs write.
   *
   * @default - the key of the environment's own output only
   */
  readonly outputKeys?: readonly IKeyRef[];

  /**
   * Instance types, such as `ml.g5.*`, that have local NVMe storage: their hardware encrypts it, and SageMaker refuses a key.
   *
   * @default - none: every volume needs the environment's key
   * @see https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html
   */
  readonly instanceTypesWithoutVolumeKey?: readonly string[];

  /**
   * A SageMaker Studio for people. It brings endpoints that are charged by the hour, and file systems that stay when the stack goes.
   *
   * @default - none: jobs only
   */
  readonly studio?: StudioOptions;

  /**
   * Names that may be looked up in the network besides those of AWS and of the network itself: 'packages.corp.internal'.
   *
   * @default - none
   */
  readonly allowedDomains?: readonly string[];
}

/**
 * Where models are trained: in isolated subnets, without the internet, under keys of its own and as one role that data is granted to.
 *
 * Jobs of SageMaker are started by calls and not by templates. So it is enforced on who may start them: whoever is granted is fenced in,
 * and everybody else has to bear the fence as a policy (`fence`).
 *
 * @example
 * const training = new PrivateTrainingEnvironment(stack, 'Training', { network, s3PrefixListId });
 * payments.grants.train(training.jobRole);
 * training.grants.startJobs(trainer);
 */
export class PrivateTrainingEnvironment extends Construct implements ec2.IConnectable {
  /** The role that jobs run as. Grant it data, and nobody the right to pass it on but by `grants.startJobs`. */
  public readonly jobRole: WorkloadRole;

  /** What names of jobs must begin with. */
  public readonly jobNamePrefix: string;

  /** What jobs may reach; nothing but other jobs may open a connection to them. */
  public readonly connections: ec2.Connections;

  /** Encrypts the volumes of jobs, and homes of the Studio. */
  public readonly volumeKey: GovernedKey;

  /** Where jobs leave what they made, under its own key. */
  public readonly output: CaptureBucket;

  /** What keeps jobs in the environment, for roles that are made elsewhere. */
  public readonly fence: TrainingFence;

  /** The role that people work as in the Studio, where there is one. */
  public readonly studioRole: WorkloadRole | undefined;

  /** Id of the Studio's domain, where there is one. */
  public readonly studioDomainId: string | undefined;

  public readonly grants: TrainingGrants;

  /**
   * @throws TrainingEnvironment if the network is known to be in another account or region
   * @throws MaxRuntime if `maxRuntime` is not a whole number of seconds from 1 second to 28 days
   * @throws JobNamePrefix if one of `alsoNamed` is not lower-case letters, digits and '-'
   * @throws InstanceTypePattern if one of `instanceTypesWithoutVolumeKey` does not name a family
   * @throws StudioUserName, StudioUserSignIn if a user of the Studio is none
   * @throws TrainingImageRegistry if an image is in a registry outside of ECR
   * @throws S3PrefixListFormat if the id of the prefix list is not one
   * @throws DomainFormat, DomainsManagedElsewhere if `allowedDomains` cannot be allowed
   * @throws DeployerUnknown if the deployment role is neither given nor known to the synthesizer
   */
  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateTrainingEnvironmentProps,
  ) {
    super(scope, id);
    this.check();
    const { network, deployer, breakGlass } = props;
    this.jobNamePrefix = jobNamePrefix(this);
    const group = new S3OnlySecurityGroup(this, 'SecurityGroup', {
      vpc: network.vpc,
      description: `Jobs of ${this.node.path}`,
      s3PrefixListId: props.s3PrefixListId,
    });
    group.connections.allowInternally(ec2.Port.allTraffic(), 'Instances of one job');
    this.connections = group.connections;
    this.volumeKey = new GovernedKey(this, 'VolumeKey', {
      deployer,
      breakGlass,
      description: `Volumes of ${this.node.path}`,
      grantsForAwsResources: true,
    });
    this.jobRole = sageMakerRole(this, 'JobRole', network, `Jobs of ${this.node.path}`);
    this.output = new CaptureBucket(this, 'Output', {
      deployer,
      breakGlass,
      writerArn: this.jobRole.roleArn,
      logs: props.logs,
    });
    letRunJobs(this.jobRole, this, {
      images: props.images ?? [],
      volumeKey: this.volumeKey,
      output: this.output.bucket,
      outputKey: this.output.encryptionKey,
    });
    network.allowDomains(props.allowedDomains ?? []);
    const studio = props.studio && this.newStudio(props.studio);
    this.studioRole = studio?.role;
    this.studioDomainId = studio?.domain.domainId;
    this.fence = this.newFence([group, ...(studio === undefined ? [] : [studio.securityGroup])]);
    if (studio !== undefined) this.fence.surround(studio.role, this);
    this.grants = new TrainingGrants(this, {
      network,
      jobRole: this.jobRole,
      fence: this.fence,
      namePrefixes: this.namePrefixes,
      output: this.output,
      studio: studio?.domain,
    });
  }

  private get namePrefixes(): string[] {
    return [this.jobNamePrefix, ...(this.props.alsoNamed ?? [])];
  }

  private newStudio(options: StudioOptions): PrivateStudio {
    const { network, s3PrefixListId, images = [] } = this.props;
    const keys = [this.volumeKey, this.output.encryptionKey];
    return new PrivateStudio(this, 'Studio', {
      ...options,
      network,
      s3PrefixListId,
      images,
      key: this.volumeKey,
      keys,
    });
  }

  private newFence(groups: readonly ec2.ISecurityGroup[]): TrainingFence {
    const { network, maxRuntime = Duration.days(1), outputKeys = [] } = this.props;
    const { SAGEMAKER_API, SAGEMAKER_STUDIO } = ec2.InterfaceVpcEndpointAwsService;
    const doors = this.props.studio === undefined ? [SAGEMAKER_API] : [SAGEMAKER_API, SAGEMAKER_STUDIO];
    return new TrainingFence({
      subnetIds: network.subnets.map(({ subnetId }) => subnetId),
      securityGroupIds: groups.map(({ securityGroupId }) => securityGroupId),
      volumeKeyArns: [this.volumeKey.keyArn],
      outputKeyArns: [this.output.encryptionKey.keyArn, ...outputKeys.map(({ keyRef }) => keyRef.keyArn)],
      jobRoleArns: [this.jobRole.roleArn],
      modelArns: this.namePrefixes.map((prefix) =>
        Stack.of(this).formatArn({ service: 'sagemaker', resource: 'model', resourceName: `${prefix}*` }),
      ),
      maxRuntimeSeconds: maxRuntime.toSeconds(),
      endpointIds: doors.map((service) => network.endpoint(service).vpcEndpointId),
      instanceTypesWithoutVolumeKey: this.props.instanceTypesWithoutVolumeKey ?? [],
    });
  }

  private check(): void {
    const { network, maxRuntime = Duration.days(1) } = this.props;
    if (inDifferentEnvironments(this, network)) {
      throw new ConfigError(
        'TrainingEnvironment',
        `'network' must be in the account and region of the environment, ${Stack.of(this).environment}, ` +
          `got ${Stack.of(network).environment}; make one there`,
        this,
      );
    }
    const seconds = maxRuntime.isUnresolved() ? Number.NaN : maxRuntime.toSeconds({ integral: false });
    if (!(Number.isInteger(seconds) && seconds >= 1 && seconds <= LONGEST)) {
      const got = Number.isNaN(seconds) ? 'a deploy-time value' : `${seconds} seconds`;
      throw new ConfigError(
        'MaxRuntime',
        `'maxRuntime' must be 1 second to 28 days, got ${got}; give a Duration`,
        this,
      );
    }
    this.checkWords('alsoNamed', 'JobNamePrefix', /^[a-z0-9](-*[a-z0-9])*-?$/, "lower-case letters, digits and '-'");
    this.checkWords(
      'instanceTypesWithoutVolumeKey',
      'InstanceTypePattern',
      /^ml\.[a-z0-9-]+\.[a-z0-9*-]+$/,
      "types or families such as 'ml.g5.*'",
    );
  }

  private checkWords(
    prop: 'alsoNamed' | 'instanceTypesWithoutVolumeKey',
    code: string,
    pattern: RegExp,
    allowed: string,
  ): void {
    const wrong = this.props[prop]?.find((word) => !Token.isUnresolved(word) && !pattern.test(word));
    if (wrong === undefined) return;
    throw new ConfigError(code, `'${prop}' must be ${allowed}, got '${wrong}'; name each one`, this);
  }
}

/** The longest that SageMaker lets a job run. */
const LONGEST = Duration.days(28).toSeconds();

/** Short, as names of tuning jobs have 32 characters, and the same for as long as the environment keeps its place in the app. */
function jobNamePrefix(scope: Construct): string {
  const readable = scope.node.id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 10);
  const hash = createHash('sha256').update(scope.node.path).digest('hex').slice(0, 4);
  return `${readable}-${hash}-`;
}
