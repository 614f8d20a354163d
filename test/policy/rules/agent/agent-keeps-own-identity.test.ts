import { findingsIn } from '../../../judged';

const found = (...Statement: object[]) =>
  findingsIn({
    Agent: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-043')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'all identities',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:GetWorkloadAccessTokenForJWT',
        Resource:
          'arn:aws:bedrock-agentcore:eu-west-1:111122223333:workload-identity-directory/default/workload-identity/*',
      },
    ],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'known at deployment',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:GetWorkloadAccessToken',
        Resource: { 'Fn::ImportValue': 'elsewhere' },
      },
    ],
    ['unknown Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'its own',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:GetWorkloadAccessToken',
        Resource: [
          'arn:aws:bedrock-agentcore:eu-west-1:111122223333:workload-identity-directory/default',
          'arn:aws:bedrock-agentcore:eu-west-1:111122223333:workload-identity-directory/default/workload-identity/my_agent-*',
        ],
      },
    ],
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
