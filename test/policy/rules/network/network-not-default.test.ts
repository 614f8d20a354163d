import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-066');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_vertex_ai_index_endpoint: { it: { display_name: 'i', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['the default one', ['fail it/network'], { network: 'projects/1/global/networks/default' }, {}],
  [
    'a workspace in it',
    ['fail w/gce_setup/network_interfaces/0/network'],
    {},
    { google_workbench_instance: { w: { gce_setup: { network_interfaces: [{ network: 'default' }] } } } },
  ],
  ['known later', ['unknown it/network'], { network: LATE }, {}],
  ['one of its own', [], { network: 'projects/1/global/networks/ai' }, {}],
  ['none', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
