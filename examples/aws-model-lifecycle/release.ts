import type { Stack } from 'aws-cdk-lib';
import { Repository } from 'aws-cdk-lib/aws-ecr';
import {
  type ModelImage,
  ModelPipeline,
  ModelRegistry,
  PipelineSource,
  SignedImages,
} from 'zero-trust-ai-constructs/aws';
import { IMAGE, S3_PREFIX_LIST, SOURCE, TOOLS } from './names';
import type { Training } from './training';

/** How a model gets from its source to an endpoint: built, evaluated, signed, registered, approved by somebody else. */
export class Release {
  public readonly registry: ModelRegistry;
  public readonly pipeline: ModelPipeline;
  public readonly image: ModelImage;

  public constructor(stack: Stack, serving: Stack, { network, model, environment, approver }: Training) {
    this.registry = new ModelRegistry(stack, 'Registry', { asset: model, images: true });
    new SignedImages(stack, 'Signatures', {});
    this.image = this.registry.image(IMAGE);
    this.pipeline = new ModelPipeline(stack, 'Pipeline', {
      registry: this.registry,
      network,
      s3PrefixListId: S3_PREFIX_LIST,
      source: PipelineSource.repository(SOURCE.connection, SOURCE.repository, SOURCE.branch),
      tools: { repository: Repository.fromRepositoryName(stack, 'Tools', TOOLS.repository), digest: TOOLS.digest },
      build: { commands: ['python train.py --output model.tar.gz'] },
      evaluate: { commands: ['python evaluate.py "$MODEL" > metrics.json'], thresholds: { auc: { atLeast: 0.9 } } },
      image: this.image,
      approver,
      deploy: { stack: serving },
    });
    environment.grants.startJobs(this.pipeline.roles.build);
  }
}
