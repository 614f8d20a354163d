import { findingsIn } from '../../../judged';

const found = (...Statement: object[]) =>
  findingsIn({
    Agent: {
      Type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
      Properties: { ExecutionRoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } },
    },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-045')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'any bucket',
    [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'all but',
    [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'actions known at deployment',
    [{ Effect: 'Allow', Action: { 'Fn::ImportValue': 'elsewhere' }, Resource: '*' }],
    ['unknown Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  ['a bucket', [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::work/*' }], []],
  [
    'how it is doing',
    [{ Effect: 'Allow', Action: ['xray:PutTraceSegments', 'cloudwatch:PutMetricData'], Resource: '*' }],
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
