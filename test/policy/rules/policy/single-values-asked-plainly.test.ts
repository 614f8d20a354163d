import { allow, deny, found, policy } from './resources';

const RULE = 'ZTA-POL-010';

test.each([
  [
    'any of one value',
    policy(deny('bedrock:InvokeModel', '*', { 'ForAnyValue:StringNotEquals': { 'aws:SourceVpce': 'a' } })),
    ['fail 0/Condition/ForAnyValue:StringNotEquals/aws:SourceVpce'],
  ],
  [
    'all of one value',
    policy(deny('bedrock:InvokeModel', '*', { 'ForAllValues:StringEquals': { 'aws:PrincipalTag/team': 'a' } })),
    ['fail 0/Condition/ForAllValues:StringEquals/aws:PrincipalTag~1team'],
  ],
  [
    'all of one value in an Allow, of which another rule tells',
    policy(allow('bedrock:InvokeModel', '*', { 'ForAllValues:StringEquals': { 'aws:SourceVpce': 'a' } })),
    [],
  ],
  [
    'all of one value that is asked to be there',
    policy(
      allow('bedrock:InvokeModel', '*', {
        'ForAllValues:StringEquals': { 'aws:SourceVpce': 'a' },
        Null: { 'aws:SourceVpce': 'false' },
      }),
    ),
    ['fail 0/Condition/ForAllValues:StringEquals/aws:SourceVpce'],
  ],
  ['without a set operator', policy(deny('bedrock:InvokeModel', '*', { StringEquals: { 'aws:SourceVpce': 'a' } })), []],
  [
    'a key of which services think differently',
    policy(deny('bedrock:InvokeModel', '*', { 'ForAnyValue:StringEquals': { 'identitystore:UserId': 'a' } })),
    [],
  ],
  [
    'any of several values',
    policy(deny('bedrock:InvokeModel', '*', { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } })),
    [],
  ],
  [
    'claims of a token, which may be lists',
    policy(
      allow('sts:AssumeRoleWithWebIdentity', '*', {
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': 'authenticated' },
      }),
    ),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
