import { App, CfnParameter, Lazy, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { type OidcTrustProviderOptions, TrustProvider } from '../../../lib/aws/gateway/trust-provider';

const SSE = { customerManagedKeyEnabled: true, kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/a' };
const TYPE = 'AWS::EC2::VerifiedAccessTrustProvider';

function render(provider: TrustProvider): Template {
  const stack = new Stack(new App(), 'Stack');
  provider._bind(stack, SSE);
  return Template.fromStack(stack);
}

function oidc(options: Partial<OidcTrustProviderOptions> = {}): TrustProvider {
  return TrustProvider.oidc({
    reference: 'okta',
    issuer: 'https://id.example.com',
    authorizationEndpoint: 'https://id.example.com/authorize',
    tokenEndpoint: 'https://id.example.com/token',
    userInfoEndpoint: 'https://id.example.com/userinfo',
    clientId: 'gateway',
    clientSecret: SecretValue.secretsManager('gateway/oidc'),
    ...options,
  });
}

const code = (name: string) => expect.objectContaining({ code: name });

test('Identity Center vouches for users, and is encrypted', () => {
  render(TrustProvider.identityCenter({ reference: 'idc' })).hasResourceProperties(TYPE, {
    PolicyReferenceName: 'idc',
    TrustProviderType: 'user',
    UserTrustProviderType: 'iam-identity-center',
    SseSpecification: { CustomerManagedKeyEnabled: true, KmsKeyArn: SSE.kmsKeyArn },
  });
});

test.each([
  ['crowdstrike', TrustProvider.crowdStrike({ reference: 'device', tenantId: 'tenant' })],
  ['jamf', TrustProvider.jamf({ reference: 'device', tenantId: 'tenant' })],
  ['jumpcloud', TrustProvider.jumpCloud({ reference: 'device', tenantId: 'tenant' })],
])('%s vouches for devices', (type, provider) => {
  expect(provider.vouchesForUsers).toBe(false);
  render(provider).hasResourceProperties(TYPE, {
    PolicyReferenceName: 'device',
    TrustProviderType: 'device',
    DeviceTrustProviderType: type,
    DeviceOptions: { TenantId: 'tenant' },
    SseSpecification: { CustomerManagedKeyEnabled: true },
  });
});

const CLIENT = {
  Issuer: 'https://id.example.com',
  AuthorizationEndpoint: 'https://id.example.com/authorize',
  TokenEndpoint: 'https://id.example.com/token',
  UserInfoEndpoint: 'https://id.example.com/userinfo',
  Scope: 'openid profile email',
};

test('OpenID Connect vouches for users, with a reference to its secret', () => {
  expect(oidc()).toMatchObject({ vouchesForUsers: true, carriesTcp: false });
  render(oidc()).hasResourceProperties(TYPE, {
    PolicyReferenceName: 'okta',
    TrustProviderType: 'user',
    UserTrustProviderType: 'oidc',
    OidcOptions: {
      ...CLIENT,
      ClientId: 'gateway',
      ClientSecret: '{{resolve:secretsmanager:gateway/oidc:SecretString:::}}',
    },
    NativeApplicationOidcOptions: Match.absent(),
  });
});

test('OpenID Connect has another client for TCP connections', () => {
  const clientSecret = SecretValue.secretsManager('gateway/native');
  const publicSigningKeyEndpoint = 'https://id.example.com/keys';
  const provider = oidc({
    nativeApplication: { clientId: 'native', clientSecret, publicSigningKeyEndpoint, scope: 'openid' },
  });
  expect(provider.carriesTcp).toBe(true);
  render(provider).hasResourceProperties(TYPE, {
    OidcOptions: { ClientId: 'gateway', Scope: 'openid profile email' },
    NativeApplicationOidcOptions: {
      ...CLIENT,
      Scope: 'openid',
      ClientId: 'native',
      ClientSecret: '{{resolve:secretsmanager:gateway/native:SecretString:::}}',
      PublicSigningKeyEndpoint: publicSigningKeyEndpoint,
    },
  });
});

test.each([
  ['a reference in text', () => SecretValue.unsafePlainText('{{resolve:secretsmanager:a}}')],
  [
    'a parameter that is not echoed',
    () => SecretValue.cfnParameter(new CfnParameter(new Stack(), 'P', { noEcho: true })),
  ],
])('%s is no plain secret', (_what, clientSecret) => {
  const stack = new Stack(new App(), 'Stack');
  expect(() => oidc({ clientSecret: clientSecret() })._bind(stack, SSE)).not.toThrow();
});

test.each(['hunter2', '', '{{resolve:ssm:plain}}'])(
  'the secret %j in plain text is refused, and not repeated',
  (text) => {
    const clientSecret = SecretValue.unsafePlainText(text);
    expect(() => render(oidc({ clientSecret }))).toThrow(code('OidcSecretPlain'));
    expect(() => render(oidc({ clientSecret }))).not.toThrow(/hunter2/);
    const nativeApplication = { clientId: 'a', clientSecret, publicSigningKeyEndpoint: 'https://id.example.com/keys' };
    expect(() => render(oidc({ nativeApplication }))).toThrow(code('OidcSecretPlain'));
  },
);

test.each(['issuer', 'authorizationEndpoint', 'tokenEndpoint', 'userInfoEndpoint'])('%s must be encrypted', (prop) => {
  expect(() => render(oidc({ [prop]: 'http://id.example.com' }))).toThrow(code('OidcUrl'));
  expect(() => render(oidc({ [prop]: Lazy.string({ produce: () => 'https://x' }) }))).not.toThrow();
});

test('the signing keys must come encrypted', () => {
  const clientSecret = SecretValue.secretsManager('a');
  const nativeApplication = { clientId: 'a', clientSecret, publicSigningKeyEndpoint: 'http://id.example.com/keys' };
  expect(() => render(oidc({ nativeApplication }))).toThrow(code('OidcUrl'));
});

test.each(['idc', '_a', 'A1', 'has_2'])('%s can be a reference', (reference) => {
  expect(TrustProvider.identityCenter({ reference }).reference).toBe(reference);
});

test.each([
  '',
  'a-b',
  '1a',
  'a b',
  'a"b',
  'é',
  'has',
  'if',
  'http_request',
  'tcp_flow',
  '___',
  Lazy.string({ produce: () => 'idc' }),
])('%j cannot be a reference', (reference) => {
  expect(() => TrustProvider.identityCenter({ reference })).toThrow(code('TrustProviderReference'));
  expect(() => TrustProvider.jamf({ reference, tenantId: 'a' })).toThrow(code('TrustProviderReference'));
});
