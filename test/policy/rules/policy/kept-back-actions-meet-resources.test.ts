import { ACCOUNT, allow, BASE, deny, found, LATE, MODELS, messages, ofBucket, policy } from './resources';

const RULE = 'ZTA-POL-007';

test.each([
  [
    'an action on a resource of another service',
    policy(deny('bedrock:InvokeModel', 'arn:aws:s3:::models/*')),
    ['fail 0/Action'],
  ],
  ['one of several actions', policy(deny(['bedrock:InvokeModel', 'bedrock:InvokeAgent'], MODELS)), ['fail 0/Action/1']],
  ['an action on no resource, on a model', policy(deny('bedrock:InvokeInlineAgent', BASE)), ['fail 0/Action']],
  [
    'a model in an account, where none is',
    policy(
      deny('bedrock:InvokeModel', { 'Fn::Sub': 'arn:aws:bedrock:${AWS::Region}:${AWS::AccountId}:foundation-model/*' }),
    ),
    ['fail 0/Action'],
  ],
  [
    'a pattern whose actions are about none of the resources',
    policy(deny('bedrock:InvokeModel*', BASE)),
    ['fail 0/Action'],
  ],
  ['a pattern of which one action is about it', policy(deny('bedrock:*', BASE)), []],
  [
    'a model, wherever it is',
    policy(deny('bedrock:InvokeModel', [MODELS, 'arn:aws:bedrock:*:*:foundation-model/x', 'arn:*:bedrock:*'])),
    [],
  ],
  ['one of several resources', policy(deny('s3:GetObject', ['arn:aws:s3:::models', 'arn:aws:s3:::models/*'])), []],
  ['any resource', policy(deny(['bedrock:InvokeInlineAgent', 'bedrock:InvokeModel'])), []],
  ['a resource that deployment fills in', policy(deny('bedrock:InvokeModel', LATE)), []],
  [
    'a resource that is filled in in part',
    policy(deny('bedrock:InvokeModel', { 'Fn::Sub': 'arn:${AWS::Partition}:bedrock:${AWS::Region}::${Late}' })),
    [],
  ],
  [
    'all resources but some',
    policy({ Effect: 'Deny', Action: 'bedrock:InvokeModel', NotResource: 'arn:aws:s3:::b' }),
    [],
  ],
  [
    'everything of the type, which is what some services ask about',
    policy(deny('logs:DescribeLogGroups', `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:*`)),
    [],
  ],
  ['everything of the service', policy(deny('bedrock:InvokeInlineAgent', [`arn:aws:bedrock:*:${ACCOUNT}:*`])), []],
  ['all of another service', policy(deny('bedrock:InvokeInlineAgent', 'arn:aws:s3:::*')), ['fail 0/Action']],
  ['a variable in the resource', policy(deny('s3:GetObject', 'arn:aws:s3:::b/${aws:username}/*')), []],
  [
    'a variable for the type',
    policy(deny('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::${aws:PrincipalTag/kind}')),
    [],
  ],
  ['a policy of a bucket', ofBucket({ ...deny('s3:GetObject', 'arn:aws:s3:::b/*'), Principal: '*' }), []],
  ['an Allow, of which another rule tells', policy(allow('bedrock:InvokeAgent', MODELS)), []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});

test('the message names the action and the day of the reference', () => {
  expect(messages(RULE, policy(deny('bedrock:InvokeAgent', MODELS)))).toEqual([
    "'bedrock:InvokeAgent' is about none of the resources of its statement, by AWS's reference of 2026-09-26",
  ]);
});
