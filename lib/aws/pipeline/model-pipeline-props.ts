import type { Duration, Stack } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type { TrustedBaseProps } from '../custody/trusted-base';
import type { ImmutableLogBucket } from '../log/immutable-log-bucket';
import type { ModelImage } from '../model/model-image';
import type { PrivateModelNetwork } from '../network/private-model-network';
import type { ModelRegistry } from '../release/model-registry';
import type { Thresholds } from './evaluation-gate';
import type { PipelineSource } from './pipeline-source';
import type { PipelineTools } from './pipeline-tools';

/** What a stage of yours runs, in the folder of the source. */
export interface StageRun {
  /** Commands for bash, of which the first that fails stops the release. */
  readonly commands: readonly string[];

  /**
   * When it is given up, from 5 minutes to 36 hours.
   *
   * @default Duration.hours(1)
   */
  readonly timeout?: Duration;
}

/** Properties of a `ModelPipeline`. */
export interface ModelPipelineProps extends TrustedBaseProps {
  /** Where versions are registered, signed and approved. */
  readonly registry: ModelRegistry;

  /** Where stages run: without a way to the internet. Endpoints are made for what they need, and cost by the hour. */
  readonly network: PrivateModelNetwork;

  /**
   * Where each access to models, and to what stages hand over, is logged.
   *
   * @default - no access log
   */
  readonly logs?: ImmutableLogBucket;

  /** The id of the prefix list of S3 in the region, as for a `PrivateSageMakerEndpoint`. */
  readonly s3PrefixListId: string;

  /** Where the code comes from. */
  readonly source: PipelineSource;

  /** The image that all stages run in. */
  readonly tools: PipelineTools;

  /** Trains or packs the model, and writes `model.tar.gz`. */
  readonly build: StageRun;

  /** Evaluates the archive that `$MODEL` names, and writes `metrics.json`; out of these bounds, or not written, it goes no further. */
  readonly evaluate: StageRun & { readonly thresholds: Thresholds };

  /** The image that runs the model, by its digest. */
  readonly image: ModelImage;

  /**
   * What the model takes and answers.
   *
   * @default - application/json
   */
  readonly contentTypes?: readonly string[];

  /** Who approves, in the registry and then in the pipeline: an `ApproverRole`, and no role of the pipeline. */
  readonly approver: iam.IRole;

  /** What is deployed after that: a stack of this app, with `$VERSION` for the ARN of the version. */
  readonly deploy: {
    /** Endpoints in it roll back by themselves, as those of `PrivateSageMakerEndpoint` do. */
    readonly stack: Stack;
    /** @default - `cdk deploy` for this stack alone, in the folder of the source */
    readonly commands?: readonly string[];
  };
}
