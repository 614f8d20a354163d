import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::GatewayTarget', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-020')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'a server without credentials',
    { TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com' } } } },
    ['fail Properties/CredentialProviderConfigurations'],
  ],
  [
    'an empty list',
    {
      TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com' } } },
      CredentialProviderConfigurations: [],
    },
    ['fail Properties/CredentialProviderConfigurations'],
  ],
  [
    'another address without credentials',
    { TargetConfiguration: { Http: { Passthrough: { Endpoint: 'https://api.example.com' } } } },
    ['fail Properties/CredentialProviderConfigurations'],
  ],
  [
    'known at deployment',
    {
      TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com' } } },
      CredentialProviderConfigurations: { 'Fn::ImportValue': 'elsewhere' },
    },
    ['unknown Properties/CredentialProviderConfigurations'],
  ],
  [
    'a provider',
    {
      TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com' } } },
      CredentialProviderConfigurations: [{ CredentialProviderType: 'OAUTH' }],
    },
    [],
  ],
  [
    'an interface of the cloud, where the role speaks',
    { TargetConfiguration: { Mcp: { ApiGateway: { RestApiId: 'a', Stage: 'prod' } } } },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
