import type { Construct } from 'constructs';
import { AiAsset, ModelRegistry } from '../../../lib/google';
import type { ModelPipelineProps } from '../../../lib/google/pipeline';
import { ACME } from '../synthesized';

const DIGEST = `@sha256:${'a'.repeat(64)}`;

/** An image by its digest. */
export const image = (name: string): string => `europe-docker.pkg.dev/acme-claims/tools/${name}${DIGEST}`;

export const REPOSITORY = 'projects/acme-claims/locations/europe-west4/connections/github/repositories/models';

/** A pipeline with nothing out of the ordinary, but for its registry and the key of its messages. */
export const PIPELINE: Omit<ModelPipelineProps, 'encryptionKey' | 'registry'> = {
  location: 'europe-west4',
  build: {
    repository: REPOSITORY,
    branch: '^main$',
    steps: [{ name: 'train', image: image('train'), script: 'train --out /workspace/model' }],
  },
  evaluate: [{ name: 'evaluate', image: image('evaluate'), script: 'evaluate /workspace/model --at-least 0.9' }],
  register: {
    name: 'register',
    image: image('gcloud'),
    script: 'gcloud ai models upload --region="$LOCATION" --artifact-uri="$MODEL_URI" > /workspace/registered',
  },
  endpoint: '1234567890',
  deployOptions: ['--machine-type=n1-standard-4'],
  canary: { percent: 10, minutes: 30, check: { name: 'check', image: image('check'), script: 'errors --below 0.01' } },
  candidates: 'acme-candidates',
  workers: { networkAttachment: 'projects/acme-claims/regions/europe-west4/networkAttachments/builds' },
  tools: { gcloud: image('gcloud'), zta: image('zta') },
};

/** A registry that signs and keeps. */
export function registryIn(scope: Construct): ModelRegistry {
  const asset = new AiAsset('model', 'fraud', {
    owner: 'risk',
    purpose: 'finds-fraud',
    riskTier: 'high',
    dataClasses: ['confidential'],
  });
  return new ModelRegistry(scope, 'Registry', { asset, project: ACME, location: 'europe-west4' });
}
