import { findingsIn } from '../../../judged';

const found = (...Statement: object[]) =>
  findingsIn({
    Agent: { Type: 'AWS::BedrockAgentCore::Runtime', Properties: { RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
    Role: { Type: 'AWS::IAM::Role', Properties: { Policies: [{ PolicyName: 'p', PolicyDocument: { Statement } }] } },
  })
    .filter(({ rule }) => rule === 'ZTA-AGENT-042')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'all tokens',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:GetResourceOauth2Token',
        Resource: 'arn:aws:bedrock-agentcore:eu-west-1:111122223333:token-vault/default/*',
      },
    ],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'all keys',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:GetResource*', Resource: ['*'] }],
    ['fail Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'known at deployment',
    [{ Effect: 'Allow', Action: 'bedrock-agentcore:GetResourceApiKey', Resource: { 'Fn::ImportValue': 'elsewhere' } }],
    ['unknown Properties/Policies/0/PolicyDocument/Statement/0/Resource'],
  ],
  [
    'one provider',
    [
      {
        Effect: 'Allow',
        Action: 'bedrock-agentcore:GetResourceApiKey',
        Resource: [
          'arn:aws:bedrock-agentcore:eu-west-1:111122223333:token-vault/default',
          'arn:aws:bedrock-agentcore:eu-west-1:111122223333:token-vault/default/apikeycredentialprovider/crm',
        ],
      },
    ],
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(...given)).toEqual(expected);
});
