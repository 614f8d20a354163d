import { allow, deny, found, ofBucket, policy } from './resources';

const RULE = 'ZTA-POL-009';

test.each([
  [
    'a Deny',
    policy(deny('bedrock:InvokeModel', '*', { StringNotLike: { 'aws:PrincipalOrgPaths': 'o-1/*' } })),
    ['fail 0/Condition/StringNotLike/aws:PrincipalOrgPaths'],
  ],
  [
    'an Allow',
    policy(allow('sagemaker:CreateTrainingJob', '*', { StringEquals: { 'sagemaker:VpcSubnets': 'subnet-1' } })),
    ['fail 0/Condition/StringEquals/sagemaker:VpcSubnets'],
  ],
  [
    'a policy of a bucket',
    ofBucket({
      ...deny('s3:*', 'arn:aws:s3:::b/*', { StringEquals: { 'aws:CalledVia': 'athena.amazonaws.com' } }),
      Principal: '*',
    }),
    ['fail 0/Condition/StringEquals/aws:CalledVia'],
  ],
  [
    'with a set operator',
    policy(deny('bedrock:InvokeModel', '*', { 'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': 'o-1/*' } })),
    [],
  ],
  [
    'asked whether it is there',
    policy(allow('sagemaker:CreateTrainingJob', '*', { Null: { 'sagemaker:VpcSubnets': 'false' } })),
    [],
  ],
  ['a key with one value', policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVpce': 'a' } })), []],
  [
    'a key of which services think differently',
    policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'identitystore:UserId': 'a' } })),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
