import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-027');

const settings = (access_settings: Block): Blocks => ({
  google_iap_settings: {
    s: {
      name: 'projects/1/iap_web/compute/services/${google_compute_backend_service.it.generated_id}',
      access_settings,
    },
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_backend_service: { it: { name: 'app', protocol: 'HTTPS', iap: { enabled: true }, ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['settings without it', ['fail it/'], {}, settings({ cors_settings: { allow_http_options: false } })],
  ['no settings, which may stand elsewhere', ['unknown it/'], {}, {}],
  ['known later', ['unknown it/'], {}, settings({ reauth_settings: '${var.late}' })],
  [
    'after eight hours',
    [],
    {},
    settings({ reauth_settings: { method: 'SECURE_KEY', max_age: '28800s', policy_type: 'MINIMUM' } }),
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
