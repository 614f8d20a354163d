import type { Block } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-172');
const AT = 'it/rules/0/deny_rule/denial_condition/expression';
const when = (expression: string) => ({ denial_condition: { expression } });
const TAGGED = when('resource.matchTagId("tagKeys/1", "tagValues/2")');
const KEPT = ['create', 'delete'].map((change) => `storage.googleapis.com/buckets.${change}TagBinding`);

const policy = (denied_permissions: readonly string[], values: Block): Block => ({
  parent: 'p',
  name: 'n',
  rules: [{ deny_rule: { denied_principals: ['principalSet://goog/public:all'], denied_permissions, ...values } }],
});

const judged = (values: Block, keeper?: Block, permission = 'storage.googleapis.com/objects.get') =>
  found({
    google_iam_deny_policy: { it: policy([permission], values), ...(keeper === undefined ? {} : { keeper }) },
  });

test.each<[string, string[], Block, Block | undefined]>([
  ['a tag that anybody may remove', [`fail ${AT}`], TAGGED, undefined],
  ['a tag that may be set', [`fail ${AT}`], TAGGED, policy(KEPT.slice(1), TAGGED)],
  [
    'another tag is kept',
    [`fail ${AT}`],
    TAGGED,
    policy(KEPT, when('resource.matchTagId("tagKeys/1", "tagValues/3")')),
  ],
  [
    'kept from somebody',
    [`fail ${AT}`],
    TAGGED,
    policy(KEPT, { denied_principals: ['principal://goog/subject/a@b.c'] }),
  ],
  ['a tag that is known later', [`unknown ${AT}`], when(LATE), policy(KEPT, TAGGED)],
  ['a tag that is kept where it is', [], TAGGED, policy(KEPT, TAGGED)],
  ['tags that are kept everywhere', [], TAGGED, policy(KEPT, {})],
  ['no condition', [], {}, undefined],
])('%s', (_what, expected, values, keeper) => {
  expect(judged(values, keeper).filter((one) => one.includes(' it/'))).toEqual(expected);
});

test('who may tag projects is not known', () => {
  expect(judged(TAGGED, policy(KEPT, TAGGED), 'aiplatform.googleapis.com/endpoints.deploy')).toEqual([`unknown ${AT}`]);
});
