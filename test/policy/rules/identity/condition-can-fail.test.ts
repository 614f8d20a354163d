import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-039');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_member: {
    it: { project: 'acme', role: 'roles/aiplatform.viewer', member: 'group:ml@acme.example', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['true', ['fail it/condition/expression'], { condition: { title: 't', expression: 'true' } }, {}],
  [
    'true after all',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: '(request.time < timestamp("2027-01-01T00:00:00Z")) || (true)' } },
    {},
  ],
  ['the same on both sides', ['fail it/condition/expression'], { condition: { title: 't', expression: '1 == 1' } }, {}],
  ['known later', ['unknown it/condition/expression'], { condition: { title: 't', expression: LATE } }, {}],
  [
    'a word within a text',
    [],
    { condition: { title: 't', expression: 'resource.matchTag("1/true || true", "true")' } },
    {},
  ],
  ['no condition', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
