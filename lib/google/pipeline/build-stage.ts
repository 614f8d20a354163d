import { CloudbuildTrigger } from '@cdktf/provider-google/lib/cloudbuild-trigger';
import { StorageBucketIamMember } from '@cdktf/provider-google/lib/storage-bucket-iam-member';
import type { Construct } from 'constructs';
import type { ITerraformDependable } from '../cdktf';
import { GoogleConstruct } from '../google-construct';
import { CustomRole } from '../identity/custom-role';
import { WorkloadIdentity } from '../identity/workload-identity';
import { stableName } from '../naming/stable-name';
import type { GoogleProject } from '../place/google-project';
import type { BuildStep } from './pipeline-step';

/** What starts a stage: a push to a branch, or a message whose attributes look as they must. */
export type StageStart =
  | { readonly repository: string; readonly branch: string }
  | {
      readonly topic: string;
      /** What each substitution is taken from, and what it must look like. */
      readonly attributes: Readonly<Record<string, { readonly attribute: string; readonly matches: string }>>;
    };

/** Properties of a `BuildStage`. */
export interface BuildStageProps {
  readonly project: GoogleProject;
  readonly location: string;
  readonly description: string;
  readonly start: StageStart;
  readonly steps: readonly BuildStep[];

  /** The pool of machines without addresses of the internet. */
  readonly pool: string;

  /** What the stage may in the project. */
  readonly permissions: readonly string[];

  /** Whether somebody has to approve of each run. */
  readonly approved: boolean;

  readonly timeoutMinutes: number;
}

/** What every stage needs to run on the pool, and to say what it does. */
const EVERY_STAGE = ['cloudbuild.workerpools.use', 'logging.logEntries.create'];

/** A stage of a pipeline: builds that run as an account of their own, which may do what the stage does and nothing else. */
export class BuildStage extends GoogleConstruct {
  public readonly identity: WorkloadIdentity;
  public readonly trigger: CloudbuildTrigger;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: BuildStageProps,
  ) {
    super(scope, id);
    const { project, location, description, steps, pool, permissions, approved, timeoutMinutes } = props;
    this.identity = new WorkloadIdentity(this, 'Identity', { project, description });
    const grant = this.identity.grant('Stage', { permissions: [...EVERY_STAGE, ...permissions], on: project });
    this.trigger = new CloudbuildTrigger(this, 'Trigger', {
      project: project.projectId,
      location,
      name: stableName(this, { room: 60, separator: '-' }),
      description,
      serviceAccount: this.identity.name,
      ...this.startedBy(),
      approvalConfig: { approvalRequired: approved },
      buildAttribute: {
        timeout: `${timeoutMinutes * 60}s`,
        step: [...steps],
        options: {
          workerPool: pool,
          logging: 'CLOUD_LOGGING_ONLY',
        },
      },
      dependsOn: [grant],
    });
  }

  /** Lets the stage do something with what is in a bucket. Depend on what it returns. */
  public allowInBucket(id: string, bucket: string, permissions: readonly string[]): ITerraformDependable {
    const role = new CustomRole(this, `${id}Role`, { project: this.props.project, permissions });
    return new StorageBucketIamMember(this, id, { bucket, role: role.name, member: this.identity.member });
  }

  private startedBy() {
    const { start } = this.props;
    if ('repository' in start) {
      const { repository, branch } = start;
      return { repositoryEventConfig: { repository, push: { branch } } };
    }
    const all = Object.entries(start.attributes);
    return {
      pubsubConfig: { topic: start.topic },
      substitutions: Object.fromEntries(
        all.map(([name, { attribute }]) => [name, `$(body.message.attributes.${attribute})`]),
      ),
      filter: all.map(([name, { matches }]) => `${name}.matches('${matches}')`).join(' && '),
    };
  }
}
