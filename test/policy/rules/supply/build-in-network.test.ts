import { findingsIn } from '../../../judged';

const ROLE = {
  Type: 'AWS::IAM::Role',
  Properties: {
    Policies: [
      { PolicyDocument: { Statement: { Effect: 'Allow', Action: ['sagemaker:UpdateEndpoint'], Resource: '*' } } },
    ],
  },
};

const found = (more: object) =>
  findingsIn({
    Role: ROLE,
    R: { Type: 'AWS::CodeBuild::Project', Properties: { ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] }, ...more } },
  })
    .filter(({ rule }) => rule === 'ZTA-SUPPLY-120')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each<[string, object, string[]]>([
  ['nothing said', {}, ['fail Properties/VpcConfig']],
  ['no subnets', { VpcConfig: { VpcId: 'vpc-1' } }, ['fail Properties/VpcConfig']],
  ['a list without subnets', { VpcConfig: { VpcId: 'vpc-1', Subnets: [] } }, ['fail Properties/VpcConfig']],
  [
    'subnets of elsewhere',
    { VpcConfig: { Subnets: { 'Fn::ImportValue': 'subnets' } } },
    ['unknown Properties/VpcConfig'],
  ],
  ['subnets', { VpcConfig: { VpcId: 'vpc-1', Subnets: ['subnet-1'], SecurityGroupIds: ['sg-1'] } }, []],
  ['known at deployment', { VpcConfig: { 'Fn::ImportValue': 'elsewhere' } }, ['unknown Properties/VpcConfig']],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
