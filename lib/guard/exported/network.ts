import { type Row, row, YES } from '../row';

const MODEL = 'AWS::SageMaker::Model';
const CONFIG = 'AWS::SageMaker::EndpointConfig';
const NOTEBOOK = 'AWS::SageMaker::NotebookInstance';
const DOMAIN = 'AWS::SageMaker::Domain';
const SCHEDULE = 'AWS::SageMaker::MonitoringSchedule';
const JOBS = ['DataQuality', 'ModelBias', 'ModelExplainability', 'ModelQuality']
  .map((kind) => `AWS::SageMaker::${kind}JobDefinition`)
  .concat('AWS::SageMaker::ProcessingJob');

/** An endpoint configuration says how containers are held where it says one of these. */
const HOLDS_CONTAINERS = ['ExecutionRoleArn', 'EnableNetworkIsolation', 'VpcConfig'];

const hosted = (rule: string, at: string, must: Row['ask'][number]['must']): readonly Row[] => [
  row(rule, [MODEL], at, must),
  ...HOLDS_CONTAINERS.map((says) => row(rule, [CONFIG], at, must, { when: [{ at: says, present: true }] })),
];

const DEFINITION = 'MonitoringScheduleConfig.MonitoringJobDefinition';

const job = (rule: string, at: string, must: Row['ask'][number]['must']): readonly Row[] => [
  row(rule, JOBS, at, must),
  row(rule, [SCHEDULE], `${DEFINITION}.${at}`, must, { when: [{ at: DEFINITION, present: true }] }),
];

const COUNT = 'InitialInstanceCount';
const LEAST = 'ManagedInstanceScaling.MinInstanceCount';
const fleet = (
  at: string,
  scaled: { readonly at: string } & ({ readonly present: true } | { readonly absent: true }),
) =>
  row(
    'ZTA-NET-003',
    [CONFIG],
    at,
    { atLeast: 2 },
    {
      each: ['ProductionVariants'],
      whenItem: [{ at: 'ServerlessConfig', absent: true }, scaled],
    },
  );

export const NETWORK_ROWS: readonly Row[] = [
  ...hosted('ZTA-NET-001', 'EnableNetworkIsolation', { is: YES }),
  ...hosted('ZTA-NET-002', 'VpcConfig.Subnets', { filled: true }),
  fleet(COUNT, { at: LEAST, absent: true }),
  fleet(LEAST, { at: LEAST, present: true }),
  row('ZTA-NET-004', [NOTEBOOK], 'SubnetId', { given: true }),
  row('ZTA-NET-005', [NOTEBOOK], 'DirectInternetAccess', { is: ['Disabled'] }),
  row('ZTA-NET-005', [DOMAIN], 'AppNetworkAccessType', { is: ['VpcOnly'] }),
  row('ZTA-NET-006', [NOTEBOOK], 'RootAccess', { is: ['Disabled'] }),
  row('ZTA-NET-007', [NOTEBOOK], 'InstanceMetadataServiceConfiguration.MinimumInstanceMetadataServiceVersion', {
    is: ['2', 2],
  }),
  ...job('ZTA-NET-008', 'NetworkConfig.EnableNetworkIsolation', { is: YES }),
  ...job('ZTA-NET-009', 'NetworkConfig.VpcConfig.Subnets', { filled: true }),
  ...job('ZTA-NET-010', 'NetworkConfig.EnableInterContainerTrafficEncryption', { is: YES }),
  ...(
    [
      ['ZTA-NET-011', 'Runtime'],
      ['ZTA-NET-012', 'BrowserCustom'],
      ['ZTA-NET-013', 'CodeInterpreterCustom'],
    ] as const
  ).map(([rule, type]) =>
    row(rule, [`AWS::BedrockAgentCore::${type}`], 'NetworkConfiguration.NetworkMode', { is: ['VPC', 'SANDBOX'] }),
  ),
];
