import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-141');

const blocks = (metadata: Block): Blocks => ({
  google_workbench_instance: { it: { name: 'w', location: 'europe-west4-a', gce_setup: { metadata } } },
});

const AT = 'it/gce_setup/metadata/notebook-disable-nbconvert';

test.each<[string, string[], Block]>([
  ['nothing said', [`fail ${AT}`], {}],
  ['switched on', [`fail ${AT}`], { 'notebook-disable-nbconvert': 'false' }],
  ['known later', [`unknown ${AT}`], { 'notebook-disable-nbconvert': LATE }],
  ['switched off', [], { 'notebook-disable-nbconvert': 'true' }],
])('%s', (_what, expected, metadata) => {
  expect(found(blocks(metadata))).toEqual(expected);
});

test('of a runtime of Colab nothing is said', () => {
  expect(found({ google_colab_runtime_template: { it: { display_name: 'r', location: 'europe-west4' } } })).toEqual([]);
});
