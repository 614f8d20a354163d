import { findingsIn } from '../../../judged';

const found = (...Statement: object[]) =>
  findingsIn({
    Agent: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-044')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'any user',
    [{ Effect: 'Allow', Action: ['bedrock-agentcore:GetWorkloadAccessTokenForUserId'], Resource: 'x' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Action'],
  ],
  [
    'by a wildcard',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:GetWorkloadAccessToken*', Resource: 'x' }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Action'],
  ],
  [
    'known at deployment',
    [{ Effect: 'Allow', Action: { 'Fn::ImportValue': 'elsewhere' }, Resource: 'x' }],
    ['unknown Properties/Policies/0/PolicyDocument/Statement/0/Action'],
  ],
  [
    'denied again',
    [
      { Effect: 'Allow', Action: 'bedrock-agentcore:GetWorkloadAccessToken*', Resource: 'x' },
      { Effect: 'Deny', Action: 'bedrock-agentcore:GetWorkloadAccessTokenForUserId', Resource: '*' },
    ],
    [],
  ],
  [
    'users with a token',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:GetWorkloadAccessTokenForJWT', Resource: 'x' }],
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
