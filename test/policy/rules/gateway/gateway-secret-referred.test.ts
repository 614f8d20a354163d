import { findingsIn } from '../../../judged';

const resources = (secret: unknown, options = 'OidcOptions') => ({
  Parameters: { Secret: { Type: 'String', NoEcho: true } },
  Resources: {
    Kept: { Type: 'AWS::SecretsManager::Secret' },
    Thing: {
      Type: 'AWS::EC2::VerifiedAccessTrustProvider',
      Properties: { [options]: { ClientId: 'gateway', ClientSecret: secret } },
    },
  },
});

const found = (...given: Parameters<typeof resources>) =>
  findingsIn(resources(...given))
    .filter(({ rule }) => rule === 'ZTA-GATE-008')
    .map(({ outcome, resource, at }) => [outcome, resource, at]);

test.each<[string, Parameters<typeof resources>[0], string[][]]>([
  ['the secret itself', 's3cr3t', [['fail', 'Thing', 'Properties/OidcOptions/ClientSecret']]],
  ['a parameter', { Ref: 'Secret' }, [['unknown', 'Thing', 'Properties/OidcOptions/ClientSecret']]],
  ['a dynamic reference', '{{resolve:secretsmanager:gateway:SecretString:secret}}', []],
  [
    'a dynamic reference to a secret of the template',
    { 'Fn::Sub': '{{resolve:secretsmanager:${Kept}:SecretString:secret}}' },
    [],
  ],
  [
    'a dynamic reference to a text that is no secret',
    '{{resolve:ssm:/gateway/secret}}',
    [['unknown', 'Thing', 'Properties/OidcOptions/ClientSecret']],
  ],
])('%s', (_what, given, expected) => {
  expect(found(given)).toEqual(expected);
});

test('for the Connectivity Client', () => {
  expect(found('s3cr3t', 'NativeApplicationOidcOptions')).toHaveLength(1);
});
