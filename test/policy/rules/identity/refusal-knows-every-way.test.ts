import { SHARE_OUT } from '../../../../lib/access/google/life-cycle';
import type { Block } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-171');
const AT = 'it/rules/0/deny_rule/denied_permissions';
const ALL = SHARE_OUT.map((permission) => permission.replace('.', '.googleapis.com/'));
const READS = ['storage.googleapis.com/objects.get', 'storage.googleapis.com/objects.list'];
const TABLES = ['bigquery.googleapis.com/tables.getData', 'bigquery.googleapis.com/tables.export'];
const TAGGED = { denial_condition: { expression: "resource.matchTag('1/class', 'restricted')" } };

test.each<[string, string[], readonly string[] | string, Block]>([
  ['one of three is missing', [`fail ${AT}`], ALL.slice(1), {}],
  ['one of three is taken back', [`fail ${AT}`], ALL, { exception_permissions: ALL.slice(0, 1) }],
  ['one of several is known later', [`unknown ${AT}`], [LATE, ...ALL.slice(1)], {}],
  ['all is known later', [`unknown ${AT}`], LATE, {}],
  ['all', [], ALL, {}],
  ['a group with all of them', [], ['aiplatform.googleapis.com/*', ...ALL.slice(2)], {}],
  ['one, and nothing else of the step', [], ALL.slice(0, 1), {}],
  ['tagged data in buckets, and in tables as copies only', [`fail ${AT}`], [...READS, ...TABLES.slice(1)], TAGGED],
  ['tagged data wherever it is', [], [...READS, ...TABLES], TAGGED],
  ['data without a tag in buckets', [], [...READS, ...TABLES.slice(1)], {}],
])('%s', (_what, expected, denied_permissions, values) => {
  const deny_rule = { denied_principals: ['principalSet://goog/public:all'], denied_permissions, ...values };
  expect(found({ google_iam_deny_policy: { it: { parent: 'p', name: 'n', rules: [{ deny_rule }] } } })).toEqual(
    expected,
  );
});
