import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-030');

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
  ['nothing turned away', ['fail it/rule'], { rule: [LAST] }, DOOR],
  ['no rules', ['fail it/rule'], {}, DOOR],
  [
    'turned away only in a trial',
    ['fail it/rule'],
    { rule: [{ action: 'deny(403)', priority: 1, preview: true }, LAST] },
    DOOR,
  ],
  ['known later', ['unknown it/rule'], { rule: LATE }, DOOR],
  ['before something else', [], { rule: [LAST] }, {}],
  ['attacks turned away', [], { rule: [{ action: 'deny(403)', priority: 1 }, LAST] }, DOOR],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
