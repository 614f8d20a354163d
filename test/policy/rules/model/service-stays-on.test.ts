import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-MODEL-051');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_service: { it: { project: 'acme', service: 'aiplatform.googleapis.com', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['a service known later', ['unknown it/disable_on_destroy'], { service: '${var.late}' }, {}],
  ['a service known later, left on', [], { service: '${var.late}', disable_on_destroy: false }, {}],
  ['nothing said', ['fail it/disable_on_destroy'], {}, {}],
  ['switched off', ['fail it/disable_on_destroy'], { disable_on_destroy: true }, {}],
  ['known later', ['unknown it/disable_on_destroy'], { disable_on_destroy: LATE }, {}],
  ['another service', [], { service: 'sqladmin.googleapis.com' }, {}],
  ['left on', [], { disable_on_destroy: false }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
