import { AT, allow, assumedBy, deny, document, found, LATE, RUN, role } from './resources';

const RULE = 'ZTA-IAM-033';
const MAKE = 'ec2:CreateNetworkInterface';
const ACTIONS = [
  'ec2:AssignPrivateIpAddresses',
  MAKE,
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:UnassignPrivateIpAddresses',
];
const CODE = 'arn:aws:lambda:eu-central-1:111122223333:function:ask';
const BY_LAMBDA = { Null: { 'lambda:SourceFunctionArn': 'true' } };
const BY_CODE = { ArnEquals: { 'lambda:SourceFunctionArn': [CODE] } };
const READY = {
  ManagedPolicyArns: [
    { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole' },
  ],
};

test.each([
  ['rights without a test', role([RUN, allow(MAKE)]), [`fail ${AT}/1`]],
  [
    'in one subnet',
    role([RUN, allow(MAKE, 'arn:aws:ec2:eu-central-1:111122223333:subnet/subnet-1')]),
    [`fail ${AT}/1`],
  ],
  [
    'a test the wrong way round',
    role([RUN, allow(MAKE, '*', { Null: { 'lambda:SourceFunctionArn': 'false' } })]),
    [`fail ${AT}/1`],
  ],
  ['some that are denied', role([RUN, allow(ACTIONS), deny(MAKE, '*', BY_CODE)]), [`fail ${AT}/1`]],
  ['the policy of AWS', role([RUN], READY), ['fail R/Properties/ManagedPolicyArns/0']],
  [
    'a test known only at deployment',
    role([RUN, allow(MAKE, '*', { Null: { 'lambda:SourceFunctionArn': LATE } })]),
    [`unknown ${AT}/1`],
  ],
])('%s', (_what, tree, expected) => {
  expect(found(RULE, tree)).toEqual(expected);
});

test.each([
  ['rights that the code has not', role([RUN, allow(ACTIONS, '*', BY_LAMBDA)])],
  ['rights that are denied to the code', role([RUN, allow(ACTIONS), deny(ACTIONS, '*', BY_CODE)])],
  ['the policy of AWS, denied to the code', role([RUN, deny('ec2:*', '*', BY_CODE)], READY)],
  ['the policy of AWS, denied', role([RUN, deny('ec2:*')], READY)],
  ['no models', role([allow(MAKE)])],
  ['all actions at once, of which others tell', role([RUN, allow('*')])],
  [
    'what is no function',
    role([RUN, allow(MAKE)], { AssumeRolePolicyDocument: document(assumedBy('ecs-tasks.amazonaws.com')) }),
  ],
])('%s', (_what, tree) => {
  expect(found(RULE, tree)).toEqual([]);
});
