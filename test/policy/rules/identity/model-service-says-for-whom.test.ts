import { assumedBy, found, LATE, trusting } from './resources';

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

test('another service', () => {
  expect(found(RULE, trusting(assumedBy('lambda.amazonaws.com')))).toEqual([]);
});
