import { findingsIn } from '../../../judged';

const found = (...Statement: object[]) =>
  findingsIn({
    Agent: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-040')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'all logs of agents',
    [
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: 'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/bedrock-agentcore/runtimes/*:log-stream:*',
      },
    ],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'all logs, partition and region from the stack',
    [
      {
        Effect: 'Allow',
        Action: 'logs:*',
        Resource: {
          'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:/aws/bedrock-agentcore/*',
        },
      },
    ],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'anything',
    [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: '*' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'all of one region',
    [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: ['arn:aws:logs:eu-west-1:*'] }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'all of one region, in any account',
    [
      {
        Effect: 'Allow',
        Action: 'logs:PutLogEvents',
        Resource: 'arn:aws:logs:eu-west-1:*:log-group:/aws/bedrock-agentcore/*',
      },
    ],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'all but one',
    [{ Effect: 'Allow', Action: 'logs:PutLogEvents', NotResource: 'arn:aws:logs:*:*:log-group:audit' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/NotResource'],
  ],
  [
    'known at deployment',
    [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: { 'Fn::ImportValue': 'elsewhere' } }],
    ['unknown Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'its own',
    [
      {
        Effect: 'Allow',
        Action: 'logs:PutLogEvents',
        Resource:
          'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/bedrock-agentcore/runtimes/my_agent-*:log-stream:*',
      },
    ],
    [],
  ],
  [
    'its own, by its id',
    [
      {
        Effect: 'Allow',
        Action: 'logs:PutLogEvents',
        Resource: {
          'Fn::Sub':
            'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/bedrock-agentcore/runtimes/${Agent.AgentRuntimeId}-*',
        },
      },
    ],
    [],
  ],
  ['reads all', [{ Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: '*' }], []],
  ['denied', [{ Effect: 'Deny', Action: 'logs:PutLogEvents', Resource: '*' }], []],
])('%s', (_what, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
