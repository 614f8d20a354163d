import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-026');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_cloudbuild_worker_pool: { it: { name: 'p', location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['nothing said', ['fail it/worker_config/no_external_ip'], {}, AI],
  ['on the internet', ['fail it/worker_config/no_external_ip'], { worker_config: { no_external_ip: false } }, AI],
  ['known later', ['unknown it/worker_config/no_external_ip'], { worker_config: { no_external_ip: LATE } }, AI],
  ['where nothing is about AI', [], {}, {}],
  ['off the internet', [], { worker_config: { no_external_ip: true } }, AI],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
