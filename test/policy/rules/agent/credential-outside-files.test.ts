import { findingsIn } from '../../../judged';

const found = ({ Type, ...Properties }: { Type: string }) =>
  findingsIn({ R: { Type: `AWS::BedrockAgentCore::${Type}`, Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-070')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  ['a key', { Type: 'ApiKeyCredentialProvider', ApiKey: 'your-api-key' }, ['fail Properties/ApiKey']],
  [
    'a secret of any vendor',
    {
      Type: 'OAuth2CredentialProvider',
      Oauth2ProviderConfigInput: { GithubOauth2ProviderConfig: { ClientId: 'c', ClientSecret: 's' } },
    },
    ['fail Properties/Oauth2ProviderConfigInput/GithubOauth2ProviderConfig/ClientSecret'],
  ],
  [
    'a wallet',
    {
      Type: 'PaymentCredentialProvider',
      ProviderConfigurationInput: { CoinbaseCdpConfiguration: { ApiKeyId: 'i', WalletSecret: 's' } },
    },
    ['fail Properties/ProviderConfigurationInput/CoinbaseCdpConfiguration/WalletSecret'],
  ],
  [
    'a header for a tool',
    {
      Type: 'Harness',
      Tools: [
        {
          Type: 'remote_mcp',
          Config: {
            RemoteMcp: { Url: 'https://m.example.com', Headers: { Authorization: 'Bearer abc', Accept: 'a' } },
          },
        },
      ],
    },
    ['fail Properties/Tools/0/Config/RemoteMcp/Headers/Authorization'],
  ],
  [
    'known at deployment',
    { Type: 'ApiKeyCredentialProvider', ApiKey: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/ApiKey'],
  ],
  ['a dynamic reference', { Type: 'ApiKeyCredentialProvider', ApiKey: '{{resolve:secretsmanager:key}}' }, []],
  [
    'a secret of the account',
    {
      Type: 'ApiKeyCredentialProvider',
      ApiKeySecretSource: 'EXTERNAL',
      ApiKeySecretConfig: { SecretId: 's', JsonKey: 'k' },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
