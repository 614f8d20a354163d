import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-067');

const WORKSPACE: Blocks = {
  google_workbench_instance: {
    w: { name: 'w', gce_setup: { network_interfaces: [{ subnet: '${google_compute_subnetwork.it.id}' }] } },
  },
};

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_compute_subnetwork: { it: { name: 's', network: 'n', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['nothing said', ['fail it/private_ip_google_access'], {}, WORKSPACE],
  ['known later', ['unknown it/private_ip_google_access'], { private_ip_google_access: LATE }, WORKSPACE],
  ['a subnet without AI', [], {}, {}],
  ['privately', [], { private_ip_google_access: true }, WORKSPACE],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
