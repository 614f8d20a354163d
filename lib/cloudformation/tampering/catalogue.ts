import type { TamperingClass } from '../../core';
import type { TamperCalls } from './tamper-call';

type Row = readonly [source: string, names: string, detail?: TamperCalls['detail']];

/** A finding that is put aside. How CloudTrail spells the parameters, no document says: both ways are asked for. */
const suppressed = (workflow: string, status: string) => ({
  requestParameters: { [workflow]: { [status]: ['SUPPRESSED'] } },
});

/** Calls that no deployment makes: whoever makes them, somebody is told. */
const NEVER_DEPLOYED: Readonly<Record<TamperingClass, readonly Row[]>> = {
  logging: [
    ['cloudtrail', 'StopLogging DeleteTrail DeleteEventDataStore StopEventDataStoreIngestion'],
    ['bedrock', 'DeleteModelInvocationLoggingConfiguration'],
    ['config', 'StopConfigurationRecorder DeleteConfigurationRecorder DeleteDeliveryChannel'],
    ['logs', 'DeleteLogStream DeleteRetentionPolicy'],
    // Who is told.
    ['events', 'DisableRule'],
    ['monitoring', 'DisableAlarmActions SetAlarmState PutAlarmMuteRule'],
    ['sqs', 'PurgeQueue'],
  ],
  evidence: [['kms', 'DisableKey ScheduleKeyDeletion DeleteImportedKeyMaterial']],
  guardrails: [['bedrock', 'DeleteEnforcedGuardrailConfiguration']],
  perimeter: [
    // From outside of a network: by an endpoint, the record would name it.
    ['sagemaker', 'CreatePresignedDomainUrl', { vpcEndpointId: [{ exists: false }] }],
  ],
  detectors: [
    ['guardduty', 'DeleteDetector DisassociateFromAdministratorAccount DisassociateFromMasterAccount'],
    ['guardduty', 'DisassociateMembers StopMonitoringMembers'],
    ['securityhub', 'DisableSecurityHub DisableSecurityHubV2 DisassociateFromAdministratorAccount'],
    ['securityhub', 'DisassociateFromMasterAccount DisassociateMembers'],
    [
      'securityhub',
      'BatchUpdateFindings',
      { $or: [suppressed('Workflow', 'Status'), suppressed('workflow', 'status')] },
    ],
    ['access-analyzer', 'DeleteAnalyzer'],
    ['inspector2', 'Disable'],
    ['macie2', 'DisableMacie DisassociateFromAdministratorAccount DisassociateFromMasterAccount DisassociateMember'],
  ],
  identity: [
    [
      'iam',
      'DeleteRolePermissionsBoundary DeleteUserPermissionsBoundary CreateAccessKey CreateServiceSpecificCredential',
    ],
    ['iam', 'ResetServiceSpecificCredential CreateLoginProfile UpdateLoginProfile DeactivateMFADevice'],
    ['sts', 'AssumeRoot'],
  ],
  organization: [
    ['organizations', 'LeaveOrganization RemoveAccountFromOrganization DeleteOrganization DisablePolicyType'],
    ['organizations', 'DeregisterDelegatedAdministrator DisableAWSServiceAccess'],
  ],
  supply: [
    ['signer', 'RevokeSignature RevokeSigningProfile CancelSigningProfile'],
    ['codepipeline', 'DisableStageTransition EnableStageTransition'],
  ],
};

/** Calls that deployments make too: what the deployment role does is no news, all else is. */
const DEPLOYED: Readonly<Record<TamperingClass, readonly Row[]>> = {
  logging: [
    ['cloudtrail', 'UpdateTrail PutEventSelectors PutInsightSelectors'],
    ['bedrock', 'PutModelInvocationLoggingConfiguration'],
    ['config', 'PutConfigurationRecorder PutDeliveryChannel PutRetentionConfiguration'],
    ['logs', 'DeleteLogGroup PutRetentionPolicy DeleteSubscriptionFilter DisassociateKmsKey DeleteDelivery'],
    ['logs', 'DeleteDeliverySource DeleteDeliveryDestination PutLogGroupDeletionProtection DeleteDataProtectionPolicy'],
    ['ec2', 'DeleteFlowLogs ModifyVerifiedAccessInstanceLoggingConfiguration'],
    ['wafv2', 'DeleteLoggingConfiguration'],
    ['route53resolver', 'DeleteResolverQueryLogConfig DisassociateResolverQueryLogConfig'],
    // Who is told.
    ['events', 'PutRule DeleteRule PutTargets RemoveTargets PutPermission RemovePermission'],
    ['events', 'UpdateArchive DeleteArchive'],
    ['monitoring', 'PutMetricAlarm DeleteAlarms PutCompositeAlarm DeleteAnomalyDetector'],
    ['logs', 'PutMetricFilter DeleteMetricFilter'],
    ['sns', 'SetTopicAttributes DeleteTopic RemovePermission SetSubscriptionAttributes Unsubscribe'],
    ['sqs', 'SetQueueAttributes DeleteQueue'],
    ['scheduler', 'UpdateSchedule DeleteSchedule'],
    ['states', 'UpdateStateMachine DeleteStateMachine'],
  ],
  evidence: [
    ['s3', 'PutBucketPolicy DeleteBucketPolicy PutBucketLifecycle DeleteBucketLifecycle PutBucketVersioning'],
    ['s3', 'PutObjectLockConfiguration PutBucketReplication DeleteBucketReplication PutBucketPublicAccessBlock'],
    ['s3', 'DeleteBucketPublicAccessBlock PutAccountPublicAccessBlock DeleteAccountPublicAccessBlock'],
    ['s3', 'PutBucketEncryption DeleteBucketEncryption PutBucketAcl PutBucketLogging DeleteBucket'],
    ['kms', 'PutKeyPolicy RevokeGrant DisableKeyRotation UpdateAlias DeleteAlias ReplicateKey UpdatePrimaryRegion'],
  ],
  guardrails: [
    ['bedrock', 'UpdateGuardrail DeleteGuardrail PutEnforcedGuardrailConfiguration UpdateAgent UpdateAgentAlias'],
    ['bedrock', 'PutResourcePolicy DeleteResourcePolicy'],
    ['bedrock-agentcore', 'UpdateGateway DeleteGateway UpdateGatewayTarget UpdatePolicy DeletePolicy'],
    ['bedrock-agentcore', 'UpdatePolicyEngine DeletePolicyEngine PutResourcePolicy DeleteResourcePolicy'],
  ],
  perimeter: [
    ['ec2', 'ModifyVpcEndpoint DeleteVpcEndpoints AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress'],
    ['ec2', 'ModifySecurityGroupRules ModifyVerifiedAccessEndpointPolicy ModifyVerifiedAccessGroupPolicy'],
    ['ec2', 'DetachVerifiedAccessTrustProvider ModifyVerifiedAccessTrustProvider ModifyVpcBlockPublicAccessOptions'],
    ['ec2', 'CreateVpcBlockPublicAccessExclusion AttachInternetGateway CreateRoute ReplaceRoute'],
    ['ec2', 'CreateVpcPeeringConnection AcceptVpcPeeringConnection'],
    ['wafv2', 'DisassociateWebACL DeleteWebACL UpdateWebACL'],
    ['route53resolver', 'DisassociateFirewallRuleGroup DeleteFirewallRule UpdateFirewallRule UpdateFirewallDomains'],
  ],
  detectors: [
    ['guardduty', 'UpdateDetector CreateFilter UpdateFilter CreateIPSet UpdateIPSet DeletePublishingDestination'],
    ['securityhub', 'BatchDisableStandards BatchUpdateStandardsControlAssociations UpdateStandardsControl'],
    ['securityhub', 'CreateAutomationRule'],
    ['macie2', 'UpdateMacieSession'],
    ['access-analyzer', 'CreateArchiveRule UpdateArchiveRule'],
    ['config', 'DeleteConfigRule DeleteConformancePack'],
  ],
  identity: [
    ['iam', 'UpdateAssumeRolePolicy PutRolePermissionsBoundary PutRolePolicy AttachRolePolicy PutUserPolicy'],
    ['iam', 'AttachUserPolicy PutGroupPolicy AttachGroupPolicy CreatePolicyVersion SetDefaultPolicyVersion'],
    ['iam', 'CreateOpenIDConnectProvider UpdateOpenIDConnectProviderThumbprint AddClientIDToOpenIDConnectProvider'],
    ['iam', 'CreateSAMLProvider UpdateSAMLProvider UpdateAccountPasswordPolicy DeleteAccountPasswordPolicy'],
    ['sso', 'CreateAccountAssignment PutInlinePolicyToPermissionSet AttachManagedPolicyToPermissionSet'],
    ['sso', 'DeletePermissionsBoundaryFromPermissionSet'],
  ],
  organization: [
    ['organizations', 'DetachPolicy UpdatePolicy DeletePolicy PutResourcePolicy DeleteResourcePolicy MoveAccount'],
    ['organizations', 'RegisterDelegatedAdministrator'],
  ],
  supply: [
    ['sagemaker', 'UpdateModelPackage', { requestParameters: { modelApprovalStatus: ['Approved'] } }],
    ['sagemaker', 'CreateModel', { requestParameters: { enableNetworkIsolation: [{ exists: false }, false] } }],
    ['sagemaker', 'UpdateEndpoint PutModelPackageGroupPolicy DeleteModelPackageGroupPolicy'],
    ['bedrock', 'CreateModelCustomizationJob CreateModelImportJob CreateModelCopyJob'],
    ['ecr', 'SetRepositoryPolicy PutRegistryPolicy DeleteRegistryPolicy PutImageTagMutability BatchDeleteImage'],
    ['ecr', 'PutRegistryScanningConfiguration PutSigningConfiguration DeleteSigningConfiguration'],
    ['ecr', 'PutReplicationConfiguration DeleteRepository'],
    ['signer', 'AddProfilePermission RemoveProfilePermission'],
    ['codepipeline', 'UpdatePipeline DeletePipeline'],
    ['codebuild', 'UpdateProject UpdateProjectVisibility ImportSourceCredentials'],
  ],
};

const rows = (table: Readonly<Record<string, readonly Row[]>>, deployed: boolean): TamperCalls[] =>
  (Object.entries(table) as [TamperingClass, readonly Row[]][]).flatMap(([of, lines]) =>
    lines.map(([source, names, detail]) => ({
      class: of,
      source,
      names: names.split(' '),
      deployed,
      ...(detail && { detail }),
    })),
  );

/** Every call that weakens a protection on AWS, in the order of the classes. */
export const TAMPER_CALLS: readonly TamperCalls[] = [...rows(NEVER_DEPLOYED, false), ...rows(DEPLOYED, true)];

/**
 * Calls that take single records away, or their lock. They are events of data: a trail has to record them, and they are too many to be heard
 * of for every bucket.
 */
export const TAMPER_OBJECT_CALLS: readonly string[] = [
  'DeleteObject',
  'DeleteObjects',
  'PutObjectLegalHold',
  'PutObjectRetention',
];

/** Names of all of them, as CloudTrail writes them. */
export const TAMPER_CALL_NAMES: ReadonlySet<string> = new Set([
  ...TAMPER_CALLS.flatMap(({ names }) => names),
  ...TAMPER_OBJECT_CALLS,
]);
