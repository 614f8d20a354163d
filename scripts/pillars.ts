import type { TemplateResource } from './assembly';

/** A template's value, whatever it is: text, number, list, object or an intrinsic function. */
type Value = unknown;

/** What protects a resource, read from its properties; undefined where that protection is not there. */
type Look = (at: (path: string) => Value, resource: TemplateResource, types: ReadonlySet<string>) => string | undefined;

/** How a resource type is told: where it belongs, what people call it, and what may protect it. */
export interface Kind {
  readonly pillar: string;
  readonly noun: string;
  readonly looks: readonly Look[];
}

const list = (value: Value): Value[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const isObject = (value: Value): value is Record<string, Value> => typeof value === 'object' && value !== null;
const text = (value: Value) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined);

/** Says `words` where the property at `path` is there and, if given, equals `expected`. */
const has =
  (path: string, words: string, expected?: Value): Look =>
  (at) => {
    const value = at(path);
    return value !== undefined && (expected === undefined || value === expected) ? words : undefined;
  };

/** Says `words` where the property at `path` is not there. */
const lacks =
  (path: string, words: string): Look =>
  (at) =>
    list(at(path)).length === 0 ? words : undefined;

/** The keys that a statement's conditions ask for. */
const keysOf = ({ Condition }: Record<string, Value>): string[] =>
  Object.values(isObject(Condition) ? Condition : {}).flatMap((keys) => (isObject(keys) ? Object.keys(keys) : []));

const statements = (document: Value): Record<string, Value>[] =>
  isObject(document) ? list(document['Statement']).filter(isObject) : [];

/** Conditions of statements that bear no id, in words. */
const UNNAMED: Readonly<Record<string, string>> = {
  'aws:SecureTransport': 'requests without TLS',
  's3:TlsVersion': 'TLS before 1.2',
};

/** Names the statements of a policy that deny, by their ids or else by what they are about. */
const denies =
  (path: string): Look =>
  (at) => {
    const denying = statements(at(path)).filter(({ Effect }) => Effect === 'Deny');
    const known = denying.flatMap((statement) => text(statement['Sid']) ?? UNNAMED[keysOf(statement)[0] ?? ''] ?? []);
    const others = denying.length - known.length;
    const words = [...known, ...(others > 0 ? [`${others} ${known.length > 0 ? 'more' : 'groups of actions'}`] : [])];
    return denying.length > 0 ? `denies ${words.join(', ')}` : undefined;
  };

/** Counts the actions that a policy allows, and says whether any of them is a wildcard. */
const allows =
  (path: string): Look =>
  (at) => {
    const actions = statements(at(path))
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => list(Action));
    if (actions.length === 0) return undefined;
    const wild = new Set(actions.filter((action) => String(action).includes('*')));
    return wild.size > 0
      ? `allows wildcards: ${[...wild].join(', ')}`
      : `exact actions allowed: ${new Set(actions).size}`;
  };

/** Names the condition keys that a policy's allowing statements stand under. */
const underConditions =
  (path: string, words = 'only under'): Look =>
  (at) => {
    const keys = statements(at(path))
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(keysOf);
    return keys.length > 0 ? `${words} ${[...new Set(keys)].sort().join(', ')}` : undefined;
  };

const outlivesStack: Look = (_, { DeletionPolicy }) => (DeletionPolicy === 'Retain' ? 'outlives its stack' : undefined);

const objectLock: Look = (at) => {
  const mode = text(at('ObjectLockConfiguration.Rule.DefaultRetention.Mode'));
  const days = text(at('ObjectLockConfiguration.Rule.DefaultRetention.Days'));
  if (mode === undefined || days === undefined) return undefined;
  return `${mode} lock for ${days} days (${mode === 'COMPLIANCE' ? 'irreversible' : 'staged: reversible'})`;
};

const filters: Look = (at) => {
  const on = list(at('ContentPolicyConfig.FiltersConfig')).filter(isObject);
  return on.length > 0 ? `filters ${on.map(({ Type }) => text(Type)).join(', ')}` : undefined;
};

const personalData: Look = (at) => {
  const entities = list(at('SensitiveInformationPolicyConfig.PiiEntitiesConfig'));
  return entities.length > 0 ? `${entities.length} kinds of personal data blocked or masked` : undefined;
};

const sessionLimit: Look = (at) => {
  const seconds = text(at('MaxSessionDuration'));
  return seconds === undefined ? undefined : `sessions of at most ${Number(seconds) / 60} minutes`;
};

/** What a trail records: management events, the use of resource types, and calls that endpoints denied. */
const recorded: Look = (at) => {
  const chosen = list(at('AdvancedEventSelectors')).filter(isObject);
  const categories = chosen.map(({ FieldSelectors }) => {
    const category = list(FieldSelectors).find((field) => isObject(field) && field['Field'] === 'eventCategory');
    return isObject(category) ? text(list(category['Equals'])[0]) : undefined;
  });
  const count = (name: string) => categories.filter((category) => category === name).length;
  const words = [
    ...(count('Management') > 0 ? ['all management events'] : []),
    `the use of ${count('Data')} resource types`,
    `denials at the endpoints of ${count('NetworkActivity')} services`,
  ];
  return `records ${words.join(', ')}`;
};

const noWayOut: Look = (_, __, types) =>
  ['AWS::EC2::InternetGateway', 'AWS::EC2::NatGateway', 'AWS::EC2::EgressOnlyInternetGateway'].some((type) =>
    types.has(type),
  )
    ? undefined
    : 'no internet gateway, no NAT';

const IDENTITY = 'Least-privilege identities';
const ENDPOINTS = 'Private model endpoints';
const ACCESS = 'Verified access';
const LOGS = 'Immutable logs';

/** The pillars, in the order in which they are told. */
export const PILLARS: readonly string[] = [IDENTITY, ENDPOINTS, ACCESS, LOGS];

const ownKey = (path: string) => has(path, 'own key');

/** The resource types that make up a pillar. What is in no pillar is counted by type. */
export const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::IAM::Role': {
    pillar: IDENTITY,
    noun: 'role',
    looks: [
      underConditions('AssumeRolePolicyDocument', 'assumed only under'),
      sessionLimit,
      has('PermissionsBoundary', 'permissions boundary'),
      lacks('ManagedPolicyArns', 'no managed policies'),
    ],
  },
  'AWS::IAM::Policy': {
    pillar: IDENTITY,
    noun: 'rights',
    looks: [allows('PolicyDocument'), underConditions('PolicyDocument'), denies('PolicyDocument')],
  },
  'AWS::IAM::ManagedPolicy': { pillar: IDENTITY, noun: 'boundary', looks: [denies('PolicyDocument')] },
  'AWS::IAM::OIDCProvider': {
    pillar: IDENTITY,
    noun: 'identity provider',
    looks: [has('ClientIdList', 'fixed audience')],
  },
  'AWS::EC2::VPC': { pillar: ENDPOINTS, noun: 'network', looks: [noWayOut] },
  'AWS::EC2::Subnet': {
    pillar: ENDPOINTS,
    noun: 'subnet',
    looks: [has('MapPublicIpOnLaunch', 'no public addresses', false)],
  },
  'AWS::EC2::VPCEndpoint': {
    pillar: ENDPOINTS,
    noun: 'endpoint',
    looks: [
      allows('PolicyDocument'),
      underConditions('PolicyDocument'),
      denies('PolicyDocument'),
      has('PrivateDnsEnabled', 'private DNS', true),
    ],
  },
  'AWS::Route53Resolver::FirewallRuleGroup': {
    pillar: ENDPOINTS,
    noun: 'DNS firewall',
    looks: [has('FirewallRules', 'rules for every name asked')],
  },
  'AWS::Bedrock::Guardrail': {
    pillar: ENDPOINTS,
    noun: 'guardrail',
    looks: [filters, personalData, ownKey('KmsKeyArn')],
  },
  'AWS::Bedrock::GuardrailVersion': { pillar: ENDPOINTS, noun: 'guardrail version', looks: [outlivesStack] },
  'AWS::SageMaker::Model': {
    pillar: ENDPOINTS,
    noun: 'model',
    looks: [has('EnableNetworkIsolation', 'network isolation', true), has('VpcConfig', 'inside the network')],
  },
  'AWS::SageMaker::EndpointConfig': {
    pillar: ENDPOINTS,
    noun: 'endpoint configuration',
    looks: [ownKey('KmsKeyId'), has('DataCaptureConfig.EnableCapture', 'requests and answers captured', true)],
  },
  'AWS::SageMaker::Endpoint': {
    pillar: ENDPOINTS,
    noun: 'model endpoint',
    looks: [has('DeploymentConfig.AutoRollbackConfiguration', 'canary updates that roll back on alarms')],
  },
  'AWS::EC2::VerifiedAccessInstance': {
    pillar: ACCESS,
    noun: 'gateway',
    looks: [
      has('LoggingConfigurations', 'every request logged'),
      has('LoggingConfigurations.IncludeTrustContext', 'with its trust context', true),
    ],
  },
  'AWS::EC2::VerifiedAccessTrustProvider': {
    pillar: ACCESS,
    noun: 'trust provider',
    looks: [
      (at) => text(at('UserTrustProviderType') ?? at('DeviceTrustProviderType')),
      ownKey('SseSpecification.KmsKeyArn'),
    ],
  },
  'AWS::EC2::VerifiedAccessGroup': {
    pillar: ACCESS,
    noun: 'access policy',
    looks: [has('PolicyEnabled', 'policy in force', true), ownKey('SseSpecification.KmsKeyArn')],
  },
  'AWS::EC2::VerifiedAccessEndpoint': {
    pillar: ACCESS,
    noun: 'door',
    looks: [
      (at) => text(at('ApplicationDomain')),
      has('PolicyEnabled', 'policy in force', true),
      ownKey('SseSpecification.KmsKeyArn'),
    ],
  },
  'AWS::WAFv2::WebACL': {
    pillar: ACCESS,
    noun: 'web firewall',
    looks: [(at) => `${list(at('Rules')).length} rule groups`],
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    pillar: ACCESS,
    noun: 'load balancer',
    looks: [has('Scheme', 'internal', 'internal')],
  },
  'AWS::S3::Bucket': {
    pillar: LOGS,
    noun: 'bucket',
    looks: [
      objectLock,
      has('VersioningConfiguration.Status', 'every version kept', 'Enabled'),
      has('PublicAccessBlockConfiguration.BlockPublicPolicy', 'never public', true),
      has('ReplicationConfiguration', 'replicated'),
      outlivesStack,
    ],
  },
  'AWS::S3::BucketPolicy': { pillar: LOGS, noun: 'bucket policy', looks: [denies('PolicyDocument'), outlivesStack] },
  'AWS::KMS::Key': {
    pillar: LOGS,
    noun: 'key',
    looks: [has('EnableKeyRotation', 'rotates', true), denies('KeyPolicy'), outlivesStack],
  },
  'AWS::CloudTrail::Trail': {
    pillar: LOGS,
    noun: 'trail',
    looks: [
      recorded,
      has('EnableLogFileValidation', 'digests that show tampering', true),
      has('IsMultiRegionTrail', 'all regions', true),
      ownKey('KMSKeyId'),
    ],
  },
  'AWS::EC2::FlowLog': { pillar: LOGS, noun: 'flow log', looks: [has('TrafficType', 'all traffic', 'ALL')] },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': { pillar: LOGS, noun: 'DNS query log', looks: [] },
  'AWS::Logs::LogGroup': {
    pillar: LOGS,
    noun: 'log group',
    looks: [
      ownKey('KmsKeyId'),
      has('DeletionProtectionEnabled', 'protected from deletion', true),
      (at) => (text(at('RetentionInDays')) === undefined ? undefined : `kept ${text(at('RetentionInDays'))} days`),
      outlivesStack,
    ],
  },
};

/** What protects a resource, in words. */
export function protections(kind: Kind, resource: TemplateResource, types: ReadonlySet<string>): string[] {
  const at = (path: string) =>
    path.split('.').reduce<Value>((value, key) => (isObject(value) ? value[key] : undefined), resource.Properties);
  return kind.looks.flatMap((look) => look(at, resource, types) ?? []);
}
