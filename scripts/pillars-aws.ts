import { has, isObject, type Kind, type Look, lacks, list, text, type Value } from './looks';

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

const outlivesStack: Look = (_, { stays }) => (stays ? 'outlives its stack' : undefined);

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

const ownKey = (path: string) => has(path, 'own key');

/** The types of CloudFormation that make up a pillar. What is in no pillar is counted by type. */
export const AWS_KINDS: Readonly<Record<string, Kind>> = {
  'AWS::IAM::Role': {
    pillar: 'identity',
    noun: 'role',
    looks: [
      underConditions('AssumeRolePolicyDocument', 'assumed only under'),
      sessionLimit,
      has('PermissionsBoundary', 'permissions boundary'),
      lacks('ManagedPolicyArns', 'no managed policies'),
    ],
  },
  'AWS::IAM::Policy': {
    pillar: 'identity',
    noun: 'rights',
    looks: [allows('PolicyDocument'), underConditions('PolicyDocument'), denies('PolicyDocument')],
  },
  'AWS::IAM::ManagedPolicy': { pillar: 'identity', noun: 'boundary', looks: [denies('PolicyDocument')] },
  'AWS::IAM::OIDCProvider': {
    pillar: 'identity',
    noun: 'identity provider',
    looks: [has('ClientIdList', 'fixed audience')],
  },
  'AWS::EC2::VPC': { pillar: 'endpoints', noun: 'network', looks: [noWayOut] },
  'AWS::EC2::Subnet': {
    pillar: 'endpoints',
    noun: 'subnet',
    looks: [has('MapPublicIpOnLaunch', 'no public addresses', false)],
  },
  'AWS::EC2::VPCEndpoint': {
    pillar: 'endpoints',
    noun: 'endpoint',
    looks: [
      allows('PolicyDocument'),
      underConditions('PolicyDocument'),
      denies('PolicyDocument'),
      has('PrivateDnsEnabled', 'private DNS', true),
    ],
  },
  'AWS::Route53Resolver::FirewallRuleGroup': {
    pillar: 'endpoints',
    noun: 'DNS firewall',
    looks: [has('FirewallRules', 'rules for every name asked')],
  },
  'AWS::Bedrock::Guardrail': {
    pillar: 'endpoints',
    noun: 'guardrail',
    looks: [filters, personalData, ownKey('KmsKeyArn')],
  },
  'AWS::Bedrock::GuardrailVersion': { pillar: 'endpoints', noun: 'guardrail version', looks: [outlivesStack] },
  'AWS::SageMaker::Model': {
    pillar: 'endpoints',
    noun: 'model',
    looks: [has('EnableNetworkIsolation', 'network isolation', true), has('VpcConfig', 'inside the network')],
  },
  'AWS::SageMaker::EndpointConfig': {
    pillar: 'endpoints',
    noun: 'endpoint configuration',
    looks: [ownKey('KmsKeyId'), has('DataCaptureConfig.EnableCapture', 'requests and answers captured', true)],
  },
  'AWS::SageMaker::Endpoint': {
    pillar: 'endpoints',
    noun: 'model endpoint',
    looks: [has('DeploymentConfig.AutoRollbackConfiguration', 'canary updates that roll back on alarms')],
  },
  'AWS::EC2::VerifiedAccessInstance': {
    pillar: 'access',
    noun: 'gateway',
    looks: [
      has('LoggingConfigurations', 'every request logged'),
      has('LoggingConfigurations.IncludeTrustContext', 'with its trust context', true),
    ],
  },
  'AWS::EC2::VerifiedAccessTrustProvider': {
    pillar: 'access',
    noun: 'trust provider',
    looks: [
      (at) => text(at('UserTrustProviderType') ?? at('DeviceTrustProviderType')),
      ownKey('SseSpecification.KmsKeyArn'),
    ],
  },
  'AWS::EC2::VerifiedAccessGroup': {
    pillar: 'access',
    noun: 'access policy',
    looks: [has('PolicyEnabled', 'policy in force', true), ownKey('SseSpecification.KmsKeyArn')],
  },
  'AWS::EC2::VerifiedAccessEndpoint': {
    pillar: 'access',
    noun: 'door',
    looks: [
      (at) => text(at('ApplicationDomain')),
      has('PolicyEnabled', 'policy in force', true),
      ownKey('SseSpecification.KmsKeyArn'),
    ],
  },
  'AWS::WAFv2::WebACL': {
    pillar: 'access',
    noun: 'web firewall',
    looks: [(at) => `${list(at('Rules')).length} rule groups`],
  },
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    pillar: 'access',
    noun: 'load balancer',
    looks: [has('Scheme', 'internal', 'internal')],
  },
  'AWS::S3::Bucket': {
    pillar: 'logs',
    noun: 'bucket',
    looks: [
      objectLock,
      has('VersioningConfiguration.Status', 'every version kept', 'Enabled'),
      has('PublicAccessBlockConfiguration.BlockPublicPolicy', 'never public', true),
      has('ReplicationConfiguration', 'replicated'),
      outlivesStack,
    ],
  },
  'AWS::S3::BucketPolicy': { pillar: 'logs', noun: 'bucket policy', looks: [denies('PolicyDocument'), outlivesStack] },
  'AWS::KMS::Key': {
    pillar: 'logs',
    noun: 'key',
    looks: [has('EnableKeyRotation', 'rotates', true), denies('KeyPolicy'), outlivesStack],
  },
  'AWS::CloudTrail::Trail': {
    pillar: 'logs',
    noun: 'trail',
    looks: [
      recorded,
      has('EnableLogFileValidation', 'digests that show tampering', true),
      has('IsMultiRegionTrail', 'all regions', true),
      ownKey('KMSKeyId'),
    ],
  },
  'AWS::EC2::FlowLog': { pillar: 'logs', noun: 'flow log', looks: [has('TrafficType', 'all traffic', 'ALL')] },
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': { pillar: 'logs', noun: 'DNS query log', looks: [] },
  'AWS::Logs::LogGroup': {
    pillar: 'logs',
    noun: 'log group',
    looks: [
      ownKey('KmsKeyId'),
      has('DeletionProtectionEnabled', 'protected from deletion', true),
      (at) => (text(at('RetentionInDays')) === undefined ? undefined : `kept ${text(at('RetentionInDays'))} days`),
      outlivesStack,
    ],
  },
};
