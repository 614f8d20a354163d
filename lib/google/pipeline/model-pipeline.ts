import type { PubsubTopic } from '@cdktf/provider-google/lib/pubsub-topic';
import { PubsubTopicIamMember } from '@cdktf/provider-google/lib/pubsub-topic-iam-member';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import type { WorkloadIdentity } from '../identity/workload-identity';
import type { IMemberRef } from '../naming/member';
import { BuildStage, type BuildStageProps } from './build-stage';
import { canarySteps } from './canary-steps';
import { checkPipeline } from './check-pipeline';
import { windowStep } from './deploy-window';
import { ModelPipelineGrants } from './model-pipeline-grants';
import type { ModelPipelineProps } from './model-pipeline-props';
import { givenStep } from './pipeline-step';
import {
  announce,
  fetchCandidate,
  handOver,
  keepRelease,
  REGISTERED,
  releasedStep,
  signModel,
  verifyRelease,
} from './pipeline-steps';
import { stageTopic } from './stage-topic';
import { workerPool } from './worker-pool';

/** The most minutes that Cloud Build lets a build run. */
const DAY = 1440;

/** Ids of builds, and digests of releases: what somebody sent is let into a stage only if it is one. */
const DIGEST = '^[0-9a-f]{64}$';
const UUID = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

const READ = ['storage.objects.get', 'storage.objects.list'];

/**
 * A way for models from their source to their endpoint, in three stages of which each has an account, a role and machines of its own:
 *
 * 1. it is built, without an address of the internet;
 * 2. it is evaluated, signed file by file with the key of the registry, verified, kept below its digest and registered, by an account that whoever builds cannot act as;
 * 3. once somebody else has approved, `zta verify` looks at it again, a version of the registry that was made of anything else is refused, and it is
 *    deployed: it answers a part of the calls first, and goes again if it does not do well.
 *
 * Stages are started by messages, and whoever sends one can only name a candidate or a release: it becomes no command. Approvers are people:
 * `pipeline.grants.approve(approver)`.
 *
 * A run that is stopped between the canary and its check leaves both versions answering; the next run refuses to begin until that is settled.
 * Accounts must be able to pull the images of their steps: grant that on their repositories to `builder`, `releaser` and `deployer`. Whoever applies it
 * needs roles/iam.serviceAccountUser on the three accounts. Machines of a pool are charged for by the minute.
 *
 * Sources: https://cloud.google.com/build/docs/securing-builds/gate-builds-on-approval,
 * https://cloud.google.com/build/docs/automate-builds-pubsub-events
 *
 * @throws PipelineLocation, PipelineBucket, PipelineEndpoint, PipelineRepository, PipelineBranch if a name is not one
 * @throws PipelineBuckets if candidates lie in the store of the registry
 * @throws StepsMissing, StepName, StepNameTwice, StepImage, StepScript, StepVariable if a step is none, or its image can be exchanged
 * @throws DeployOption if an option is more than one
 * @throws DeployWindow if nothing could ever be deployed, or the window is none
 * @throws CanaryPercent, CanaryMinutes, StageTimeout if an amount is out of bounds
 * @throws KeyLocation if the key of messages is known to be elsewhere
 */
export class ModelPipeline extends GoogleConstruct {
  /** Builds; undefined where somebody else does. */
  public readonly builder: WorkloadIdentity | undefined;

  /** Evaluates, signs and registers. */
  public readonly releaser: WorkloadIdentity;

  /** Deploys what was approved. */
  public readonly deployer: WorkloadIdentity;

  /** Where it is told that a candidate is there. */
  public readonly candidatesTopic: PubsubTopic;

  /** Where it is told that a release waits for approval: tell those who approve. */
  public readonly releasesTopic: PubsubTopic;

  /** Who may approve. */
  public readonly grants: ModelPipelineGrants;

  private readonly pool: string;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: ModelPipelineProps,
  ) {
    super(scope, id);
    checkPipeline(props, this);
    const place = { ...props, project: props.registry.project };
    this.pool = workerPool(this, props.workers, place);
    this.candidatesTopic = stageTopic(this, 'Candidates', place);
    this.releasesTopic = stageTopic(this, 'Releases', place);
    this.builder = this.build();
    this.releaser = this.release();
    this.deployer = this.deploy();
    this.grants = new ModelPipelineGrants(this, props.registry.project);
  }

  private stage(
    id: string,
    stage: Pick<BuildStageProps, 'description' | 'start' | 'steps' | 'permissions' | 'approved'>,
    besides = 0,
  ) {
    const { location, timeoutMinutes = 120 } = this.props;
    const { project } = this.props.registry;
    return new BuildStage(this, id, {
      ...stage,
      project,
      location,
      pool: this.pool,
      timeoutMinutes: Math.min(timeoutMinutes + besides, DAY),
    });
  }

  private build(): WorkloadIdentity | undefined {
    const { build, candidates, tools } = this.props;
    if ('by' in build) {
      const role = new CustomRole(this, 'CandidateRole', {
        project: this.props.registry.project,
        permissions: ['storage.objects.create'],
      });
      new StorageBucketIamMember(this, 'PutCandidates', {
        bucket: candidates,
        role: role.name,
        member: build.by.member,
      });
      this.letSend('SendCandidates', this.candidatesTopic, build.by);
      return undefined;
    }
    const { repository, branch, steps } = build;
    const stage = this.stage('Build', {
      description: 'Builds a model',
      start: { repository, branch },
      steps: [...steps.map((step) => givenStep(step, {})), handOver(tools, candidates, this.candidatesTopic.id)],
      permissions: [],
      approved: false,
    });
    stage.allowInBucket('PutCandidates', candidates, ['storage.objects.create']);
    this.letSend('SendCandidates', this.candidatesTopic, stage.identity);
    return stage.identity;
  }

  private release(): WorkloadIdentity {
    const { candidates, registry, evaluate, register, tools, location } = this.props;
    const stage = this.stage('Release', {
      description: 'Evaluates, signs and registers a model',
      start: { topic: this.candidatesTopic.id, attributes: { _CANDIDATE: { attribute: 'candidate', matches: UUID } } },
      steps: [
        fetchCandidate(tools, candidates),
        ...evaluate.map((step) => givenStep(step, { LOCATION: location })),
        ...signModel(tools, registry),
        keepRelease(tools, registry),
        releasedStep(register, registry, { LOCATION: location }),
        announce(tools, this.releasesTopic.id),
      ],
      permissions: [],
      approved: false,
    });
    stage.allowInBucket('GetCandidates', candidates, READ);
    registry.grants.register(stage.identity);
    registry.grants.sign(stage.identity);
    this.letSend('SendReleases', this.releasesTopic, stage.identity);
    return stage.identity;
  }

  private deploy(): WorkloadIdentity {
    const { registry, tools, window, location, endpoint, deployOptions = [], canary } = this.props;
    const stage = this.stage(
      'Deploy',
      {
        description: 'Verifies and deploys a model, once somebody has approved',
        start: {
          topic: this.releasesTopic.id,
          attributes: {
            _RELEASE: { attribute: 'release', matches: DIGEST },
            _MODEL: { attribute: 'model', matches: REGISTERED },
          },
        },
        steps: [
          ...(window === undefined ? [] : [windowStep(tools, window)]),
          ...verifyRelease(tools, registry, location),
          ...canarySteps(tools, { endpoint, location, options: deployOptions, canary }),
        ],
        permissions: [
          'aiplatform.endpoints.deploy',
          'aiplatform.endpoints.get',
          'aiplatform.endpoints.undeploy',
          'aiplatform.endpoints.update',
        ],
        approved: true,
      },
      canary.minutes,
    );
    registry.grants.read(stage.identity);
    return stage.identity;
  }

  private letSend(id: string, topic: PubsubTopic, { member }: IMemberRef): void {
    const { project } = this.props.registry;
    const role = 'roles/pubsub.publisher';
    new PubsubTopicIamMember(this, id, { project: project.projectId, topic: topic.name, role, member });
  }
}
