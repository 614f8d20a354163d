import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-034');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_member: {
    it: { project: 'acme', role: 'roles/aiplatform.viewer', member: 'group:ml@acme.example', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['looks at everything', ['fail it/role'], { role: 'roles/viewer' }, {}],
  [
    'for a time',
    ['unknown it/role'],
    { role: 'roles/viewer', condition: { title: 't', expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' } },
    {},
  ],
  ['known later', ['unknown it/role'], { role: LATE }, {}],
  ['looks at one service', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
