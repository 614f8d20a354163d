import type { Conditions } from 'aws-cdk-lib/aws-iam';
import { OTHER_MODEL_SERVICES } from '../naming/perms';

/** The prefixes of the AI services in which a boundary opens single actions, and leaves whatever else they have or get closed. */
export const CLOSED_SERVICES = ['bedrock:*', ...OTHER_MODEL_SERVICES];

/** What reaches a model or a notebook of Amazon SageMaker AI over the network. */
export const SAGEMAKER_CALLS = ['sagemaker:*Presigned*', 'sagemaker:InvokeEndpoint*'];

/** Ways to keys that work from anywhere for as long as they last. AWS has such keys for few other services. */
export const API_KEYS = [
  'bedrock-mantle:CallWithBearerToken',
  'bedrock:CallWithBearerToken',
  'iam:CreateServiceSpecificCredential',
  'iam:ResetServiceSpecificCredential',
  'iam:UpdateServiceSpecificCredential',
  'sagemaker:CallWithBearerToken',
];

/** What blinds the logs and detectors, loosens the locks, or opens another way into the network. */
export const TAMPERING = [
  'access-analyzer:Delete*',
  'cloudtrail:Delete*',
  'cloudtrail:Put*',
  'cloudtrail:Stop*',
  'cloudtrail:Update*',
  'cloudwatch:DeleteAlarms',
  'cloudwatch:DisableAlarmActions',
  'config:Delete*',
  'config:PutConfigurationRecorder',
  'config:PutDeliveryChannel',
  'config:Stop*',
  'ec2:DeleteFlowLogs',
  'ec2:DeleteVpcEndpoints',
  'ec2:ModifyVpcEndpoint',
  'events:DeleteRule',
  'events:DisableRule',
  'events:RemoveTargets',
  'guardduty:CreateFilter',
  'guardduty:Delete*',
  'guardduty:Dis*',
  'guardduty:Stop*',
  'guardduty:Update*',
  'kms:Delete*',
  'kms:Disable*',
  'kms:ImportKeyMaterial',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'kms:ScheduleKeyDeletion',
  'kms:Update*',
  'logs:Delete*',
  'logs:DisassociateKmsKey',
  'logs:PutLogGroupDeletionProtection',
  'logs:PutRetentionPolicy',
  's3:BypassGovernanceRetention',
  's3:DeleteBucket*',
  's3:Put*Configuration',
  's3:PutAccountPublicAccessBlock',
  's3:PutBucket*',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
  'securityhub:BatchDisable*',
  'securityhub:Delete*',
  'securityhub:Dis*',
  'securityhub:Update*',
];

/** What makes an identity, or makes more of one. For roles and users IAM says which boundary they have or get; groups have none. */
export const IDENTITY_CHANGES = [
  'iam:AddUserToGroup',
  'iam:Attach*Policy',
  'iam:CreateRole',
  'iam:CreateUser',
  'iam:Put*PermissionsBoundary',
  'iam:Put*Policy',
  'iam:UpdateAssumeRolePolicy',
];

/** What takes a boundary off, or steps into a user who may have none. */
export const BOUNDARY_ESCAPES = [
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:Delete*PermissionsBoundary',
  'iam:UpdateLoginProfile',
];

/** Whatever in IAM does more than read a role or a policy, passing a role on included. */
export const IAM_WRITES = ['iam:A*', 'iam:C*', 'iam:D*', 'iam:P*', 'iam:S*', 'iam:T*', 'iam:U*'];

/** A way of Amazon SageMaker AI that is closed while its condition holds. */
export interface Door {
  readonly actions: readonly string[];
  readonly conditions: Conditions;
}

/** Ways around network isolation and the private network. */
export const SAGEMAKER_DOORS: readonly Door[] = [
  {
    actions: [
      'sagemaker:CreateHyperParameterTuningJob',
      'sagemaker:CreateModel',
      'sagemaker:CreateProcessingJob',
      'sagemaker:CreateTrainingJob',
    ],
    conditions: { Null: { 'sagemaker:NetworkIsolation': 'true' } },
  },
  {
    // An endpoint configuration need not say so, because its models have, but it must not say the contrary.
    actions: ['sagemaker:Create*'],
    conditions: { Bool: { 'sagemaker:NetworkIsolation': 'false' } },
  },
  {
    actions: [
      'sagemaker:Create*JobDefinition',
      'sagemaker:CreateAutoMLJob*',
      'sagemaker:CreateCluster',
      'sagemaker:CreateDomain',
      'sagemaker:CreateHyperParameterTuningJob',
      'sagemaker:CreateJob',
      'sagemaker:CreateModel',
      'sagemaker:CreateNotebookInstance',
      'sagemaker:CreateProcessingJob',
      'sagemaker:CreateTrainingJob',
    ],
    conditions: { Null: { 'sagemaker:VpcSubnets': 'true' } },
  },
  {
    actions: ['sagemaker:CreateNotebookInstance'],
    conditions: { StringNotEquals: { 'sagemaker:DirectInternetAccess': 'Disabled' } },
  },
  {
    // An update must say so again, even one that leaves the network as it is.
    actions: ['sagemaker:CreateDomain', 'sagemaker:UpdateDomain'],
    conditions: { StringNotEquals: { 'sagemaker:AppNetworkAccessType': 'VpcOnly' } },
  },
];

/** What stores a model or its data on a volume. */
export const SAGEMAKER_VOLUMES = [
  'sagemaker:CreateEndpointConfig',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateNotebookInstance',
  'sagemaker:CreateProcessingJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:CreateTransformJob',
];

/** What can approve a version of a model for deployment. */
export const MODEL_APPROVAL = ['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'];
