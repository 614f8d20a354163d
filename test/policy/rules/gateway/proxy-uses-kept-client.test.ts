import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-025');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_backend_service: {
    it: { name: 'app', protocol: 'HTTPS', load_balancing_scheme: 'EXTERNAL_MANAGED', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'a client of its own',
    ['fail it/iap/oauth2_client_id'],
    { iap: { enabled: true, oauth2_client_id: 'c', oauth2_client_secret: LATE } },
    {},
  ],
  ['known later', ['unknown it/iap/oauth2_client_id'], { iap: { enabled: true, oauth2_client_id: LATE } }, {}],
  ['switched off, which another rule tells', [], { iap: { enabled: false, oauth2_client_id: 'c' } }, {}],
  ['that of the provider', [], { iap: { enabled: true } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
