import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-069');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_notebooks_instance: { it: { name: 'n', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['an instance', ['fail it/'], {}, {}],
  [
    'a runtime',
    ['fail r/', 'fail it/'],
    {},
    { google_notebooks_runtime: { r: { name: 'r' } }, google_workbench_instance: { w: { name: 'w' } } },
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
