import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::GatewayTarget', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-023')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'the token',
    { CredentialProviderConfigurations: [{ CredentialProviderType: 'JWT_PASSTHROUGH' }] },
    ['fail Properties/CredentialProviderConfigurations/0/CredentialProviderType'],
  ],
  [
    'a header with it',
    { MetadataConfiguration: { AllowedRequestHeaders: ['x-request-id', 'authorization'] } },
    ['fail Properties/MetadataConfiguration/AllowedRequestHeaders/1'],
  ],
  [
    'known at deployment',
    { MetadataConfiguration: { AllowedRequestHeaders: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/MetadataConfiguration/AllowedRequestHeaders'],
  ],
  [
    'neither',
    {
      CredentialProviderConfigurations: [{ CredentialProviderType: 'OAUTH' }],
      MetadataConfiguration: { AllowedRequestHeaders: ['x-request-id'] },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
