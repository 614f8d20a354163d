import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-064');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_global_forwarding_rule: { it: { name: 'apis', network: 'n', load_balancing_scheme: '', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['all services', ['fail it/target'], { target: 'all-apis' }, AI],
  ['known later', ['unknown it/target'], { target: LATE }, AI],
  ['a load balancer', [], { target: 'projects/acme/global/targetHttpsProxies/p' }, AI],
  ['where nothing is about AI', [], { target: 'all-apis' }, {}],
  ['services that a perimeter holds', [], { target: 'vpc-sc' }, AI],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
