/** What is done with a model from its training to its end, by AWS's reference of actions as of 2026-09-26; a test compares it with that. */

/** Makes a model from data, or changes one. */
export const TRAIN_MODEL = [
  'bedrock:CreateCustomModel',
  'bedrock:CreateModelCustomizationJob',
  'bedrock:CreateModelImportJob',
  'sagemaker:CreateAutoMLJob',
  'sagemaker:CreateAutoMLJobV2',
  'sagemaker:CreateCompilationJob',
  'sagemaker:CreateHyperParameterTuningJob',
  'sagemaker:CreateOptimizationJob',
  'sagemaker:CreateTrainingJob',
  'sagemaker:TrainHubModel',
  'sagemaker:UpdateTrainingJob',
];

/** Approves a version of a model, or registers one that is approved already: where `APPROVED` holds of the request. */
export const APPROVE_MODEL = ['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'];

/** What a request says that approves. */
export const APPROVED = { 'sagemaker:ModelApprovalStatus': 'Approved' };

/** Puts a model, or another version of it, where it answers. */
export const DEPLOY_MODEL = [
  'bedrock:CreateCustomModelDeployment',
  'bedrock:CreateMarketplaceModelEndpoint',
  'bedrock:CreateProvisionedModelThroughput',
  'bedrock:RegisterMarketplaceModelEndpoint',
  'bedrock:UpdateCustomModelDeployment',
  'bedrock:UpdateMarketplaceModelEndpoint',
  'bedrock:UpdateProvisionedModelThroughput',
  'sagemaker:CreateEdgeDeploymentPlan',
  'sagemaker:CreateEdgeDeploymentStage',
  'sagemaker:CreateEndpoint',
  'sagemaker:CreateInferenceComponent',
  'sagemaker:CreateInferenceExperiment',
  'sagemaker:DeployHubModel',
  'sagemaker:StartEdgeDeploymentStage',
  'sagemaker:StartInferenceExperiment',
  'sagemaker:UpdateClusterInference',
  'sagemaker:UpdateEndpoint',
  'sagemaker:UpdateEndpointWeightsAndCapacities',
  'sagemaker:UpdateInferenceComponent',
  'sagemaker:UpdateInferenceExperiment',
];

/** Takes away what was registered, and by whom it was approved. */
export const UNREGISTER_MODEL = ['sagemaker:DeleteModelPackage', 'sagemaker:DeleteModelPackageGroup'];

/** Blinds what records, or shortens what was recorded; no workload has a reason to. */
export const ALTER_EVIDENCE = [
  'bedrock:DeleteModelInvocationLoggingConfiguration',
  'cloudtrail:DeleteTrail',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'config:DeleteConfigurationRecorder',
  'config:DeleteDeliveryChannel',
  'config:StopConfigurationRecorder',
  's3:BypassGovernanceRetention',
  's3:PutBucketObjectLockConfiguration',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
];

/** Weakens what records or guards the use of models; whoever sets it up has reasons to, and nobody with a duty in the life of a model. */
export const WEAKEN_GUARDS = [
  'bedrock:DeleteEnforcedGuardrailConfiguration',
  'bedrock:DeleteGuardrail',
  'bedrock:DeleteResourcePolicy',
  'bedrock:PutAccountDataRetention',
  'bedrock:PutEnforcedGuardrailConfiguration',
  'bedrock:PutModelInvocationLoggingConfiguration',
  'bedrock:UpdateGuardrail',
  'ec2:DeleteFlowLogs',
  'kms:DisableKey',
  'kms:ScheduleKeyDeletion',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:PutRetentionPolicy',
  's3:DeleteBucketPolicy',
  's3:PutLifecycleConfiguration',
];

/**
 * Has a service copy a model out, or let somebody else have it: policies of registries, repositories, buckets and keys, snapshots, exports, shares.
 * Whoever may read a model can copy it without any of these.
 */
export const SHARE_OUT = [
  'backup:PutBackupVaultAccessPolicy',
  'backup:StartCopyJob',
  'bedrock:CreateModelCopyJob',
  'bedrock:PutResourcePolicy',
  'ebs:GetSnapshotBlock',
  'ec2:CopyImage',
  'ec2:CopySnapshot',
  'ec2:CreateInstanceExportTask',
  'ec2:CreateStoreImageTask',
  'ec2:DisableImageBlockPublicAccess',
  'ec2:DisableSnapshotBlockPublicAccess',
  'ec2:ExportImage',
  'ec2:ModifyImageAttribute',
  'ec2:ModifySnapshotAttribute',
  'ecr:CreateRepositoryCreationTemplate',
  'ecr:PutRegistryPolicy',
  'ecr:PutReplicationConfiguration',
  'ecr:SetRepositoryPolicy',
  'ecr:UpdateRepositoryCreationTemplate',
  'ecr-public:PutImage',
  'ecr-public:SetRepositoryPolicy',
  'kms:PutKeyPolicy',
  'kms:ReplicateKey',
  'ram:AssociateResourceShare',
  'ram:AssociateResourceSharePermission',
  'ram:CreateResourceShare',
  'ram:PromoteResourceShareCreatedFromPolicy',
  'ram:UpdateResourceShare',
  's3:CreateAccessGrant',
  's3:CreateAccessPoint',
  's3:InitiateReplication',
  's3:PutAccessGrantsInstanceResourcePolicy',
  's3:PutAccessPointPolicy',
  's3:PutAccessPointPolicyForObjectLambda',
  's3:PutAccessPointPublicAccessBlock',
  's3:PutAccountPublicAccessBlock',
  's3:PutBucketAcl',
  's3:PutBucketPolicy',
  's3:PutBucketPublicAccessBlock',
  's3:PutMultiRegionAccessPointPolicy',
  's3:PutReplicationConfiguration',
  'sagemaker:CreateEdgePackagingJob',
  'sagemaker:CreateHubContentPresignedUrls',
  'sagemaker:CreateModelCardExportJob',
  'sagemaker:CreateSharedModel',
  'sagemaker:PutModelPackageGroupPolicy',
  'sagemaker:PutResourcePolicy',
  'sagemaker:UpdateSharedModel',
];

/** Shares single objects, in buckets that still have lists of access; services that hand objects over need the right for those that have none. */
export const SHARE_BY_LIST = ['s3:PutObjectAcl', 's3:PutObjectVersionAcl'];
