import type { Conditions } from 'aws-cdk-lib/aws-iam';
import type { TrainingBounds } from './training-bounds';

/** A way to run something elsewhere, in the open or as somebody else, closed while its condition holds. */
export interface FenceDoor {
  readonly sid: string;
  readonly actions: readonly string[];
  /** What is spared, where that is not said by a condition. */
  readonly spared?: readonly string[];
  readonly conditions?: Conditions;
}

/** Training, processing and tuning. The wildcard denies, and spares room in a policy that is short. */
const JOBS = ['sagemaker:Create*ingJob'];

/** Stands in a network, or says that it does. */
const PLACED = [...JOBS, 'sagemaker:CreateDomain', 'sagemaker:CreateModel', 'sagemaker:CreateNotebookInstance'];
const MAY_BE_PLACED = ['sagemaker:CreateEndpointConfig', 'sagemaker:UpdateDomain'];

/** Stores data on volumes of instances of a kind that the request names. */
const STORED = [
  ...JOBS,
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateTransformJob',
];

/**
 * Runs something over data, and knows no condition that could keep it in the network, or is for whoever watches models and not for whoever
 * trains them: so that it is not done at all.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsagemaker.html
 */
const UNBOUNDED = [
  'bedrock-mantle:CreateCustomizedModel',
  'bedrock-mantle:CreateFineTuningJob',
  'bedrock:Create*Job',
  'bedrock:CreateCustomModel',
  'sagemaker:CallWithBearerToken',
  'sagemaker:Create*JobDefinition',
  'sagemaker:CreateAI*Job',
  'sagemaker:CreateAlgorithm',
  'sagemaker:CreateAutoMLJob*',
  'sagemaker:CreateCluster',
  'sagemaker:CreateCompilationJob',
  'sagemaker:CreateEdgePackagingJob',
  'sagemaker:CreateInference*',
  'sagemaker:CreateJob',
  'sagemaker:CreateLabelingJob',
  'sagemaker:CreateMonitoringSchedule',
  'sagemaker:CreateOptimizationJob',
  'sagemaker:StartSession',
  'sagemaker:UpdateMonitoringSchedule',
];

/** Services that run jobs as a role that is passed to them. */
const RUN_AS = ['bedrock.amazonaws.com', 'sagemaker.amazonaws.com'];

/**
 * The doors of jobs, and of what stands in the network, each by what has to hold for it to be closed.
 *
 * What must be there has two: a Deny where it is left out (`Null`), and one where something foreign is among what is named
 * (`ForAnyValue`), which an empty list would pass.
 */
export const jobDoors = (bounds: TrainingBounds): readonly FenceDoor[] => [
  {
    sid: 'Isolated',
    actions: [...JOBS, 'sagemaker:CreateModel'],
    conditions: { BoolIfExists: { 'sagemaker:NetworkIsolation': 'false' } },
  },
  {
    // An endpoint need not say so, because its models have, but it must not say the contrary.
    sid: 'NotOpened',
    actions: ['sagemaker:CreateEndpointConfig'],
    conditions: { Bool: { 'sagemaker:NetworkIsolation': 'false' } },
  },
  { sid: 'InSubnets', actions: PLACED, conditions: { Null: { 'sagemaker:VpcSubnets': 'true' } } },
  { sid: 'InGroups', actions: PLACED, conditions: { Null: { 'sagemaker:VpcSecurityGroupIds': 'true' } } },
  {
    sid: 'InTheseSubnets',
    actions: [...PLACED, ...MAY_BE_PLACED],
    conditions: { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSubnets': bounds.subnetIds } },
  },
  {
    sid: 'InTheseGroups',
    actions: [...PLACED, ...MAY_BE_PLACED],
    conditions: { 'ForAnyValue:StringNotEquals': { 'sagemaker:VpcSecurityGroupIds': bounds.securityGroupIds } },
  },
  {
    sid: 'TrafficEncrypted',
    actions: JOBS,
    conditions: { BoolIfExists: { 'sagemaker:InterContainerTrafficEncryption': 'false' } },
  },
  {
    sid: 'Ending',
    actions: JOBS,
    conditions: { NumericGreaterThanIfExists: { 'sagemaker:MaxRuntimeInSeconds': `${bounds.maxRuntimeSeconds}` } },
  },
  {
    sid: 'NoShell',
    actions: ['sagemaker:CreateTrainingJob', 'sagemaker:UpdateTrainingJob'],
    conditions: { Bool: { 'sagemaker:EnableRemoteDebug': 'true' } },
  },
  {
    sid: 'NoFileSystem',
    actions: ['sagemaker:CreateHyperParameterTuningJob', 'sagemaker:CreateTrainingJob'],
    conditions: { Null: { 'sagemaker:FileSystemId': 'false' } },
  },
  ...volumeDoors(bounds),
  {
    sid: 'OutputKey',
    actions: [...JOBS, 'sagemaker:CreateTransformJob'],
    conditions: { ArnNotEquals: { 'sagemaker:OutputKmsKeyArn': bounds.outputKeyArns } },
  },
  {
    sid: 'OwnModels',
    actions: ['sagemaker:CreateTransformJob'],
    conditions: { ArnNotLike: { 'sagemaker:ModelArn': bounds.modelArns } },
  },
  {
    sid: 'OnlyJobRoles',
    actions: ['iam:PassRole'],
    spared: bounds.jobRoleArns,
    conditions: { StringEqualsIfExists: { 'iam:PassedToService': RUN_AS } },
  },
];

/** A type that is not named is none that goes without a key, and a key that is named is always one of these. */
function volumeDoors({ volumeKeyArns, instanceTypesWithoutVolumeKey: keyless }: TrainingBounds): FenceDoor[] {
  const foreign = { ArnNotEquals: { 'sagemaker:VolumeKmsKeyArn': volumeKeyArns } };
  const domain = 'sagemaker:CreateDomain';
  if (keyless.length === 0) return [{ sid: 'VolumeKey', actions: [...STORED, domain], conditions: foreign }];
  return [
    {
      sid: 'VolumeKey',
      actions: STORED,
      conditions: { ...foreign, 'ForAnyValue:StringNotLike': { 'sagemaker:InstanceTypes': keyless } },
    },
    {
      sid: 'VolumeKeyOfAnyType',
      actions: STORED,
      conditions: { ...foreign, Null: { 'sagemaker:InstanceTypes': 'true' } },
    },
    {
      sid: 'VolumeKeyIfAny',
      actions: STORED,
      conditions: { ...foreign, Null: { 'sagemaker:VolumeKmsKeyArn': 'false' } },
    },
    { sid: 'DomainKey', actions: [domain], conditions: foreign },
  ];
}

/** The doors of places where people work, and of all that knows no bounds. */
export function otherDoors({ endpointIds }: TrainingBounds): readonly FenceDoor[] {
  const notebook = ['sagemaker:CreateNotebookInstance'];
  return [
    { sid: 'NothingUnbounded', actions: UNBOUNDED },
    {
      sid: 'NotebookOffline',
      actions: notebook,
      conditions: { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } },
    },
    {
      sid: 'NotebookRootless',
      actions: [...notebook, 'sagemaker:UpdateNotebookInstance'],
      conditions: { StringNotEquals: { 'sagemaker:RootAccess': 'Disabled' } },
    },
    {
      sid: 'NotebookMetadata',
      actions: notebook,
      conditions: { StringNotEquals: { 'sagemaker:MinimumInstanceMetadataServiceVersion': '2' } },
    },
    {
      // An update must say so again, even one that leaves the network as it is.
      sid: 'DomainOffline',
      actions: ['sagemaker:CreateDomain', 'sagemaker:UpdateDomain'],
      conditions: { StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' } },
    },
    {
      sid: 'SpaceNotRemote',
      actions: ['sagemaker:CreateSpace', 'sagemaker:UpdateSpace'],
      conditions: {
        Null: { 'sagemaker:RemoteAccess': 'false' },
        StringNotEquals: { 'sagemaker:RemoteAccess': 'DISABLED' },
      },
    },
    {
      // Such a URL carries the credentials in it: whoever gets hold of it is in. The wildcard denies.
      sid: 'OpenedFromTheNetwork',
      actions: ['sagemaker:*Presigned*'],
      conditions: { StringNotEquals: { 'aws:SourceVpce': endpointIds } },
    },
  ];
}
