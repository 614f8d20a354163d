import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-040');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_member: {
    it: { project: 'acme', role: 'roles/aiplatform.viewer', member: 'group:ml@acme.example', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'name of an endpoint',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: 'resource.name.endsWith("endpoints/1")' } },
    {},
  ],
  [
    'turned round',
    ['fail it/condition/expression'],
    { condition: { title: 't', expression: '!resource.name.endsWith("endpoints/1")' } },
    {},
  ],
  ['known later', ['unknown it/condition/expression'], { condition: { title: 't', expression: LATE } }, {}],
  ['a tag', [], { condition: { title: 't', expression: 'resource.matchTag("1/env", "prod")' } }, {}],
  [
    'name of a bucket',
    [],
    {
      role: 'roles/storage.objectViewer',
      condition: { title: 't', expression: 'resource.name.startsWith("projects/_/buckets/b")' },
    },
    {},
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
