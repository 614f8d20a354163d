import { findingsIn } from '../../../judged';

const found = (...Statement: object[]) =>
  findingsIn({
    Agent: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-041')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'all memories',
    [
      {
        Effect: 'Allow',
        Action: ['bedrock-agentcore:RetrieveMemoryRecords', 'bedrock-agentcore:CreateEvent'],
        Resource: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:memory/*',
      },
    ],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'any right on memories',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:*Memory*', Resource: '*' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'any right of the service, which another rule tells of',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:*', Resource: '*' }],
    [],
  ],
  [
    'known at deployment',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:GetEvent', Resource: { 'Fn::ImportValue': 'elsewhere' } }],
    ['unknown Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'one',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:GetEvent',
        Resource: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:memory/mine-0a1b2c3d4e',
      },
    ],
    [],
  ],
  [
    'a namespace',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:RetrieveMemoryRecords',
        Resource: '*',
        Condition: { StringLike: { 'bedrock-agentcore:namespace': '/mine/*' } },
      },
    ],
    [],
  ],
  ['no memory', [{ Effect: 'Allow', Action: 'bedrock-agentcore:InvokeGateway', Resource: '*' }], []],
])('%s', (_what, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
