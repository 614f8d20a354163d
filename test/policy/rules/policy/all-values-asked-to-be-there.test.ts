import { allow, deny, found, LATE, policy } from './resources';

const RULE = 'ZTA-POL-011';

test.each([
  [
    'an Allow of all values',
    policy(
      allow('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
      }),
    ),
    ['fail 0/Condition/ForAllValues:StringEquals/sagemaker:VpcSubnets'],
  ],
  [
    'of one value',
    policy(allow('bedrock:InvokeModel', '*', { 'ForAllValues:StringEquals': { 'aws:SourceVpce': 'a' } })),
    ['fail 0/Condition/ForAllValues:StringEquals/aws:SourceVpce'],
  ],
  [
    'asked to be missing',
    policy(
      allow('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
        Null: { 'sagemaker:VpcSubnets': 'true' },
      }),
    ),
    ['fail 0/Condition/ForAllValues:StringEquals/sagemaker:VpcSubnets'],
  ],
  [
    'another key asked to be there',
    policy(
      allow('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
        Null: { 'sagemaker:VpcSecurityGroupIds': 'false' },
      }),
    ),
    ['fail 0/Condition/ForAllValues:StringEquals/sagemaker:VpcSubnets'],
  ],
  [
    'an effect that deployment decides',
    policy({
      ...allow('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
      }),
      Effect: LATE,
    }),
    ['unknown 0/Condition/ForAllValues:StringEquals/sagemaker:VpcSubnets'],
  ],
  [
    'asked to be there',
    policy(
      allow('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
        Null: { 'sagemaker:vpcsubnets': 'false' },
      }),
    ),
    [],
  ],
  [
    'asked for any value as well',
    policy(
      allow('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
        'ForAnyValue:StringEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
      }),
    ),
    [],
  ],
  [
    'a Deny',
    policy(
      deny('sagemaker:CreateTrainingJob', '*', {
        'ForAllValues:StringNotEquals': { 'sagemaker:VpcSubnets': 'subnet-1' },
      }),
    ),
    [],
  ],
  [
    'tags, of which none are as good as the right ones',
    policy(allow('sagemaker:AddTags', '*', { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } })),
    [],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});
