import { useOf } from '../../../lib/aws/duties/break-glass-alarm';
import { matchesPattern } from '../alarm/event-pattern';

const ROLE = 'arn:aws:iam::111122223333:role/Lifecycle-Glass-046b2c87-eu-west-1';
const OTHER = 'arn:aws:iam::111122223333:role/Lifecycle-Glass-046b2c87-eu-west-10';

const told = (detail: object, more: object = {}) =>
  matchesPattern(useOf(ROLE), { source: 'aws.sts', 'detail-type': 'AWS API Call via CloudTrail', detail, ...more });

const taken = (eventName: string, roleArn: string, more: object = {}) => ({
  eventSource: 'sts.amazonaws.com',
  eventName,
  readOnly: true,
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/eve' },
  requestParameters: { roleArn, roleSessionName: 'eve', durationSeconds: 3600 },
  ...more,
});

const made = (eventName: string, readOnly: boolean, issuer: string) => ({
  eventSource: 'kms.amazonaws.com',
  eventName,
  readOnly,
  userIdentity: { type: 'AssumedRole', sessionContext: { sessionIssuer: { type: 'Role', arn: issuer } } },
});

test.each<[string, object]>([
  ['taking it on', taken('AssumeRole', ROLE)],
  ['trying to, in vain', taken('AssumeRole', ROLE, { errorCode: 'AccessDenied' })],
  ['taking it on by a provider', taken('AssumeRoleWithSAML', ROLE)],
  ['a change with it', made('PutKeyPolicy', false, ROLE)],
])('%s is told', (_, detail) => {
  expect(told(detail)).toBe(true);
});

test.each<[string, object]>([
  ['taking on another role, whose name begins alike', taken('AssumeRole', OTHER)],
  ['asking who one is', { ...taken('GetCallerIdentity', ROLE), requestParameters: null }],
  ['looking at something with it', made('DescribeKey', true, ROLE)],
  ['a change with another role', made('PutKeyPolicy', false, OTHER)],
  [
    'a role of that name in what is asked of another service',
    { ...taken('AssumeRole', ROLE), eventSource: 'iam.amazonaws.com' },
  ],
])('%s is not', (_, detail) => {
  expect(told(detail)).toBe(false);
});

test('what is no call is not', () => {
  expect(told(taken('AssumeRole', ROLE), { 'detail-type': 'AWS Service Event via CloudTrail' })).toBe(false);
});
