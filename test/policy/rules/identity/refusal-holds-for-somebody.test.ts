import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-043');

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
    'everybody',
    ['fail it/rules/0/deny_rule/exception_principals'],
    rule({ exception_principals: ['principalSet://goog/public:all'] }),
    {},
  ],
  [
    'what it names is taken back',
    ['fail it/rules/0/deny_rule/exception_principals'],
    rule({ exception_permissions: ['storage.googleapis.com/buckets.update'] }),
    {},
  ],
  ['nobody is named', ['fail it/rules/0/deny_rule/exception_principals'], rule({ denied_principals: [] }), {}],
  ['nothing is named', ['fail it/rules/0/deny_rule/exception_principals'], rule({ denied_permissions: [] }), {}],
  ['known later', ['unknown it/rules/0/deny_rule/exception_principals'], rule({ exception_principals: [LATE] }), {}],
  ['a group', [], rule({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
