import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-150');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const PINNED = `gcr.io/cloud-builders/gcloud@sha256:${'0'.repeat(64)}`;

const blocks = (step: unknown, changes: Block = {}, others: Blocks = AI): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', build: { step }, ...changes } },
});

test.each<[string, string[], Blocks]>([
  ['by its digest', [], blocks([{ name: PINNED }])],
  ['by its tag', ['fail it/build/step/0/name'], blocks([{ name: 'gcr.io/cloud-builders/gcloud:latest' }])],
  ['one of two', ['fail it/build/step/1/name'], blocks([{ name: PINNED }, { name: 'python' }])],
  ['known later', ['unknown it/build/step/0/name'], blocks([{ name: LATE }])],
  [
    'steps in a file of the repository',
    [],
    { ...AI, google_cloudbuild_trigger: { it: { filename: 'cloudbuild.yaml' } } },
  ],
  ['switched off', [], blocks([{ name: 'python' }], { disabled: true })],
  ['where nothing is about AI', [], blocks([{ name: 'python' }], {}, {})],
])('%s', (_what, expected, all) => {
  expect(found(all)).toEqual(expected);
});
