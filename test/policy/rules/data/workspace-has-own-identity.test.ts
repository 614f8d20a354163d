import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-066');

const setup = (changes: Block): Block => ({
  instance_owners: ['ann@acme.example'],
  gce_setup: {
    service_accounts: [{ email: 'ann-notebook@acme.iam.gserviceaccount.com' }],
    shielded_instance_config: { enable_secure_boot: true },
    metadata: {
      'notebook-disable-downloads': 'true',
      'notebook-disable-terminal': 'true',
      'notebook-upgrade-schedule': '0 3 * * 6',
    },
    ...changes,
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_workbench_instance: { it: { name: 'w', location: 'europe-west4-a', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['none named', ['fail it/gce_setup/service_accounts/email'], setup({ service_accounts: undefined }), {}],
  [
    'the default one',
    ['fail it/gce_setup/service_accounts/0/email'],
    setup({ service_accounts: [{ email: '1-compute@developer.gserviceaccount.com' }] }),
    {},
  ],
  [
    'known later',
    ['unknown it/gce_setup/service_accounts/0/email'],
    setup({ service_accounts: [{ email: LATE }] }),
    {},
  ],
  ['as themselves', [], { ...setup({ service_accounts: undefined }), enable_managed_euc: true }, {}],
  ['one of its own', [], setup({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
