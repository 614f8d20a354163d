import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-062');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_storage_bucket: { it: { name: 'acme-training', location: 'EU', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'kept for no time',
    ['fail it/soft_delete_policy/retention_duration_seconds'],
    { soft_delete_policy: { retention_duration_seconds: 0 } },
    {},
  ],
  [
    'known later',
    ['unknown it/soft_delete_policy/retention_duration_seconds'],
    { soft_delete_policy: { retention_duration_seconds: LATE } },
    {},
  ],
  [
    'kept for no time, in versions',
    [],
    { soft_delete_policy: { retention_duration_seconds: 0 }, versioning: { enabled: true } },
    {},
  ],
  ['nothing said', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
