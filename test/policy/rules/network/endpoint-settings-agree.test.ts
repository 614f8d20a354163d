import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-063');

const PRIVATE = { private_service_connect_config: { enable_private_service_connect: true } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_vertex_ai_endpoint: { it: { name: '1', location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['a peered network', ['fail it/network'], { ...PRIVATE, network: 'n' }, {}],
  [
    'a dedicated endpoint',
    ['fail it/dedicated_endpoint_enabled'],
    { ...PRIVATE, dedicated_endpoint_enabled: true },
    {},
  ],
  [
    'a public index in a peered network',
    ['fail i/public_endpoint_enabled'],
    {},
    { google_vertex_ai_index_endpoint: { i: { network: 'n', public_endpoint_enabled: true } } },
  ],
  ['known later', ['unknown it/dedicated_endpoint_enabled'], { ...PRIVATE, dedicated_endpoint_enabled: LATE }, {}],
  ['private only', [], PRIVATE, {}],
  ['peered only', [], { network: 'n' }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
