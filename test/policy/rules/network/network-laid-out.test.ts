import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-065');

const ENDPOINT: Blocks = {
  google_vertex_ai_index_endpoint: { i: { display_name: 'i', network: '${google_compute_network.it.id}' } },
};

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_network: { it: { name: 'n', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['nothing said', ['fail it/auto_create_subnetworks'], {}, ENDPOINT],
  ['by itself', ['fail it/auto_create_subnetworks'], { auto_create_subnetworks: true }, ENDPOINT],
  ['known later', ['unknown it/auto_create_subnetworks'], { auto_create_subnetworks: LATE }, ENDPOINT],
  ['a network without models', [], {}, {}],
  ['chosen', [], { auto_create_subnetworks: false }, ENDPOINT],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
