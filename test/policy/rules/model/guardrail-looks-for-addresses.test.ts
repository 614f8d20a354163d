import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-MODEL-048');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_model_armor_template: { it: { template_id: 't', location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'nothing said',
    ['fail it/filter_config/malicious_uri_filter_settings/filter_enforcement'],
    { filter_config: {} },
    {},
  ],
  [
    'off',
    ['fail it/filter_config/malicious_uri_filter_settings/filter_enforcement'],
    { filter_config: { malicious_uri_filter_settings: { filter_enforcement: 'DISABLED' } } },
    {},
  ],
  [
    'a floor setting',
    [
      'fail f/filter_config/malicious_uri_filter_settings/filter_enforcement',
      'fail it/filter_config/malicious_uri_filter_settings/filter_enforcement',
    ],
    {},
    { google_model_armor_floorsetting: { f: { parent: 'projects/acme', location: 'global' } } },
  ],
  [
    'known later',
    ['unknown it/filter_config/malicious_uri_filter_settings/filter_enforcement'],
    { filter_config: { malicious_uri_filter_settings: { filter_enforcement: LATE } } },
    {},
  ],
  ['on', [], { filter_config: { malicious_uri_filter_settings: { filter_enforcement: 'ENABLED' } } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
