import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-045');

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
    'a time',
    ['fail it/rules/0/deny_rule/denial_condition/expression'],
    rule({ denial_condition: { expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' } }),
    {},
  ],
  [
    'a name besides',
    ['fail it/rules/0/deny_rule/denial_condition/expression'],
    rule({ denial_condition: { expression: 'resource.matchTag("1/env", "prod") && resource.name == "x"' } }),
    {},
  ],
  [
    'known later',
    ['unknown it/rules/0/deny_rule/denial_condition/expression'],
    rule({ denial_condition: { expression: LATE } }),
    {},
  ],
  [
    'tags',
    [],
    rule({
      denial_condition: { expression: '!resource.matchTag("1/env", "prod") || resource.hasTagKeyId("tagKeys/1")' },
    }),
    {},
  ],
  ['no condition', [], rule({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
