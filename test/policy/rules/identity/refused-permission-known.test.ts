import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-044');

const rule = (values: Block): Block => ({
  rules: [
    {
      deny_rule: {
        denied_principals: ['principalSet://goog/public:all'],
        denied_permissions: ['storage.googleapis.com/buckets.update'],
        exception_principals: ['principalSet://goog/group/break-glass@acme.example'],
        ...values,
      },
    },
  ],
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iam_deny_policy: { it: { parent: 'p', name: 'n', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'as roles spell it',
    ['fail it/rules/0/deny_rule/denied_permissions/0'],
    rule({ denied_permissions: ['storage.buckets.update'] }),
    {},
  ],
  ['known later', ['unknown it/rules/0/deny_rule/denied_permissions/0'], rule({ denied_permissions: [LATE] }), {}],
  ['with its service', [], rule({}), {}],
  ['several of a service', [], rule({ denied_permissions: ['iam.googleapis.com/serviceAccountKeys.*'] }), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
