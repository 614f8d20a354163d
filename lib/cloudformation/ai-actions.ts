export {
  RUN,
  RUN_BATCH,
  RUN_BESIDE,
  RUN_HOSTED,
  RUN_INLINE_AGENT,
  RUN_PROVIDED,
  RUN_SET_UP,
  RUN_WITHIN,
} from '../access/actions/running-models';

/**
 * What AWS's reference of actions says about its AI services, as of 2026-09-26. A test compares it with the reference, so that it
 * does not grow old in silence.
 */

/** Actions that are authorised on no resource, by service; those that only read are left out. */
const WITHOUT_RESOURCE: Readonly<Record<string, readonly string[]>> = {
  bedrock: [
    'AgenticRetrieveStream',
    'AssociateThirdPartyKnowledgeBase',
    'CallWithBearerToken',
    'CheckIngestedDocumentAcl',
    'CreateAgent',
    'CreateAutomatedReasoningPolicy',
    'CreateBlueprint',
    'CreateCustomModel',
    'CreateDataAutomationLibrary',
    'CreateDataSourceToken',
    'CreateFlow',
    'CreateFoundationModelAgreement',
    'CreateKnowledgeBase',
    'CreateMarketplaceModelEndpoint',
    'CreateModelImportJob',
    'CreatePrompt',
    'CreateSession',
    'DeleteEnforcedGuardrailConfiguration',
    'DeleteFoundationModelAgreement',
    'DeleteMarketplaceModelAgreement',
    'DeleteModelInvocationLoggingConfiguration',
    'GenerateQuery',
    'InvokeBuilder',
    'InvokeGuardrailChecks',
    'InvokeInlineAgent',
    'OptimizePrompt',
    'PutAccountDataRetention',
    'PutEnforcedGuardrailConfiguration',
    'PutFoundationModelEntitlement',
    'PutModelInvocationLoggingConfiguration',
    'PutUseCaseForModelAccess',
    'Rerank',
    'RetrieveAndGenerate',
    'ValidateFlowDefinition',
  ],
  'bedrock-agentcore': [
    'ConnectBrowserAutomationStream',
    'ConnectBrowserLiveViewStream',
    'CreateABTest',
    'CreateAgentRuntime',
    'CreateBrowser',
    'CreateBrowserProfile',
    'CreateCapacityProvider',
    'CreateCodeInterpreter',
    'CreateConfigurationBundle',
    'CreateDataset',
    'CreateEvaluator',
    'CreateGateway',
    'CreateHarness',
    'CreateMemory',
    'CreateOnlineEvaluationConfig',
    'CreatePaymentManager',
    'CreatePolicyEngine',
    'CreateRegistry',
    'GatewayListResourcesForWebACL',
    'ManageAdminPolicy',
    'StartBatchEvaluation',
    'StartRecommendation',
  ],
  'bedrock-mantle': ['CallWithBearerToken', 'PutAccountDataRetention'],
  'bedrock-websearch': ['ExternalWebAccess'],
  'nova-act': [],
  sagemaker: [
    'CallWithBearerToken',
    'CreateLineageGroupPolicy',
    'DeleteLineageGroupPolicy',
    'DeleteResourcePolicy',
    'DisableSagemakerServicecatalogPortfolio',
    'EnableSagemakerServicecatalogPortfolio',
    'ExtendTrainingPlan',
    'PutLineageGroupPolicy',
    'PutResourcePolicy',
    'QueryLineage',
    'RenderUiTemplate',
  ],
  'sagemaker-data-science-assistant': ['SendConversation'],
  'sagemaker-geospatial': [],
  'sagemaker-mlflow': ['AccessUI'],
  'sagemaker-unified-studio-mcp': ['AuthorizeVpce'],
};

/** Prefixes of the services with which models are run, made or steered. */
export const AI_SERVICES: readonly string[] = Object.keys(WITHOUT_RESOURCE);

/** Actions of AI services that no policy can limit to a resource. */
export const UNSCOPED: ReadonlySet<string> = new Set(
  Object.entries(WITHOUT_RESOURCE).flatMap(([service, names]) =>
    names.map((name) => `${service}:${name}`.toLowerCase()),
  ),
);

/** How actions begin that only look. */
export const READING = /^(Get|List|Describe|Search|BatchGet|BatchDescribe)/i;

/** Actions that begin so and hand out credentials, tokens, or what people and models said. */
export const TELLING = [
  'bedrock-agentcore:GetEvent',
  'bedrock-agentcore:GetMemoryRecord',
  'bedrock-agentcore:GetResourceApiKey',
  'bedrock-agentcore:GetResourceOauth2Token',
  'bedrock-agentcore:GetResourcePaymentToken',
  'bedrock-agentcore:GetWorkloadAccessToken',
  'bedrock-agentcore:GetWorkloadAccessTokenForJWT',
  'bedrock-agentcore:GetWorkloadAccessTokenForUserId',
  'bedrock-agentcore:ListEvents',
  'bedrock-agentcore:ListMemoryRecords',
  'bedrock:GetDocumentContent',
  'bedrock:GetInvocationStep',
  'sagemaker:BatchGetRecord',
  'sagemaker:GetRecord',
];

/** Ways to keys that work from anywhere for as long as they last. */
export const API_KEYS = [
  'bedrock-mantle:CallWithBearerToken',
  'bedrock:CallWithBearerToken',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateServiceSpecificCredential',
  'sagemaker:CallWithBearerToken',
];

/** Switches off what sees or guards the use of models. */
export const BLIND = [
  'bedrock-agentcore:DeletePolicy',
  'bedrock-agentcore:DeletePolicyEngine',
  'bedrock:DeleteEnforcedGuardrailConfiguration',
  'bedrock:DeleteGuardrail',
  'bedrock:DeleteModelInvocationLoggingConfiguration',
];

/** Lets a model search the web, which learns what was asked. */
export const READ_WEB = ['bedrock-websearch:ExternalWebAccess'];

/** Blinds the logs and detectors of the cloud, loosens their locks, or opens another way into the network. */
export const TAMPER = [
  'access-analyzer:DeleteAnalyzer',
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'cloudwatch:DeleteAlarms',
  'cloudwatch:DisableAlarmActions',
  'config:DeleteConfigurationRecorder',
  'config:PutConfigurationRecorder',
  'config:PutDeliveryChannel',
  'config:StopConfigurationRecorder',
  'ec2:DeleteFlowLogs',
  'ec2:DeleteVpcEndpoints',
  'ec2:ModifyVpcEndpoint',
  'events:DeleteRule',
  'events:DisableRule',
  'events:RemoveTargets',
  'guardduty:CreateFilter',
  'guardduty:DeleteDetector',
  'guardduty:DisassociateFromAdministratorAccount',
  'guardduty:StopMonitoringMembers',
  'guardduty:UpdateDetector',
  'kms:DisableKey',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:DisassociateKmsKey',
  'logs:PutLogGroupDeletionProtection',
  'logs:PutRetentionPolicy',
  's3:BypassGovernanceRetention',
  's3:DeleteBucketPolicy',
  's3:PutAccountPublicAccessBlock',
  's3:PutBucketPolicy',
  's3:PutLifecycleConfiguration',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  'securityhub:BatchDisableStandards',
  'securityhub:DeleteActionTarget',
  'securityhub:DisableSecurityHub',
  'securityhub:UpdateSecurityHubConfiguration',
];

/** Changes what sees or guards the use of models, for better or worse. */
export const LOOSEN = [
  'bedrock-agentcore:UpdateGateway',
  'bedrock-agentcore:UpdatePolicy',
  'bedrock-agentcore:UpdatePolicyEngine',
  'bedrock-mantle:PutAccountDataRetention',
  'bedrock:DeleteResourcePolicy',
  'bedrock:PutAccountDataRetention',
  'bedrock:PutEnforcedGuardrailConfiguration',
  'bedrock:PutModelInvocationLoggingConfiguration',
  'bedrock:PutResourcePolicy',
  'bedrock:UpdateGuardrail',
];

/** Approves a version of a model, or registers one that is approved already. */
export const APPROVE = ['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'];

/** Puts a model, or another version of it, where it answers. */
export const DEPLOY = ['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint'];

/** Makes a model from data. */
export const TRAIN = [
  'bedrock:CreateModelCustomizationJob',
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateTrainingJob',
];

/** Puts a model, or code that works on data, into containers that can be isolated from every network. */
export const ISOLATE = [
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** Puts a model, or code that works on data, into subnets; outside of the account's networks where none are named. */
export const PLACE_IN_NETWORK = [
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  'sagemaker:CreateCluster',
  'sagemaker:CreateDataQualityJobDefinition',
  'sagemaker:CreateDomain',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateJob',
  'sagemaker:CreateModel',
  'sagemaker:CreateModelBiasJobDefinition',
  'sagemaker:CreateModelExplainabilityJobDefinition',
  'sagemaker:CreateModelQualityJobDefinition',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
];

/** Stores a model or its data on a volume. */
export const STORE_ON_VOLUME = [
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

/** Makes a notebook, which has a way of its own to the internet unless that is turned off. */
export const MAKE_NOTEBOOK = ['sagemaker:CreateNotebookInstance'];

/** Makes a domain of workspaces, which go out past the network unless they are told not to. */
export const MAKE_DOMAIN = ['sagemaker:CreateDomain', 'sagemaker:UpdateDomain'];

/** Opens somebody's workspace to whoever holds the address. */
export const OPEN_WORKSPACE = ['sagemaker:CreatePresignedDomainUrl', 'sagemaker:CreatePresignedNotebookInstanceUrl'];

/** Widens what an identity may do. */
export const WIDEN = [
  'iam:AddUserToGroup',
  'iam:AttachGroupPolicy',
  'iam:AttachRolePolicy',
  'iam:AttachUserPolicy',
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:CreatePolicyVersion',
  'iam:PutGroupPolicy',
  'iam:PutRolePolicy',
  'iam:PutUserPolicy',
  'iam:SetDefaultPolicyVersion',
  'iam:UpdateAssumeRolePolicy',
  'iam:UpdateLoginProfile',
];

/** Takes a boundary off. */
export const TAKE_BOUNDARY_OFF = ['iam:DeleteRolePermissionsBoundary', 'iam:DeleteUserPermissionsBoundary'];

/** Changes what a policy says, a boundary's too. */
export const REWRITE_POLICY = ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion'];

/** Makes an identity, or gives one another boundary: harmless only with a test on the boundary. */
export const LEAVE_BOUNDARY_OUT = [
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:PutRolePermissionsBoundary',
  'iam:PutUserPermissionsBoundary',
];

/** Policies that AWS writes and that open AI services, or all services, widely: by what stands after `policy/` in their ARN. */
export const BROAD_POLICIES =
  /:aws:policy\/(AdministratorAccess|PowerUserAccess|job-function\/DataScientist|AmazonBedrock(Full|Limited|MantleFull|MantleInference)Access|AmazonSageMaker(Canvas)?FullAccess|BedrockAgentCoreFullAccess)$/;
