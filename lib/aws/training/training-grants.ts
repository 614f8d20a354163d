import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct, IConstruct } from 'constructs';
import { ConfigError } from '../../core';
import { addToRole } from '../identity/role-statements';
import type { CaptureBucket } from '../model/capture-bucket';
import { viaS3 } from '../model/model-artifact';
import { roleOf, stableRoleArn } from '../naming/stable-role-arn';
import type { PrivateModelNetwork } from '../network/private-model-network';
import { nameableIn } from './nameable';
import { checkStudioUser, type StudioDomain } from './studio-domain';
import type { TrainingFence } from './training-fence';

/** The environment that is granted, as far as a grant needs to know it. */
export interface GrantedEnvironment {
  readonly network: PrivateModelNetwork;
  readonly jobRole: iam.IRole;
  readonly fence: TrainingFence;
  readonly namePrefixes: readonly string[];
  readonly output: CaptureBucket;
  readonly studio: StudioDomain | undefined;
}

/** Kinds of jobs that can be started, as SageMaker calls them in actions and in ARNs. */
const KINDS = [
  ['HyperParameterTuningJob', 'hyper-parameter-tuning-job'],
  ['ProcessingJob', 'processing-job'],
  ['TrainingJob', 'training-job'],
  ['TransformJob', 'transform-job'],
] as const;

const { SAGEMAKER_API, SAGEMAKER_STUDIO } = ec2.InterfaceVpcEndpointAwsService;

/** Who may use a `PrivateTrainingEnvironment`. */
export class TrainingGrants {
  /**
   * Roles that may start jobs.
   *
   * @internal
   */
  public readonly starters = new Set<IConstruct>();

  public constructor(
    private readonly scope: Construct,
    private readonly environment: GrantedEnvironment,
  ) {}

  /**
   * Lets a role start training, processing, tuning and batch jobs, and see and stop them: as `jobRole`, under names of the environment,
   * in its network and under its keys.
   *
   * The role is fenced: no other policy lets it start jobs in another way. It is not let to read data; the jobs are.
   *
   * @throws GranteeNotRole if the grantee is not a role
   * @throws RoleImmutable if the role's policy cannot be changed
   * @throws GrantAcrossStacks if the role is in another stack than the network and has no name of its own
   */
  public startJobs(grantee: iam.IGrantable): void {
    const { fence, jobRole, network } = this.environment;
    const roleArn = stableRoleArn(grantee, network);
    const starting = KINDS.map(([kind, resource]) => ({
      actions: ['Create', 'Describe', 'Stop'].map((verb) => `sagemaker:${verb}${kind}`),
      resources: this.named(resource),
    }));
    const models = {
      actions: ['sagemaker:CreateModel', 'sagemaker:DeleteModel', 'sagemaker:DescribeModel'],
      resources: this.named('model'),
    };
    const tagging = {
      actions: ['sagemaker:AddTags'],
      resources: [...KINDS.map(([, resource]) => resource), 'model'].flatMap((resource) => this.named(resource)),
      conditions: {
        StringEquals: { 'sagemaker:TaggingAction': ['CreateModel', ...KINDS.map(([kind]) => `Create${kind}`)] },
      },
    };
    const passing = {
      actions: ['iam:PassRole'],
      resources: [jobRole.roleArn],
      conditions: { StringEquals: { 'iam:PassedToService': 'sagemaker.amazonaws.com' } },
    };
    const uses = [...starting, models, tagging];
    addToRole(
      grantee,
      [...uses, passing].map((one) => new iam.PolicyStatement(one)),
      this.scope,
    );
    fence.surround(grantee, this.scope);
    this.starters.add(roleOf(grantee, this.scope));
    for (const { actions, resources } of uses) network.endpoint(SAGEMAKER_API).allow({ roleArn, actions, resources });
  }

  /**
   * Lets a role read what jobs made. Errors as for `startJobs`.
   */
  public readOutput(grantee: iam.IGrantable): void {
    const { bucket, encryptionKey } = this.environment.output;
    const roleArn = stableRoleArn(grantee, this.scope);
    addToRole(
      grantee,
      [
        new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
        new iam.PolicyStatement({
          actions: ['s3:GetObject', 's3:GetObjectVersion'],
          resources: [bucket.arnForObjects('*')],
        }),
        new iam.PolicyStatement({
          actions: ['kms:Decrypt'],
          resources: [encryptionKey.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': viaS3(this.scope) } },
        }),
      ],
      this.scope,
    );
    this.environment.output.admitReader(roleArn);
  }

  /**
   * Lets a role open the Studio of one user, from the network only. Errors as for `startJobs`.
   *
   * The URL is asked for through one endpoint and opened through another. What allows the first is asked again for each request that the
   * browser then makes, so that both are opened: https://docs.aws.amazon.com/sagemaker/latest/dg/studio-interface-endpoint.html
   *
   * @param user the name of a profile
   * @throws StudioMissing if the environment has no Studio
   * @throws StudioUserName if it is no whole name of a profile
   */
  public openStudio(grantee: iam.IGrantable, user: string): void {
    const { fence, network, studio } = this.environment;
    if (studio === undefined) {
      const reason = "'studio' must be given before it can be opened, got none; add it to the training environment";
      throw new ConfigError('StudioMissing', reason, this.scope);
    }
    checkStudioUser(user, 'user', this.scope);
    const roleArn = stableRoleArn(grantee, network);
    const doors = [SAGEMAKER_API, SAGEMAKER_STUDIO].map((service) => network.endpoint(service));
    const use = {
      actions: ['sagemaker:CreatePresignedDomainUrl'],
      resources: [studio.arnOf('user-profile', user)],
    };
    addToRole(
      grantee,
      [
        new iam.PolicyStatement({
          ...use,
          conditions: { StringEquals: { 'aws:SourceVpce': doors.map(({ vpcEndpointId }) => vpcEndpointId) } },
        }),
      ],
      this.scope,
    );
    fence.surround(grantee, this.scope);
    for (const door of doors) door.allow({ roleArn, ...nameableIn(network, this.scope, use) });
  }

  /** SageMaker writes the names of jobs in its ARNs in lower case. */
  private named(resource: string): string[] {
    const { namePrefixes } = this.environment;
    return namePrefixes.map((prefix) =>
      Stack.of(this.scope).formatArn({ service: 'sagemaker', resource, resourceName: `${prefix}*` }),
    );
  }
}
