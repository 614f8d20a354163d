import type { ControlStatement } from './control-statement';

/** What Amazon SageMaker AI is made to be. */
export interface SageMakerControl {
  /**
   * Instance types, such as 'ml.g5.*', that have storage of their own and refuse a key for it.
   *
   * @default - none: every volume needs a customer-managed key
   */
  readonly instanceTypesWithoutVolumeKey?: readonly string[];
}

/** What can be put into a VPC, and is not unless it is asked for. */
export const TAKES_SUBNETS = [
  'sagemaker:CreateAutoMLJob*',
  'sagemaker:CreateCluster',
  'sagemaker:CreateDataQualityJobDefinition',
  'sagemaker:CreateDomain',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateModelBiasJobDefinition',
  'sagemaker:CreateModelExplainabilityJobDefinition',
  'sagemaker:CreateModelQualityJobDefinition',
  'sagemaker:CreateMonitoringSchedule',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:UpdateMonitoringSchedule',
];

/** What can be cut off from every network, and is not unless it is asked for. */
export const TAKES_ISOLATION = [
  'sagemaker:CreateDataQualityJobDefinition',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateModelBiasJobDefinition',
  'sagemaker:CreateModelExplainabilityJobDefinition',
  'sagemaker:CreateModelQualityJobDefinition',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** What keeps a model or its data on a volume of a machine that it names. Jobs that transform run in the network of their model. */
const NAMES_MACHINES = [
  'sagemaker:CreateDataQualityJobDefinition',
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModelBiasJobDefinition',
  'sagemaker:CreateModelExplainabilityJobDefinition',
  'sagemaker:CreateModelQualityJobDefinition',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

/** The same of machines that it does not name, or not in a way that a condition knows. */
const NAMES_NO_MACHINES = ['sagemaker:CreateAutoMLJob*', 'sagemaker:CreateDomain', 'sagemaker:CreateLabelingJob'];

/** What keeps data on a volume. Schedules that watch models leave it to the definitions of their jobs, which are asked. */
export const TAKES_VOLUME_KEY = [...NAMES_MACHINES, ...NAMES_NO_MACHINES];

/** What writes results into a bucket. */
export const TAKES_OUTPUT_KEY = [
  'sagemaker:CreateAutoMLJob*',
  'sagemaker:CreateDataQualityJobDefinition',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateJob',
  'sagemaker:CreateLabelingJob',
  'sagemaker:CreateModelBiasJobDefinition',
  'sagemaker:CreateModelExplainabilityJobDefinition',
  'sagemaker:CreateModelQualityJobDefinition',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

const ENDPOINT_CONFIG = ['sagemaker:CreateEndpointConfig'];

/**
 * Denies what runs outside of a VPC, is not isolated, or has no key of its own.
 *
 * Most endpoint configurations say nothing of networks, since their models have; one that says something must say subnets and isolation.
 */
export function sageMakerInVpc({ instanceTypesWithoutVolumeKey = [] }: SageMakerControl): readonly ControlStatement[] {
  return [
    { sid: 'InVpc', actions: TAKES_SUBNETS, conditions: { Null: { 'sagemaker:VpcSubnets': 'true' } } },
    {
      sid: 'IsolatedInVpc',
      actions: ENDPOINT_CONFIG,
      conditions: { Null: { 'sagemaker:VpcSubnets': 'true', 'sagemaker:NetworkIsolation': 'false' } },
    },
    {
      sid: 'Isolated',
      actions: TAKES_ISOLATION,
      conditions: { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } },
    },
    {
      sid: 'EndpointsIsolated',
      actions: [...ENDPOINT_CONFIG, 'sagemaker:CreateMonitoringSchedule', 'sagemaker:UpdateMonitoringSchedule'],
      conditions: { Bool: { 'sagemaker:NetworkIsolation': 'false' } },
    },
    {
      sid: 'NotebooksInVpc',
      actions: ['sagemaker:CreateNotebookInstance'],
      conditions: { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } },
    },
    {
      sid: 'StudioInVpc',
      actions: ['sagemaker:CreateDomain', 'sagemaker:UpdateDomain'],
      conditions: { StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' } },
    },
    {
      sid: 'VolumesHaveKeys',
      actions: NAMES_MACHINES,
      conditions: {
        Null: { 'sagemaker:VolumeKmsKeyArn': 'true' },
        ...(instanceTypesWithoutVolumeKey.length > 0 && {
          'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': instanceTypesWithoutVolumeKey },
        }),
      },
    },
    { sid: 'DataHasKeys', actions: NAMES_NO_MACHINES, conditions: { Null: { 'sagemaker:VolumeKmsKeyArn': 'true' } } },
    { sid: 'OutputHasKeys', actions: TAKES_OUTPUT_KEY, conditions: { Null: { 'sagemaker:OutputKmsKeyArn': 'true' } } },
    {
      sid: 'NoShellInJobs',
      actions: ['sagemaker:CreateTrainingJob', 'sagemaker:UpdateTrainingJob'],
      conditions: { Bool: { 'sagemaker:EnableRemoteDebug': 'true' } },
    },
  ];
}
