import type { Stack } from 'aws-cdk-lib';
import {
  DataCapture,
  ModelArtifact,
  ModelRelease,
  PrivateSageMakerEndpoint,
  Workload,
  WorkloadRole,
} from 'zero-trust-ai-constructs/aws';
import { DIGEST, RELEASED, S3_PREFIX_LIST } from './names';
import type { Release } from './release';
import type { Training } from './training';

/** The endpoint: of what somebody trusted signed, and of nothing else. */
export class Serving {
  public readonly endpoint: PrivateSageMakerEndpoint;
  public readonly scoring: WorkloadRole;

  public constructor(stack: Stack, { network, logs, inventory, model }: Training, { pipeline, image }: Release) {
    const release = ModelRelease.fromBundle({
      image,
      artifact: ModelArtifact.archive(pipeline.models, `${DIGEST}/model.tar.gz`),
      ...RELEASED,
    });
    this.endpoint = new PrivateSageMakerEndpoint(stack, 'Endpoint', {
      network,
      release,
      instanceType: 'ml.m5.large',
      s3PrefixListId: S3_PREFIX_LIST,
      dataCapture: DataCapture.ownBucket({ logs }),
    });
    inventory.covers(model, this.endpoint);
    this.scoring = new WorkloadRole(stack, 'Scoring', { service: Workload.LAMBDA });
    this.endpoint.grants.invoke(this.scoring);
  }
}
