import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-026');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iap_client: { it: { display_name: 'c', brand: 'b', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['a client', ['fail it/'], {}, {}],
  ['a brand', ['fail b/', 'fail it/'], {}, { google_iap_brand: { b: { application_title: 'b' } } }],
  ['a proxy without', ['fail it/'], {}, { google_compute_backend_service: { app: { iap: { enabled: true } } } }],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
