import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-171');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const AT = 'it/build/options/worker_pool';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', ...changes } },
});
const on = (worker_pool: unknown): Block => ({ build: { step: [{ name: 'i' }], options: { worker_pool } } });

test.each<[string, string[], Block, Blocks]>([
  ['nothing said', [`fail ${AT}`], { build: { step: [{ name: 'i' }] } }, AI],
  ['known later', [`unknown ${AT}`], on(LATE), AI],
  ['a pool', [], on('projects/acme/locations/l/workerPools/p'), AI],
  ['a build that is written elsewhere', [], { filename: 'cloudbuild.yaml' }, AI],
  ['where nothing is about AI', [], { build: { step: [{ name: 'i' }] } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
