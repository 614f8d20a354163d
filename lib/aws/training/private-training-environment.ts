import { createHash } from 'node:crypto';
import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { Question } from '../../access/prove/question';
import { GovernedKey } from '../custody/governed-key';
import type { WorkloadRole } from '../identity/workload-role';
import { CaptureBucket } from '../model/capture-bucket';
import { S3OnlySecurityGroup } from '../network/s3-only-security-group';
import { noRequest } from '../proof/no-request';
import { letRunJobs, sageMakerRole } from './job-role';
import { PrivateStudio } from './private-studio';
import type { StudioOptions } from './studio-domain';
import { checkEnvironment, MAX_RUNTIME, type PrivateTrainingEnvironmentProps } from './training-environment-props';
import { TrainingFence } from './training-fence';
import { TrainingGrants } from './training-grants';

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
   * @throws StudioUserName, StudioUserTwice, StudioUserSignIn if a user of the Studio is none
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
    checkEnvironment(this, props);
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

  /**
   * What `ZeroTrust.require` proves of the app: that nobody starts jobs over data but those who were granted, nor passes on the role that
   * data is granted to, and that no job goes without isolation and network.
   *
   * @example zeroTrust.require(training.keepsJobsPrivate());
   */
  public keepsJobsPrivate(): readonly Question[] {
    const jobs = noRequest({ action: STARTS });
    const passing = noRequest({ action: 'iam:PassRole', resource: this.jobRole });
    const starters = [...this.grants.starters];
    return [
      ...[jobs, passing].map((one) => (starters.length === 0 ? one.byAnyone() : one.exceptBy(...starters))),
      jobs.unless({ Bool: { 'sagemaker:NetworkIsolation': 'true' } }),
      jobs.unless({ Null: { 'sagemaker:VpcSubnets': 'false' } }),
    ];
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
    const { network, maxRuntime = MAX_RUNTIME, outputKeys = [] } = this.props;
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
}

/** Starts a container over data. */
const STARTS = [
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** Short, as names of tuning jobs have 32 characters, and the same for as long as the environment keeps its place in the app. */
function jobNamePrefix(scope: Construct): string {
  const readable = scope.node.id
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 10);
  const hash = createHash('sha256').update(scope.node.path).digest('hex').slice(0, 4);
  return `${readable}-${hash}-`;
}
