import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-GATE-023');

const asks = (...levels: readonly string[]): Block => ({
  condition: {
    title: 'level',
    expression: levels
      .map((level) => `"accessPolicies/1/accessLevels/${level}" in request.auth.access_levels`)
      .join(' && '),
  },
});

const level = (name: string, basic: Block): Blocks => ({
  google_access_context_manager_access_level: {
    [name]: { parent: 'accessPolicies/1', name: `accessPolicies/1/accessLevels/${name}`, title: name, basic },
  },
});

const REGION = level('region', { conditions: [{ regions: ['DE'] }] });
const DEVICE = level('device', { conditions: [{ device_policy: { require_corp_owned: true } }] });

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iap_web_backend_service_iam_member: {
    it: {
      web_backend_service: 'app',
      role: 'roles/iap.httpsResourceAccessor',
      member: 'group:staff@acme.example',
      ...changes,
    },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['a region only', ['fail it/condition/expression'], asks('region'), REGION],
  ['a level that is made elsewhere', ['unknown it/condition/expression'], asks('elsewhere'), REGION],
  ['known later', ['unknown it/condition/expression'], { condition: { title: 't', expression: LATE } }, DEVICE],
  ['a program', [], { ...asks('region'), member: 'serviceAccount:app@acme.iam.gserviceaccount.com' }, REGION],
  ['a device', [], asks('device'), DEVICE],
  [
    'a level of the files',
    [],
    {
      condition: {
        title: 't',
        expression: '"${google_access_context_manager_access_level.device.name}" in request.auth.access_levels',
      },
    },
    DEVICE,
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
