import type { Resources, Seed } from './seed';

type Properties = Readonly<Record<string, unknown>>;

const ACCOUNT = '111122223333';
const REGION = 'eu-central-1';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const ADMINS = 'c242c5b0-6081-1845-6fa8-6e0d9513c107';
const KEPT = { CustomerManagedKeyEnabled: true, KmsKeyArn: KEY };

const make = (type: string, properties: Properties) => ({ Type: type, Properties: properties });

const PERMIT = `permit (principal, action, resource) when {
  context has people && context.people.groups has "${ADMINS}" &&
  context has devices && context.devices.assessment.overall >= 80
};`;

/** What differs from a gateway that has nothing wrong with it; what is undefined is left out. */
interface Differences {
  readonly people?: Properties | undefined;
  readonly devices?: Properties | undefined;
  readonly logs?: Properties | undefined;
  readonly providers?: readonly ('People' | 'Devices')[];
  readonly shielded?: boolean;
  readonly group?: Properties;
  readonly door?: Properties;
}

const LOGS: Properties = {
  IncludeTrustContext: true,
  LogVersion: 'ocsf-1.0.0-rc.2',
  S3: { Enabled: true, BucketName: 'gateway-logs-111122223333', BucketOwner: ACCOUNT },
};

const BALANCER: Properties = {
  LoadBalancerArn: `arn:aws:elasticloadbalancing:${REGION}:${ACCOUNT}:loadbalancer/app/claims/0a1b2c3d4e5f6071`,
  Port: 443,
  Protocol: 'https',
  SubnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'],
};

const given = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));

function gateway(id: string, different: Differences): Resources {
  const { people, devices, logs = {}, providers = ['People', 'Devices'], shielded = true, group, door } = different;
  return {
    [`${id}People`]: make(
      'AWS::EC2::VerifiedAccessTrustProvider',
      given({
        TrustProviderType: 'user',
        UserTrustProviderType: 'iam-identity-center',
        PolicyReferenceName: 'people',
        SseSpecification: KEPT,
        ...people,
      }),
    ),
    [`${id}Devices`]: make(
      'AWS::EC2::VerifiedAccessTrustProvider',
      given({
        TrustProviderType: 'device',
        DeviceTrustProviderType: 'crowdstrike',
        DeviceOptions: { TenantId: '0123456789abcdef0123456789abcdef' },
        PolicyReferenceName: 'devices',
        SseSpecification: KEPT,
        ...devices,
      }),
    ),
    [`${id}Instance`]: make('AWS::EC2::VerifiedAccessInstance', {
      VerifiedAccessTrustProviderIds: providers.map((name) => ({ Ref: `${id}${name}` })),
      LoggingConfigurations: given({ ...LOGS, ...logs }),
    }),
    [`${id}Group`]: make(
      'AWS::EC2::VerifiedAccessGroup',
      given({
        VerifiedAccessInstanceId: { Ref: `${id}Instance` },
        PolicyDocument: PERMIT,
        PolicyEnabled: true,
        SseSpecification: KEPT,
        ...group,
      }),
    ),
    ...(shielded && {
      [`${id}Shield`]: make('AWS::WAFv2::WebACLAssociation', {
        ResourceArn: { 'Fn::Sub': `arn:aws:ec2:${REGION}:${ACCOUNT}:verified-access-instance/\${${id}Instance}` },
        WebACLArn: `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/gateway/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
      }),
    }),
    ...(door && {
      [`${id}Door`]: make(
        'AWS::EC2::VerifiedAccessEndpoint',
        given({
          ApplicationDomain: 'claims.example.com',
          AttachmentType: 'vpc',
          DomainCertificateArn: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`,
          EndpointDomainPrefix: 'claims',
          EndpointType: 'load-balancer',
          LoadBalancerOptions: BALANCER,
          SecurityGroupIds: ['sg-0a1b2c3d4e5f60718'],
          SseSpecification: KEPT,
          VerifiedAccessGroupId: { Ref: `${id}Group` },
          ...door,
        }),
      ),
    }),
  };
}

/** Gateways that differ in one thing. */
const differs =
  (bad: Differences, good: Differences = {}) =>
  (id: string, secure: boolean): Resources =>
    gateway(id, secure ? good : bad);

const policy = (...policies: readonly string[]): Properties => ({
  PolicyDocument: policies.join('\n'),
  PolicyEnabled: true,
});
const when = (condition: string, effect = 'permit') => `${effect} (principal, action, resource) when { ${condition} };`;

/** A policy of the group beside which nothing is wrong, in both twins. */
const groups = (bad: readonly string[], good: readonly string[]) =>
  differs({ group: policy(...bad) }, { group: policy(...good) });

const REFERRED = '{{resolve:secretsmanager:gateway:SecretString:secret}}';
const PLAIN = 'k7Jd-93hf_Q2mZ.x81LpVnc0';

const CLIENT: Properties = {
  Issuer: 'https://id.example.com',
  AuthorizationEndpoint: 'https://id.example.com/authorize',
  TokenEndpoint: 'https://id.example.com/token',
  UserInfoEndpoint: 'https://id.example.com/userinfo',
  ClientId: 'gateway',
  Scope: 'openid profile groups',
};
const CLAIMS = when(
  'context has people && context.people has groups && context.people.groups.contains("claims") && context has devices && context.devices.assessment.overall >= 80',
);

/** An OpenID Connect provider, with a client for web requests and one for TCP connections. */
const oidc = (secret: string, nativeSecret = REFERRED): Differences => ({
  people: {
    UserTrustProviderType: 'oidc',
    OidcOptions: { ...CLIENT, ClientSecret: secret },
    NativeApplicationOidcOptions: {
      ...CLIENT,
      ClientSecret: nativeSecret,
      PublicSigningKeyEndpoint: 'https://id.example.com/keys',
    },
  },
  group: policy(CLAIMS),
});

const seed = (rule: number, violation: string, resources: Seed['resources']): Seed => ({
  violation,
  rule: `ZTA-GATE-${String(rule).padStart(3, '0')}`,
  resources,
});

export const GATEWAY_SEEDS: readonly Seed[] = [
  seed(
    1,
    'gateway for which nobody vouches for users',
    differs({
      providers: ['Devices'],
      group: policy(when('context has devices && context.devices.assessment.overall >= 80')),
    }),
  ),
  seed(
    2,
    'device trust provider that no policy asks',
    groups([when(`context has people && context.people.groups has "${ADMINS}"`)], [PERMIT]),
  ),
  seed(3, 'gateway without a log', differs({ logs: { S3: undefined } })),
  seed(
    3,
    'gateway whose log is switched off',
    differs({ logs: { S3: { Enabled: false, BucketName: 'gateway-logs-111122223333' } } }),
  ),
  seed(4, 'gateway that logs without reasons', differs({ logs: { IncludeTrustContext: false } })),
  seed(5, 'gateway that logs in the old format', differs({ logs: { LogVersion: 'ocsf-0.1' } })),
  seed(5, 'gateway that logs in the format that is the default', differs({ logs: { LogVersion: undefined } })),
  seed(6, 'gateway without a web application firewall', differs({ shielded: false })),
  seed(7, 'policies under the key of AWS', differs({ group: { SseSpecification: undefined } })),
  seed(
    7,
    'trust provider whose own key is switched off',
    differs({ people: { SseSpecification: { ...KEPT, CustomerManagedKeyEnabled: false } } }),
  ),
  seed(8, 'client secret in the template', differs(oidc(PLAIN), oidc(REFERRED))),
  seed(8, 'client secret of the Connectivity Client in the template', differs(oidc(REFERRED, PLAIN), oidc(REFERRED))),
  seed(
    10,
    'group and endpoint without a policy',
    differs(
      { providers: ['People'], group: { PolicyDocument: undefined, PolicyEnabled: undefined }, door: {} },
      {
        providers: ['People'],
        group: policy(when('context has people && context.people.user.email.verified')),
        door: {},
      },
    ),
  ),
  seed(
    11,
    'policy of an endpoint that is switched off',
    differs({ door: { PolicyDocument: PERMIT, PolicyEnabled: false } }, { door: policy(PERMIT) }),
  ),
  seed(12, 'permit for everybody', groups([PERMIT, 'permit (principal, action, resource);'], [PERMIT])),
  seed(
    12,
    'permit that asks for the path only',
    groups([PERMIT, when('context has http_request && context.http_request.path like "public*"')], [PERMIT]),
  ),
  seed(
    12,
    'endpoint for everybody, in a group without a policy',
    differs(
      {
        providers: ['People'],
        group: { PolicyDocument: undefined, PolicyEnabled: undefined },
        door: policy('permit (principal, action, resource);'),
      },
      {
        providers: ['People'],
        group: { PolicyDocument: undefined, PolicyEnabled: undefined },
        door: policy(when('context has people && context.people.user.email.verified')),
      },
    ),
  ),
  seed(
    13,
    'group of people by its name, which is no id',
    groups([PERMIT, when('context has people && context.people.groups has "administrators"')], [PERMIT]),
  ),
  seed(
    13,
    'policy for a principal, of which there is none',
    groups([PERMIT, 'forbid (principal == User::"mallory", action, resource);'], [PERMIT]),
  ),
  seed(
    13,
    'misspelt attribute',
    groups([PERMIT, when('context has people && context.people.user.email.confirmed')], [PERMIT]),
  ),
  seed(
    14,
    'forbid that fails where there is no device',
    groups(
      [PERMIT, when('context.devices.assessment.os < 50', 'forbid')],
      [PERMIT, when('context has devices && context.devices.assessment.os < 50', 'forbid')],
    ),
  ),
  seed(
    15,
    'address of the client as the client writes it',
    groups(
      [PERMIT, when('context has http_request && context.http_request.x_forwarded_for like "198.51.100.*"', 'forbid')],
      [
        PERMIT,
        when(
          'context has http_request && ip(context.http_request.client_ip).isInRange(ip("198.51.100.0/24"))',
          'forbid',
        ),
      ],
    ),
  ),
  seed(
    16,
    'permit that asks devices only',
    groups([PERMIT, when('context has devices && context.devices.assessment.overall >= 95')], [PERMIT]),
  ),
  seed(17, 'device that may have any score', groups([PERMIT.replace('>= 80', '>= 0')], [PERMIT])),
  seed(
    17,
    'group of people that is one of two ways in',
    groups(
      [when(`(context has people || context.people.groups has "${ADMINS}") && context has devices`)],
      [when(`(context has people && context.people.groups has "${ADMINS}") && context has devices`)],
    ),
  ),
  seed(
    12,
    'permit with a way in for requests of nobody',
    groups([when('context has people && context has devices || context has http_request')], [PERMIT]),
  ),
  seed(18, 'door behind the default group', differs({ door: { SecurityGroupIds: undefined } }, { door: {} })),
  seed(
    19,
    'door that speaks plain HTTP to its application',
    differs({ door: { LoadBalancerOptions: { ...BALANCER, Port: 80, Protocol: 'http' } } }, { door: {} }),
  ),
];
