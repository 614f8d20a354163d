import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-029');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iap_settings: { it: { name: 'projects/1/iap_web', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'let through',
    ['fail it/access_settings/cors_settings/allow_http_options'],
    { access_settings: { cors_settings: { allow_http_options: true } } },
    {},
  ],
  [
    'known later',
    ['unknown it/access_settings/cors_settings/allow_http_options'],
    { access_settings: { cors_settings: { allow_http_options: LATE } } },
    {},
  ],
  ['nothing said', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
