import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Runtime', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-030')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'nothing said, which asks for an identity of the cloud',
    {},
    ['fail Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'known at deployment',
    { AuthorizerConfiguration: { 'Fn::ImportValue': 'elsewhere' } },
    ['unknown Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'a token',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedClients: ['app'],
        },
      },
    },
    [],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
