import type { IKeyRef } from '../custody/governed-key';
import type { IMemberRef } from '../naming/member';
import type { Canary } from './canary-steps';
import type { DeployWindow } from './deploy-window';
import type { PipelineStep } from './pipeline-step';
import type { PipelineRegistry, PipelineTools } from './pipeline-steps';
import type { PipelineWorkers } from './worker-pool';

/** What builds a model: Cloud Build, when something is pushed to a branch, or somebody else, such as a workflow of GitHub. */
export type ModelBuild =
  | {
      /** A repository that Cloud Build is connected to: `projects/PROJECT/locations/LOCATION/connections/CONNECTION/repositories/REPOSITORY`. */
      readonly repository: string;

      /** Which branches are built, as a pattern of RE2 from '^' to '$', such as '^main$'. */
      readonly branch: string;

      /** What makes the model, and leaves it in /workspace/model. */
      readonly steps: readonly PipelineStep[];
    }
  | {
      /**
       * Who puts models into the bucket of candidates, and sends a message with the attribute `candidate` to `pipeline.candidatesTopic`: a
       * `GitHubPipelineIdentity`. The attribute is the name of the folder, a UUID.
       */
      readonly by: IMemberRef;
    };

/** Properties of a `ModelPipeline`. */
export interface ModelPipelineProps {
  /** Where models are signed and kept: a `ModelRegistry`, whose project the pipeline is in. */
  readonly registry: PipelineRegistry;

  /** The region of the pipeline, the registry and the endpoint, such as 'europe-west4'. */
  readonly location: string;

  /** What messages between stages are encrypted with, in the same place. */
  readonly encryptionKey: IKeyRef;

  /** What builds the model. */
  readonly build: ModelBuild;

  /** Looks whether a model is good enough; fails if not. Whoever builds can change nothing of it. */
  readonly evaluate: readonly PipelineStep[];

  /**
   * Puts the signed model at `$MODEL_URI` into the registry, and writes the name of its version to /workspace/registered:
   * `projects/PROJECT/locations/LOCATION/models/MODEL@VERSION`. `$RELEASE` is the digest of its files. For /bin/sh.
   */
  readonly register: PipelineStep;

  /** The endpoint that a model is deployed to: its number, or `projects/PROJECT/locations/LOCATION/endpoints/NUMBER`. */
  readonly endpoint: string;

  /**
   * Options of `gcloud ai endpoints deploy-model`, such as '--machine-type=n1-standard-4' and '--service-account=…'.
   *
   * @default - none
   */
  readonly deployOptions?: readonly string[];

  /** How the new version takes the place of the one that answers, and when it goes again. */
  readonly canary: Canary;

  /**
   * When models may be deployed, by the clock of UTC. A run that begins at another time fails, approved or not.
   *
   * @default - at any time
   */
  readonly window?: DeployWindow;

  /** The bucket that candidates are put into, of the same project. Whoever builds writes here; nobody else has to. */
  readonly candidates: string;

  /** Where builds run. */
  readonly workers: PipelineWorkers;

  /** Images of the tools that the pipeline uses, by their digests. */
  readonly tools: PipelineTools;

  /**
   * How long a stage may take, in minutes, from 10 to 1440. Deploying takes the minutes of the canary besides.
   *
   * @default 120
   */
  readonly timeoutMinutes?: number;
}
