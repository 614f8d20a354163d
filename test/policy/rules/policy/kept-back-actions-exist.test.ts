import { allow, deny, found, LATE, messages, ofOrganization, policy, spelled } from './resources';

const RULE = 'ZTA-POL-001';

test.each([
  ['a mistyped action in a Deny', policy(deny(['bedrock:InvokeModel', 'bedrock:InvokeModelz'])), ['fail 0/Action/1']],
  ['a call that is no action', policy(deny('bedrock:Converse*')), ['fail 0/Action']],
  ['the name of the endpoint of a service', policy(deny('bedrock-runtime:InvokeModel')), ['fail 0/Action']],
  ['a service that there is none of', policy(deny('bedrok:*')), ['fail 0/Action']],
  ['an action without a service', policy(deny('InvokeModel')), ['fail 0/Action']],
  [
    'a mistyped action that an Allow leaves out',
    policy({ Effect: 'Allow', NotAction: ['iam:*', 'bedrock:InvokModel'], Resource: '*' }),
    ['fail 0/NotAction/1'],
  ],
  [
    'a mistyped action in a policy of an organization',
    ofOrganization('SERVICE_CONTROL_POLICY', deny('bedrock:InvokModel')),
    ['fail 0/Action'],
  ],
  [
    'a mistyped action, whose effect deployment decides',
    policy({ ...deny('bedrock:InvokModel'), Effect: LATE }),
    ['unknown 0/Action'],
  ],
  [
    'a mistyped action in one branch',
    policy(deny({ 'Fn::If': ['C', 'bedrock:InvokeModel', 'bedrock:InvokModel'] })),
    ['fail 0/Action/Fn::If/2'],
  ],
  [
    'a document that is a text',
    spelled(JSON.stringify({ Statement: [deny('bedrock:InvokModel')] })),
    ['fail 0/Action'],
  ],
  ['an action in other cases', policy(deny('BEDROCK:invokemodel')), []],
  ['patterns that stand for actions', policy(deny(['bedrock:Invoke*', 'bedrock:*', '*', '*:*', 'bed*:Invok*'])), []],
  ['an action that deployment fills in', policy(deny(['bedrock:*', LATE])), ['unknown 0/Action/1']],
  [
    'a part of an action that deployment fills in',
    policy(deny({ 'Fn::Sub': 'bedrock:${Late}' })),
    ['unknown 0/Action'],
  ],
  ['an action in an Allow that deployment fills in', policy(allow(LATE)), []],
  ['a mistyped action in an Allow, of which another rule tells', policy(allow('bedrock:InvokModel')), []],
  [
    'a mistyped action that a Deny leaves out, of which another rule tells',
    policy({ Effect: 'Deny', NotAction: 'bedrock:InvokModel', Resource: '*' }),
    [],
  ],
  [
    'a mistyped action in a template that has nothing to do with AI',
    { P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: [deny('s3:GetObjectz')] } } } },
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});

test.each([
  [
    'bedrock:InvokeModelz',
    "'bedrock:InvokeModelz' (did you mean 'bedrock:InvokeModel'?) is not in AWS's reference of 2026-09-26",
  ],
  [
    'bedrock-runtime:InvokeModel',
    "'bedrock-runtime:InvokeModel' (did you mean 'bedrock:InvokeModel'?) is not in AWS's reference of 2026-09-26",
  ],
  [
    'bedrock:Converse',
    "'bedrock:Converse', which is authorised as 'bedrock:InvokeModel', is not in AWS's reference of 2026-09-26",
  ],
  [
    'kms:ReEncrypt',
    "'kms:ReEncrypt', which is authorised as 'kms:ReEncryptFrom' and 'kms:ReEncryptTo', is not in AWS's reference of 2026-09-26",
  ],
  ['bedrock:SomethingNew', "'bedrock:SomethingNew' is not in AWS's reference of 2026-09-26"],
])('the message on %s names the day of the reference, and what was meant', (action, message) => {
  expect(messages(RULE, policy(deny(action)))).toEqual([message]);
});
