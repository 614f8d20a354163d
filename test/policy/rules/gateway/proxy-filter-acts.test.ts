import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-031');

const DOOR: Blocks = {
  google_compute_backend_service: {
    app: { name: 'app', iap: { enabled: true }, security_policy: '${google_compute_security_policy.it.id}' },
  },
};

const LAST = { action: 'allow', priority: 2147483647 };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_security_policy: { it: { name: 'p', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['tried', ['fail it/rule/0/preview'], { rule: [{ action: 'deny(403)', priority: 1, preview: true }, LAST] }, DOOR],
  [
    'known later',
    ['unknown it/rule/0/preview'],
    { rule: [{ action: 'deny(403)', priority: 1, preview: LATE }, LAST] },
    DOOR,
  ],
  ['acting', [], { rule: [{ action: 'deny(403)', priority: 1 }, LAST] }, DOOR],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
