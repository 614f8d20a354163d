import { findingsIn } from '../../../judged';

const found = ({ Type, ...Properties }: { Type: string }) =>
  findingsIn({ R: { Type: `AWS::BedrockAgentCore::${Type}`, Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-071')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'keys of tokens',
    {
      Type: 'Gateway',
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'http://id.example.com/.well-known/openid-configuration',
          AllowedClients: ['c'],
        },
      },
    },
    ['fail Properties/AuthorizerConfiguration/CustomJWTAuthorizer/DiscoveryUrl'],
  ],
  [
    'sign-in',
    {
      Type: 'OAuth2CredentialProvider',
      Oauth2ProviderConfigInput: {
        CustomOauth2ProviderConfig: {
          OauthDiscovery: { AuthorizationServerMetadata: { TokenEndpoint: 'http://id/token' } },
        },
      },
    },
    [
      'fail Properties/Oauth2ProviderConfigInput/CustomOauth2ProviderConfig/OauthDiscovery/AuthorizationServerMetadata/TokenEndpoint',
    ],
  ],
  [
    'a return',
    {
      Type: 'WorkloadIdentity',
      AllowedResourceOauth2ReturnUrls: ['https://a.example.com/back', 'http://a.example.com/back'],
    },
    ['fail Properties/AllowedResourceOauth2ReturnUrls/1'],
  ],
  [
    'a tool',
    {
      Type: 'Harness',
      Tools: [{ Config: { RemoteMcp: { Url: { 'Fn::Sub': 'http://mcp.${AWS::Region}.example.com' } } } }],
    },
    ['fail Properties/Tools/0/Config/RemoteMcp/Url'],
  ],
  [
    'known at deployment',
    {
      Type: 'GatewayTarget',
      TargetConfiguration: { Inference: { Provider: { Endpoint: { 'Fn::ImportValue': 'elsewhere' } } } },
    },
    ['unknown Properties/TargetConfiguration/Inference/Provider/Endpoint'],
  ],
  [
    'a return to the same machine',
    { Type: 'WorkloadIdentity', AllowedResourceOauth2ReturnUrls: ['http://localhost:8080/back'] },
    [],
  ],
  [
    'TLS',
    { Type: 'GatewayTarget', TargetConfiguration: { Mcp: { McpServer: { Endpoint: 'https://mcp.example.com' } } } },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
