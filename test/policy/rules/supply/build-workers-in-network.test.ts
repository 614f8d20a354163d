import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-172');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };
const AT = 'it/private_service_connect';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_cloudbuild_worker_pool: { it: { name: 'p', location: 'l', ...changes } },
});
const attached = (values: Block): Block => ({ private_service_connect: { network_attachment: 'n', ...values } });

test.each<[string, string[], Block, Blocks]>([
  ['nothing said', [`fail ${AT}`], {}, AI],
  ['addresses of networks only', [`fail ${AT}`], attached({}), AI],
  ['not everything', [`fail ${AT}`], attached({ route_all_traffic: false }), AI],
  ['known later', [`unknown ${AT}`], attached({ route_all_traffic: LATE }), AI],
  ['everything', [], attached({ route_all_traffic: true }), AI],
  ['a network beside', [], { network_config: { peered_network: 'projects/acme/global/networks/n' } }, AI],
  ['where nothing is about AI', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
