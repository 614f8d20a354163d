import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::GatewayTarget', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-022')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'in the address',
    {
      CredentialProviderConfigurations: [
        {
          CredentialProviderType: 'API_KEY',
          CredentialProvider: { ApiKeyCredentialProvider: { ProviderArn: 'x', CredentialLocation: 'QUERY_PARAMETER' } },
        },
      ],
    },
    ['fail Properties/CredentialProviderConfigurations/0'],
  ],
  [
    'known at deployment',
    {
      CredentialProviderConfigurations: [
        {
          CredentialProviderType: 'API_KEY',
          CredentialProvider: {
            ApiKeyCredentialProvider: { ProviderArn: 'x', CredentialLocation: { 'Fn::ImportValue': 'elsewhere' } },
          },
        },
      ],
    },
    ['unknown Properties/CredentialProviderConfigurations/0'],
  ],
  [
    'in a header',
    {
      CredentialProviderConfigurations: [
        {
          CredentialProviderType: 'API_KEY',
          CredentialProvider: { ApiKeyCredentialProvider: { ProviderArn: 'x', CredentialLocation: 'HEADER' } },
        },
      ],
    },
    [],
  ],
  ['no key', { CredentialProviderConfigurations: [{ CredentialProviderType: 'OAUTH' }] }, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
