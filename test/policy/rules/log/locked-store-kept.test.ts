import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-097');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_storage_bucket: { it: { name: 'acme-logs', location: 'EU', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'locked, and not kept',
    ['fail it/lifecycle/prevent_destroy'],
    { retention_policy: { retention_period: 1, is_locked: true } },
    {},
  ],
  [
    'a bucket of Cloud Logging',
    ['fail l/lifecycle/prevent_destroy'],
    {},
    { google_logging_project_bucket_config: { l: { bucket_id: 'l', locked: true } } },
  ],
  [
    'known later whether it is locked',
    ['unknown it/lifecycle/prevent_destroy'],
    { retention_policy: { retention_period: 1, is_locked: LATE } },
    {},
  ],
  [
    'locked and kept',
    [],
    { retention_policy: { retention_period: 1, is_locked: true }, lifecycle: { prevent_destroy: true } },
    {},
  ],
  ['not locked', [], { retention_policy: { retention_period: 1 } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
