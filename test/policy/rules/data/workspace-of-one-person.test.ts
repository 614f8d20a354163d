import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-067');

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
  ['nobody named', ['fail it/instance_owners'], { ...setup({}), instance_owners: undefined }, {}],
  [
    'a runtime of Colab as the machine',
    ['fail c/euc_config/euc_disabled'],
    setup({}),
    { google_colab_runtime_template: { c: { euc_config: { euc_disabled: true } } } },
  ],
  ['known later', ['unknown it/instance_owners'], { ...setup({}), instance_owners: LATE }, {}],
  ['one person', [], setup({}), {}],
  ['as themselves', [], { ...setup({}), instance_owners: undefined, enable_managed_euc: true }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
