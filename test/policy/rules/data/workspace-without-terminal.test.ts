import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-064');

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
  ['nothing said', ['fail it/gce_setup/metadata/notebook-disable-terminal'], setup({ metadata: {} }), {}],
  [
    'known later',
    ['unknown it/gce_setup/metadata/notebook-disable-terminal'],
    setup({ metadata: { 'notebook-disable-terminal': LATE } }),
    {},
  ],
  ['off', [], setup({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
