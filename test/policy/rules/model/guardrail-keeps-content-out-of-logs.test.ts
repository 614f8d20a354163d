import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-MODEL-050');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_model_armor_template: { it: { template_id: 't', location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'logged',
    ['fail it/template_metadata/log_sanitize_operations'],
    { template_metadata: { log_sanitize_operations: true } },
    {},
  ],
  [
    'a floor setting',
    ['fail f/ai_platform_floor_setting/enable_cloud_logging'],
    {},
    { google_model_armor_floorsetting: { f: { ai_platform_floor_setting: { enable_cloud_logging: true } } } },
  ],
  [
    'known later',
    ['unknown it/template_metadata/log_sanitize_operations'],
    { template_metadata: { log_sanitize_operations: LATE } },
    {},
  ],
  ['nothing said', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
