import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-171');
const AT = 'it/gce_setup';
const CLOSED = { 'block-project-ssh-keys': 'true', 'serial-port-enable': 'false' };

const instance = (gce_setup: Block): Blocks => ({ google_workbench_instance: { it: { name: 'w', gce_setup } } });

test.each<[string, string[], Block]>([
  ['nothing said', [`fail ${AT}`], {}],
  ['keys of the project', [`fail ${AT}`], { metadata: { ...CLOSED, 'block-project-ssh-keys': 'false' } }],
  ['a console', [`fail ${AT}`], { metadata: { ...CLOSED, 'serial-port-enable': 'true' } }],
  ['packets of others', [`fail ${AT}`], { metadata: CLOSED, enable_ip_forwarding: true }],
  ['a console that the project decides on', [`unknown ${AT}`], { metadata: { 'block-project-ssh-keys': 'true' } }],
  ['known later', [`unknown ${AT}`], { metadata: CLOSED, enable_ip_forwarding: LATE }],
  ['closed', [], { metadata: CLOSED }],
])('%s', (_what, expected, setup) => {
  expect(found(instance(setup))).toEqual(expected);
});

test('a runtime of Colab has no such ways', () => {
  expect(found({ google_colab_runtime_template: { it: { display_name: 'r', location: 'l' } } })).toEqual([]);
});
