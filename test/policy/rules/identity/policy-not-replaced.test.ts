import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-037');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_project_iam_policy: { it: { project: 'acme', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['the policy of a project', ['fail it/'], { policy_data: '{"bindings":[]}' }, {}],
  [
    'of an organization as well',
    ['fail all/', 'fail it/'],
    { policy_data: LATE },
    { google_organization_iam_policy: { all: { org_id: '1', policy_data: LATE } } },
  ],
  [
    'a single member beside',
    ['fail it/'],
    {},
    { google_project_iam_member: { one: { project: 'acme', role: 'r', member: 'm' } } },
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
