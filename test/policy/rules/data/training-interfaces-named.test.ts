import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-140');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_network_attachment: { it: { name: 'it', subnetworks: ['s'], ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['whoever asks', ['fail it/connection_preference'], { connection_preference: 'ACCEPT_AUTOMATIC' }, AI],
  ['known later', ['unknown it/connection_preference'], { connection_preference: LATE }, AI],
  ['by name', [], { connection_preference: 'ACCEPT_MANUAL' }, AI],
  ['not beside AI', [], { connection_preference: 'ACCEPT_AUTOMATIC' }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
