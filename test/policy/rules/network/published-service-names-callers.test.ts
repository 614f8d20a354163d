import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-069');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_service_attachment: { it: { name: 's', enable_proxy_protocol: false, ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['anybody', ['fail it/connection_preference'], { connection_preference: 'ACCEPT_AUTOMATIC' }, AI],
  ['known later', ['unknown it/connection_preference'], { connection_preference: LATE }, AI],
  ['where nothing is about AI', [], { connection_preference: 'ACCEPT_AUTOMATIC' }, {}],
  ['named projects', [], { connection_preference: 'ACCEPT_MANUAL' }, AI],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
