import { allow, assumedBy, found, LATE, trusting } from './resources';

const RULE = 'ZTA-IAM-006';

const AT = 'R/Properties/AssumeRolePolicyDocument/Statement/0/Principal/Service';
const by = (condition?: object) => trusting({ ...assumedBy('bedrock.amazonaws.com'), Condition: condition });

test.each([
  ['nothing asked', undefined, 'fail'],
  ['something else asked', { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } }, 'fail'],
  ['asked only where it is there', { StringEqualsIfExists: { 'aws:SourceAccount': '111122223333' } }, 'fail'],
  ['an account known at deployment', { StringEquals: { 'aws:SourceAccount': LATE } }, 'unknown'],
])('%s', (_what, condition, outcome) => {
  expect(found(RULE, by(condition))).toEqual([`${outcome} ${AT}`]);
});

test.each([
  ['the own account', { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } }],
  ['resources of the own account', { ArnLike: { 'aws:SourceArn': { 'Fn::Sub': 'arn:aws:x:*:${AWS::AccountId}:*' } } }],
])('%s', (_what, condition) => {
  expect(found(RULE, by(condition))).toEqual([]);
});

const LATE_SERVICE = [
  ['a service known at deployment', LATE],
  ['a service of which the end is known', { 'Fn::Sub': ['${Name}.amazonaws.com', { Name: LATE }] }],
] as const;

test.each(LATE_SERVICE)('%s', (_what, service) => {
  const unasked = { ...assumedBy(service), Condition: undefined };
  expect(found(RULE, trusting(unasked))).toEqual([`unknown ${AT}`]);
  expect(found(RULE, trusting(assumedBy(service)))).toEqual([]);
  expect(found(RULE, trusting(unasked, [allow('s3:GetObject', 'arn:aws:s3:::shop/*')]))).toEqual([]);
});

test('a service of which the beginning is known', () => {
  const service = { 'Fn::Sub': ['lambda.${Suffix}', { Suffix: LATE }] };
  expect(found(RULE, trusting({ ...assumedBy(service), Condition: undefined }))).toEqual([]);
});

test('another service', () => {
  expect(found(RULE, trusting(assumedBy('lambda.amazonaws.com')))).toEqual([]);
});
