import { allow, deny, found, messages, ofOrganization } from './resources';

const RULE = 'ZTA-POL-014';

test.each([
  [
    'what runs models',
    ofOrganization('RESOURCE_CONTROL_POLICY', deny(['s3:*', 'bedrock:InvokeModel', 'sagemaker:*'])),
    ['fail 0/Action/1', 'fail 0/Action/2'],
  ],
  [
    'the one action of keys that is spared',
    ofOrganization('RESOURCE_CONTROL_POLICY', deny('kms:RetireGrant')),
    ['fail 0/Action'],
  ],
  [
    'services that heed it',
    ofOrganization('RESOURCE_CONTROL_POLICY', deny(['s3:*', 'KMS:*', 'sts:AssumeRole', '*'])),
    [],
  ],
  ['a policy about identities', ofOrganization('SERVICE_CONTROL_POLICY', deny('bedrock:InvokeModel')), []],
  [
    'all actions but some',
    ofOrganization('RESOURCE_CONTROL_POLICY', { Effect: 'Deny', NotAction: 'bedrock:*', Resource: '*' }),
    [],
  ],
  ['an Allow, which denies nothing', ofOrganization('RESOURCE_CONTROL_POLICY', allow('bedrock:InvokeModel')), []],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});

test('the message names the day of the list', () => {
  const tree = ofOrganization('RESOURCE_CONTROL_POLICY', deny('bedrock:InvokeModel'));
  expect(messages(RULE, tree)).toEqual([
    "'bedrock:InvokeModel' is of no service that heeds them, by AWS's list of 2026-09-26",
  ]);
});
