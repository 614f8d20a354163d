import type { ComputeNetworkAttachment } from '@cdktf/provider-google/lib/compute-network-attachment';
import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import type { Construct } from 'constructs';
import type { AiAsset, RetentionLock } from '../../core';
import { GovernedKey, type IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import type { WorkloadIdentity } from '../identity/workload-identity';
import { AuditScope } from '../log/audit-scope';
import type { ILogKeeper } from '../log/log-keeper';
import { LogSink } from '../log/log-sink';
import type { PrivateModelNetwork } from '../network/private-model-network';
import type { GoogleProject } from '../place/google-project';
import { governedBucket } from './governed-bucket';
import { jobIdentity, letVertexConnect, OUTPUT_FOLDERS } from './job-identity';
import { type NotebookRuntimeOptions, PrivateNotebookRuntime } from './private-notebook-runtime';
import { PrivateWorkbench, type WorkbenchOptions } from './private-workbench';
import { TrainingGrants } from './training-grants';

/** Properties of a `PrivateTrainingEnvironment`. */
export interface PrivateTrainingEnvironmentProps {
  /** The project that jobs and workspaces run in, which is also that of the network. */
  readonly project: GoogleProject;

  /** The region that trains, such as 'europe-west4'. The network needs a subnetwork there. */
  readonly location: string;

  /** The network that jobs and workspaces are in: what they reach of themselves, it says. */
  readonly network: PrivateModelNetwork;

  /** What is trained, as the inventory knows it. Its facts become labels of what comes out. */
  readonly asset: AiAsset;

  /**
   * Where it is kept what jobs print, and who starts them.
   *
   * @default - with the other logs of the project
   */
  readonly logs?: ILogKeeper;

  /**
   * How long what comes out stays as it was written, and whether that can be taken back.
   *
   * @default - no retention: jobs may not replace it, and an earlier version of each checkpoint stays
   */
  readonly outputLock?: RetentionLock;

  /**
   * A key in the region, for what comes out and for machines.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: IKeyRef;
}

/** What every job is started with. Vertex AI takes it from whoever starts one; `TrainingConstraints` refuse a job without it. */
export interface JobSettings {
  /** For `service_account`. */
  readonly serviceAccount: string;
  /** For `network_attachment` of `psc_interface_config`. */
  readonly networkAttachment: string;
  /** For `kms_key_name` of `encryption_spec`. */
  readonly kmsKeyName: string;
  /** For `base_output_directory`: 'gs://BUCKET/models/'. */
  readonly outputUri: string;
}

/** Logs of what jobs print, and of what pipelines do. */
const JOB_LOGS = 'resource.type=("ml_job" OR "aiplatform.googleapis.com/PipelineJob")';

/**
 * Where models are trained: jobs in a private network as an account of their own, which write into a bucket under a key and replace nothing there but
 * checkpoints; workspaces without a public address.
 *
 * Terraform has no resource for jobs: whoever starts one hands over `jobSettings`. That nobody leaves one of them out, `TrainingConstraints` demand, with rights
 * on the organization. What jobs run keeps a way to the internet of Google's own, which only a `ServicePerimeter` takes away.
 *
 * @example
 * const training = new PrivateTrainingEnvironment(stack, 'Training', { project, location: 'europe-west4', network, asset: fraud, logs });
 * payments.grants.train(training.jobRole);
 * training.grants.startJobs(trainer);
 *
 * @throws RegionUnknown if the network has no subnetwork in the region
 * @throws KeyLocation if a key is known to be in another place
 */
export class PrivateTrainingEnvironment extends GoogleConstruct {
  /** What jobs run as: `payments.grants.train(training.jobRole)`. */
  public readonly jobRole: WorkloadIdentity;

  /** Where jobs come into the network. */
  public readonly networkAttachment: ComputeNetworkAttachment;

  /** Where jobs write: models below `models/`, what they replace below `checkpoints/`. */
  public readonly output: StorageBucket;

  public readonly encryptionKey: IKeyRef;

  /** Who may start jobs. */
  public readonly grants: TrainingGrants;

  public constructor(
    scope: Construct,
    id: string,
    private readonly props: PrivateTrainingEnvironmentProps,
  ) {
    super(scope, id);
    const { project, location, network } = props;
    this.encryptionKey = props.encryptionKey ?? new GovernedKey(this, 'Key', { project, location });
    this.output = this.keepOutput();
    this.jobRole = jobIdentity(this, project, this.output);
    this.networkAttachment = network.networkAttachment(`Jobs-${this.node.addr.slice(-8)}`, location);
    letVertexConnect(this, project);
    usableKey(this, this.encryptionKey, { service: 'aiplatform.googleapis.com', project, location });
    if (props.logs !== undefined) this.record(props.logs);
    this.grants = new TrainingGrants(this, project, this.jobRole);
  }

  public get jobSettings(): JobSettings {
    return {
      serviceAccount: this.jobRole.email,
      networkAttachment: this.networkAttachment.id,
      kmsKeyName: this.encryptionKey.keyName,
      outputUri: `gs://${this.output.name}/${OUTPUT_FOLDERS.models}`,
    };
  }

  /**
   * A workspace of one person in the network.
   *
   * @throws WorkbenchOwner, WorkbenchZone, WorkbenchIdle, RegionUnknown as `PrivateWorkbench` does
   */
  public addWorkbench(id: string, options: WorkbenchOptions): PrivateWorkbench {
    const { project, location, network } = this.props;
    return new PrivateWorkbench(this, id, {
      ...options,
      project,
      location,
      network,
      encryptionKey: this.encryptionKey,
    });
  }

  /**
   * What notebooks of Colab Enterprise run on, in the network.
   *
   * @throws RuntimeIdle, RegionUnknown as `PrivateNotebookRuntime` does
   */
  public addNotebookRuntime(id: string, options: NotebookRuntimeOptions = {}): PrivateNotebookRuntime {
    const { project, location, network } = this.props;
    const { encryptionKey } = this;
    return new PrivateNotebookRuntime(this, id, { ...options, project, location, network, encryptionKey });
  }

  private keepOutput(): StorageBucket {
    const { project, location, asset, outputLock: lock } = this.props;
    const key = usableKey(this, this.encryptionKey, { service: 'storage.googleapis.com', project, location });
    const common = { project, location, key, labels: asset.tags };
    return governedBucket(this, 'Output', { ...common, bucketName: undefined, lock, networks: undefined });
  }

  private record(logs: ILogKeeper): void {
    new LogSink(this, 'JobLogs', {
      scope: AuditScope.project(this.props.project),
      logs,
      filter: JOB_LOGS,
      description: `What jobs of ${this.node.path} print`,
    });
  }
}
