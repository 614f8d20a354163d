import type { Block } from '../../seeded-google/seed';
import { judgedBy, LATE } from '../judged';

const found = judgedBy('ZTA-GATE-008');
const backend = (iap: Block) => ({ google_compute_backend_service: { app: { iap: { enabled: true, ...iap } } } });

test('a secret that stands in the file is found', () => {
  expect(found(backend({ oauth2_client_secret: 's' }))).toEqual(['fail app/iap/oauth2_client_secret']);
});

test.each([
  ['whoever applies gives it', { oauth2_client_secret: LATE }],
  ['there is none', {}],
])('where %s, nothing is found', (_what, iap) => {
  expect(found(backend(iap))).toEqual([]);
});
