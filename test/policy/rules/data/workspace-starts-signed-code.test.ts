import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-065');

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
  [
    'nothing said',
    ['fail it/gce_setup/shielded_instance_config/enable_secure_boot'],
    setup({ shielded_instance_config: undefined }),
    {},
  ],
  [
    'a runtime of Colab',
    ['fail c/shielded_vm_config/enable_secure_boot'],
    setup({}),
    { google_colab_runtime_template: { c: { display_name: 'c' } } },
  ],
  [
    'known later',
    ['unknown it/gce_setup/shielded_instance_config/enable_secure_boot'],
    setup({ shielded_instance_config: { enable_secure_boot: LATE } }),
    {},
  ],
  ...['enable_vtpm', 'enable_integrity_monitoring'].map((part): [string, string[], Block, Blocks] => [
    `without ${part}`,
    ['fail it/gce_setup/shielded_instance_config/enable_secure_boot'],
    setup({ shielded_instance_config: { enable_secure_boot: true, [part]: false } }),
    {},
  ]),
  ['on', [], setup({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
