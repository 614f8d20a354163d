/** When a request is one that an organization denies: whatever it is, where a key is missing, or has a value, or none of those that are let through. */
export type When = 'always' | 'missing' | 'true' | 'false' | 'other' | 'resource';

/** Actions that belong together, since who is kept from most of them takes the one that is left. */
export interface DeniedWays {
  readonly when: When;
  /** The key of the request that decides; one of them, where there are several. */
  readonly keys: readonly string[];
  /** What is told about an action that is left open, after its name. */
  readonly left: string;
  readonly actions: readonly string[];
}

const way = (left: string, when: When, keys: readonly string[], ...actions: readonly string[]): DeniedWays => ({
  left,
  when,
  keys,
  actions,
});

const ofSageMaker = (...names: readonly string[]) => names.map((name) => `sagemaker:${name}`);

const JOB_DEFINITIONS = [
  'CreateDataQualityJobDefinition',
  'CreateModelBiasJobDefinition',
  'CreateModelExplainabilityJobDefinition',
  'CreateModelQualityJobDefinition',
];
const JOBS = [...JOB_DEFINITIONS, 'CreateHyperParameterTuningJob', 'CreateProcessingJob', 'CreateTrainingJob'];
const SCHEDULES = ['CreateMonitoringSchedule', 'UpdateMonitoringSchedule'];

/** What blinds records, detectors and scanners of an account. */
const BLINDING: readonly DeniedWays[] = [
  way(
    '',
    'always',
    [],
    'access-analyzer:DeleteAnalyzer',
    'access-analyzer:UpdateAnalyzer',
    'bedrock-mantle:PutAccountDataRetention',
    'bedrock:DeleteEnforcedGuardrailConfiguration',
    'bedrock:DeleteModelInvocationLoggingConfiguration',
    'bedrock:PutEnforcedGuardrailConfiguration',
    'bedrock:PutModelInvocationLoggingConfiguration',
    'cloudtrail:DeleteTrail',
    'cloudtrail:PutEventSelectors',
    'cloudtrail:StopLogging',
    'cloudtrail:UpdateTrail',
    'config:DeleteConfigRule',
    'config:DeleteConfigurationRecorder',
    'config:PutConfigurationRecorder',
    'config:PutDeliveryChannel',
    'config:StopConfigurationRecorder',
    'guardduty:CreateFilter',
    'guardduty:DeleteDetector',
    'guardduty:DisassociateFromAdministratorAccount',
    'guardduty:StopMonitoringMembers',
    'guardduty:UpdateDetector',
    'organizations:LeaveOrganization',
    'securityhub:BatchDisableStandards',
    'securityhub:DeleteInsight',
    'securityhub:DisableSecurityHub',
    'securityhub:DisassociateFromAdministratorAccount',
  ),
];

/** What uses or enables a model that nobody approved. */
const UNAPPROVED: readonly DeniedWays[] = [
  way(
    ' with any model',
    'resource',
    [],
    'bedrock:InvokeModel',
    'bedrock:InvokeModelWithResponseStream',
    'bedrock:CreateModelCustomizationJob',
    'bedrock:CreateModelInvocationJob',
    'bedrock:CreateProvisionedModelThroughput',
  ),
  way(
    ' with any model',
    'other',
    ['bedrock-mantle:Model'],
    'bedrock-mantle:CreateFineTuningJob',
    'bedrock-mantle:CreateInference',
  ),
  way(
    '',
    'always',
    [],
    'bedrock:CreateFoundationModelAgreement',
    'bedrock:CreateMarketplaceModelEndpoint',
    'bedrock:PutFoundationModelEntitlement',
    'bedrock:PutUseCaseForModelAccess',
    'bedrock:RegisterMarketplaceModelEndpoint',
  ),
  way(' to any product', 'other', ['aws-marketplace:ProductId'], 'aws-marketplace:Subscribe'),
];

/** What asks a model, or what stands before one, from anywhere. */
const FROM_ANYWHERE: readonly DeniedWays[] = [
  way(
    ' from anywhere',
    'other',
    ['aws:SourceVpc', 'aws:SourceVpce', 'aws:VpceOrgID', 'aws:SourceIp'],
    'bedrock:InvokeModel',
    'bedrock:InvokeModelWithResponseStream',
    'bedrock-agentcore:InvokeAgentRuntime',
    'bedrock-mantle:CreateInference',
    'bedrock:AgenticRetrieveStream',
    'bedrock:CreateModelInvocationJob',
    'bedrock:InvokeAgent',
    'bedrock:InvokeFlow',
    'bedrock:InvokeInlineAgent',
    'bedrock:Retrieve',
    'sagemaker:CreatePresignedDomainUrl',
    'sagemaker:InvokeEndpoint',
  ),
];

/** What runs in Amazon SageMaker AI outside of networks, that is not isolated, or without a key. */
const UNCONFINED: readonly DeniedWays[] = [
  way(
    ' outside of networks',
    'missing',
    ['sagemaker:VpcSubnets'],
    ...ofSageMaker(...JOBS, ...SCHEDULES, 'CreateAutoMLJob', 'CreateCluster', 'CreateDomain', 'CreateEndpointConfig'),
    ...ofSageMaker('CreateJob', 'CreateModel', 'CreateNotebookInstance'),
  ),
  way(
    ' without isolation',
    'false',
    ['sagemaker:NetworkIsolation'],
    ...ofSageMaker(...JOBS, ...SCHEDULES, 'CreateEndpointConfig', 'CreateModel'),
  ),
  way(
    ' with a way to the internet',
    'other',
    ['sagemaker:DirectInternetAccess'],
    ...ofSageMaker('CreateNotebookInstance'),
  ),
  way(' past the network', 'other', ['sagemaker:AppNetworkAccessType'], ...ofSageMaker('CreateDomain', 'UpdateDomain')),
  way(
    ' without a key of the account',
    'missing',
    ['sagemaker:VolumeKmsKeyArn'],
    ...ofSageMaker(...JOBS, 'CreateEndpointConfig', 'CreateNotebookInstance', 'CreateTransformJob', 'CreateAutoMLJob'),
    ...ofSageMaker('CreateDomain', 'CreateLabelingJob'),
  ),
  way(
    ' without a key for its results',
    'missing',
    ['sagemaker:OutputKmsKeyArn'],
    ...ofSageMaker(...JOBS, 'CreateAutoMLJob', 'CreateJob', 'CreateLabelingJob', 'CreateTransformJob'),
  ),
  way(
    ' with a shell',
    'true',
    ['sagemaker:EnableRemoteDebug'],
    ...ofSageMaker('CreateTrainingJob', 'UpdateTrainingJob'),
  ),
];

/** What uses AI in regions that are not named. */
const ELSEWHERE: readonly DeniedWays[] = [
  way(
    ' in any region',
    'other',
    ['aws:RequestedRegion'],
    'bedrock:InvokeModel',
    'bedrock-agentcore:InvokeAgentRuntime',
    'bedrock-mantle:CreateInference',
    'bedrock-websearch:Search',
    'sagemaker:InvokeEndpoint',
  ),
];

/** Keys that work from anywhere for as long as they last. */
const BY_KEY: readonly DeniedWays[] = [
  way(
    '',
    'always',
    [],
    'bedrock-mantle:CallWithBearerToken',
    'bedrock:CallWithBearerToken',
    'iam:CreateServiceSpecificCredential',
    'iam:ResetServiceSpecificCredential',
    'iam:UpdateServiceSpecificCredential',
    'sagemaker:CallWithBearerToken',
  ),
];

/** What each service that heeds policies about resources has, for one action of each. */
const HEEDING = [
  'aoss:APIAccessAll',
  'dynamodb:GetItem',
  'ecr:BatchGetImage',
  'firehose:PutRecord',
  'kms:Decrypt',
  'logs:PutLogEvents',
  's3:GetObject',
  'secretsmanager:GetSecretValue',
  'sqs:SendMessage',
];

const BY_STRANGERS: readonly DeniedWays[] = [
  way(' by strangers', 'other', ['aws:PrincipalOrgID', 'aws:PrincipalOrgPaths'], ...HEEDING, 'sts:AssumeRole'),
  way(' by services for strangers', 'other', ['aws:SourceOrgID', 'aws:SourceOrgPaths'], ...HEEDING),
  way(' in plain text', 'false', ['aws:SecureTransport'], ...HEEDING),
];

/** Each kind of policy, and the classes of ways that its denials are about. */
export const DENIED_WAYS: Readonly<Record<string, readonly (readonly DeniedWays[])[]>> = {
  SERVICE_CONTROL_POLICY: [BLINDING, UNAPPROVED, FROM_ANYWHERE, UNCONFINED, ELSEWHERE, BY_KEY],
  RESOURCE_CONTROL_POLICY: [BY_STRANGERS],
};
