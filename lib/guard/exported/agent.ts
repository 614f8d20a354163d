import { NO, type Row, row, YES } from '../row';

const agentcore = (name: string) => [`AWS::BedrockAgentCore::${name}`];
const GATEWAY = agentcore('Gateway');
const TARGET = agentcore('GatewayTarget');
const MEMORY = agentcore('Memory');
const HARNESS = agentcore('Harness');
const MANAGED = 'Memory.ManagedMemoryConfiguration';
const MACHINES = 'ComputeConfiguration.Ec2Configuration';
const LAUNCH = `${MACHINES}.LaunchTemplateSource.LaunchParameters`;
const SERVER = 'TargetConfiguration.Mcp.McpServer';

/** What the cloud does not speak for unless it is told so. */
const OUTSIDE = ['Mcp.McpServer', 'Mcp.OpenApiSchema', 'Http.Passthrough', 'Inference.Provider'];

export const AGENT_ROWS: readonly Row[] = [
  ...[{ like: '.' }, { isNot: 'NONE' }].map((must) =>
    row('ZTA-AGENT-001', GATEWAY, 'AuthorizerType', must, {
      when: [{ list: 'InterceptorConfigurations', noneWith: 'InterceptionPoints[*]', like: '^REQUEST$' }],
    }),
  ),
  row('ZTA-AGENT-003', GATEWAY, 'PolicyEngineConfiguration', { there: true }),
  row(
    'ZTA-AGENT-004',
    GATEWAY,
    'PolicyEngineConfiguration.Mode',
    { is: ['ENFORCE'] },
    {
      when: [{ at: 'PolicyEngineConfiguration', present: true }],
    },
  ),
  row('ZTA-AGENT-005', GATEWAY, 'ExceptionLevel', { isNot: 'DEBUG' }),
  row('ZTA-AGENT-006', GATEWAY, 'KmsKeyArn', { ownKey: true }),
  row('ZTA-AGENT-007', GATEWAY, 'WafConfiguration.FailureMode', { isNot: 'FAIL_OPEN' }),
  row(
    'ZTA-AGENT-008',
    GATEWAY,
    'InputConfiguration.PassRequestHeaders',
    { absentOr: NO },
    {
      each: ['InterceptorConfigurations'],
    },
  ),
  row('ZTA-AGENT-010', agentcore('PolicyEngine'), 'EncryptionKeyArn', { ownKey: true }),
  row('ZTA-AGENT-010', ['ConfigurationBundle', 'Dataset', 'Evaluator'].flatMap(agentcore), 'KmsKeyArn', {
    ownKey: true,
  }),
  row('ZTA-AGENT-013', agentcore('Policy'), 'ValidationMode', { absentOr: ['FAIL_ON_ANY_FINDINGS'] }),
  ...OUTSIDE.map((what) =>
    row(
      'ZTA-AGENT-020',
      TARGET,
      'CredentialProviderConfigurations',
      { filled: true },
      {
        when: [{ at: `TargetConfiguration.${what}`, present: true }],
      },
    ),
  ),
  row(
    'ZTA-AGENT-021',
    TARGET,
    'CredentialProviderType',
    { isNot: 'API_KEY' },
    {
      each: ['CredentialProviderConfigurations'],
    },
  ),
  row(
    'ZTA-AGENT-022',
    TARGET,
    'CredentialProvider.ApiKeyCredentialProvider.CredentialLocation',
    { isNot: 'QUERY_PARAMETER' },
    { each: ['CredentialProviderConfigurations'] },
  ),
  row(
    'ZTA-AGENT-025',
    TARGET,
    `${SERVER}.ListingMode`,
    { isNot: 'DYNAMIC' },
    {
      when: [{ at: `${SERVER}.McpToolSchema`, absent: true }],
    },
  ),
  row('ZTA-AGENT-033', HARNESS, 'AllowedTools', { noneLike: '^([*]|@[*]|@builtin(.[*])?)$' }),
  ...['BeforeInvocation', 'BeforeToolCall'].map((point) =>
    row('ZTA-AGENT-034', HARNESS, `${point}.Target.Lambda.FailureMode`, { unlike: '(?i)^allow$' }, { each: ['Hooks'] }),
  ),
  row('ZTA-AGENT-050', MEMORY, 'EncryptionKeyArn', { ownKey: true }),
  row(
    'ZTA-AGENT-050',
    HARNESS,
    `${MANAGED}.EncryptionKeyArn`,
    { ownKey: true },
    {
      when: [{ at: MANAGED, present: true }],
    },
  ),
  row('ZTA-AGENT-051', MEMORY, 'EventExpiryDuration', { atMost: 90 }),
  row('ZTA-AGENT-051', HARNESS, `${MANAGED}.EventExpiryDuration`, { atMost: 90, orAbsent: true }),
  row(
    'ZTA-AGENT-054',
    MEMORY,
    'Level',
    { is: ['METADATA_ONLY'] },
    {
      each: ['StreamDeliveryResources.Resources', 'Kinesis.ContentConfigurations'],
    },
  ),
  row('ZTA-AGENT-060', agentcore('BrowserCustom'), 'RecordingConfig.Enabled', { is: YES }),
  row('ZTA-AGENT-060', agentcore('BrowserCustom'), 'RecordingConfig.S3Location.Bucket', { given: true }),
  row('ZTA-AGENT-091', agentcore('CapacityProvider'), `${MACHINES}.RootVolume.Encrypted`, { absentOr: YES }),
  row(
    'ZTA-AGENT-091',
    agentcore('CapacityProvider'),
    'EbsConfiguration.Encrypted',
    { absentOr: YES },
    {
      each: [`${MACHINES}.Volumes`],
    },
  ),
  row(
    'ZTA-AGENT-091',
    agentcore('CapacityProvider'),
    'Ebs.Encrypted',
    { absentOr: YES },
    {
      each: [`${LAUNCH}.EphemeralVolumes`],
    },
  ),
  row('ZTA-AGENT-092', agentcore('CapacityProvider'), `${LAUNCH}.SshKeyName`, { absent: true }),
];
