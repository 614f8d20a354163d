import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::GatewayTarget', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-021')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'a key',
    { CredentialProviderConfigurations: [{ CredentialProviderType: 'API_KEY' }] },
    ['fail Properties/CredentialProviderConfigurations/0'],
  ],
  [
    'a lone object for the list',
    { CredentialProviderConfigurations: { CredentialProviderType: 'API_KEY' } },
    ['fail Properties/CredentialProviderConfigurations'],
  ],
  [
    'known at deployment',
    { CredentialProviderConfigurations: [{ CredentialProviderType: { 'Fn::ImportValue': 'elsewhere' } }] },
    ['unknown Properties/CredentialProviderConfigurations/0'],
  ],
  [
    'the role of the gateway',
    { CredentialProviderConfigurations: [{ CredentialProviderType: 'GATEWAY_IAM_ROLE' }] },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
