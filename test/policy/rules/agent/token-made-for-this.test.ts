import { findingsIn } from '../../../judged';

const found = (Properties: object) =>
  findingsIn({ R: { Type: 'AWS::BedrockAgentCore::Runtime', Properties } })
    .filter(({ rule }) => rule === 'ZTA-AGENT-009')
    .map(({ outcome, at }) => `${outcome} ${at}`);

test.each([
  [
    'nothing but an issuer',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: { DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration' },
      },
    },
    ['fail Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'empty lists',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedAudience: [],
          AllowedClients: [],
        },
      },
    },
    ['fail Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'scopes that every token has',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedScopes: ['openid', 'email'],
        },
      },
    },
    ['fail Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'a list known at deployment',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedAudience: { 'Fn::ImportValue': 'elsewhere' },
        },
      },
    },
    ['unknown Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'an authorizer known at deployment',
    { AuthorizerConfiguration: { CustomJWTAuthorizer: { 'Fn::ImportValue': 'elsewhere' } } },
    ['unknown Properties/AuthorizerConfiguration/CustomJWTAuthorizer'],
  ],
  [
    'an audience',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedAudience: ['agent'],
        },
      },
    },
    [],
  ],
  [
    'a client',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedClients: [{ Ref: 'AWS::StackId' }],
        },
      },
    },
    [],
  ],
  [
    'a scope of its own',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          AllowedScopes: ['openid', 'agent/invoke'],
        },
      },
    },
    [],
  ],
  [
    'a claim',
    {
      AuthorizerConfiguration: {
        CustomJWTAuthorizer: {
          DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
          CustomClaims: [{ InboundTokenClaimName: 'department' }],
        },
      },
    },
    [],
  ],
  ['no tokens at all', {}, []],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});
