import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-MODEL-049');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_model_armor_template: { it: { template_id: 't', location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['nothing said', ['fail it/template_metadata/multi_language_detection/enable_multi_language_detection'], {}, {}],
  [
    'off',
    ['fail it/template_metadata/multi_language_detection/enable_multi_language_detection'],
    { template_metadata: { multi_language_detection: { enable_multi_language_detection: false } } },
    {},
  ],
  [
    'known later',
    ['unknown it/template_metadata/multi_language_detection/enable_multi_language_detection'],
    { template_metadata: { multi_language_detection: { enable_multi_language_detection: LATE } } },
    {},
  ],
  ['on', [], { template_metadata: { multi_language_detection: { enable_multi_language_detection: true } } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
