import type { TamperingClass } from '../../core';

const full = (service: string, ...methods: readonly string[]): readonly string[] =>
  methods.map((method) => `${service}.${method}`);

/**
 * Methods that weaken a guard, by what they weaken, as audit logs of Google Cloud name them.
 *
 * Source: the names of services and their methods in https://github.com/googleapis/googleapis; of Compute Engine, in its discovery document.
 */
export const TAMPER_METHODS: Readonly<Partial<Record<TamperingClass, readonly string[]>>> = {
  logging: [
    ...full('google.logging.v2.ConfigServiceV2', 'UpdateSink', 'DeleteSink', 'UpdateBucket', 'DeleteBucket'),
    ...full('google.logging.v2.ConfigServiceV2', 'CreateExclusion', 'UpdateExclusion'),
    ...full('google.logging.v2.LoggingServiceV2', 'DeleteLog'),
    ...full('google.logging.v2.MetricsServiceV2', 'UpdateLogMetric', 'DeleteLogMetric'),
    ...full('google.monitoring.v3.AlertPolicyService', 'UpdateAlertPolicy', 'DeleteAlertPolicy'),
    ...full('google.monitoring.v3.NotificationChannelService', 'UpdateNotificationChannel'),
    ...full('google.monitoring.v3.NotificationChannelService', 'DeleteNotificationChannel'),
    ...full('google.monitoring.v3.SnoozeService', 'CreateSnooze'),
  ],
  evidence: ['DestroyCryptoKeyVersion', 'UpdateCryptoKeyVersion', 'UpdateCryptoKey'],
  perimeter: [
    ...full('google.identity.accesscontextmanager.v1.AccessContextManager', 'UpdateServicePerimeter'),
    ...full('google.identity.accesscontextmanager.v1.AccessContextManager', 'UpdateAccessLevel'),
    ...full('google.cloud.iap.v1.IdentityAwareProxyAdminService', 'UpdateIapSettings'),
    ...full('v1.compute.globalForwardingRules', 'insert', 'setTarget'),
    ...full('v1.compute.firewalls', 'insert', 'delete', 'patch'),
    ...full('v1.compute.networkFirewallPolicies', 'addRule', 'patchRule', 'removeRule'),
    ...full('v1.compute.networks', 'addPeering', 'patch'),
    ...full('v1.compute.routes', 'insert', 'delete'),
    ...full('v1.compute.subnetworks', 'patch', 'setPrivateIpGoogleAccess'),
    ...full('v1.compute.backendServices', 'setSecurityPolicy'),
    ...full('v1.compute.securityPolicies', 'patchRule', 'removeRule'),
  ],
  detectors: [
    ...full('google.cloud.securitycenter.v2.SecurityCenter', 'CreateMuteConfig', 'UpdateMuteConfig'),
    ...full('google.cloud.securitycenter.v2.SecurityCenter', 'UpdateNotificationConfig', 'DeleteNotificationConfig'),
    ...full('google.cloud.securitycenter.v2.SecurityCenter', 'BulkMuteFindings', 'SetMute'),
    'google.cloud.securitycenter.settings.v1beta1.Settings.UpdateServiceSettings',
    ...full(
      'google.cloud.securitycentermanagement.v1.SecurityCenterManagement',
      'UpdateSecurityHealthAnalyticsCustomModule',
      'DeleteSecurityHealthAnalyticsCustomModule',
      'UpdateSecurityCenterService',
    ),
    ...full('google.cloud.asset.v1.AssetService', 'UpdateFeed', 'DeleteFeed'),
  ],
  identity: [
    ...full('google.iam.admin.v1', 'CreateServiceAccountKey', 'UploadServiceAccountKey'),
    ...full('google.iam.admin.v1', 'UpdateRole', 'SetIAMPolicy', 'EnableServiceAccount'),
    ...full('google.iam.v1.WorkloadIdentityPools', 'CreateWorkloadIdentityPoolProvider', 'AddAttestationRule'),
    ...full('google.iam.admin.v1.WorkforcePools', 'CreateWorkforcePoolProvider'),
    'google.cloud.privilegedaccessmanager.v1.PrivilegedAccessManager.UpdateEntitlement',
  ],
  organization: [
    ...full('google.iam.v2.Policies', 'UpdatePolicy', 'DeletePolicy'),
    'google.iam.v3.PolicyBindings.DeletePolicyBinding',
    'google.iam.v3.PrincipalAccessBoundaryPolicies.UpdatePrincipalAccessBoundaryPolicy',
    ...full('google.cloud.orgpolicy.v2.OrgPolicy', 'UpdatePolicy', 'DeletePolicy', 'DeleteCustomConstraint'),
    'SetOrgPolicy',
    ...full('google.cloud.resourcemanager.v3.TagBindings', 'CreateTagBinding', 'DeleteTagBinding'),
  ],
  supply: [
    'google.cloud.binaryauthorization.v1.BinauthzManagementServiceV1.UpdatePolicy',
    'google.cloud.aiplatform.v1.EndpointService.UpdateEndpoint',
    ...full('google.cloud.aiplatform.v1.EndpointService', 'DeployModel', 'MutateDeployedModel'),
    ...full('google.cloud.aiplatform.v1.ModelService', 'UploadModel', 'ExportModel', 'MergeVersionAliases'),
    ...full('google.devtools.artifactregistry.v1.ArtifactRegistry', 'UpdateRepository', 'DeleteVersion'),
    ...full('google.devtools.cloudbuild.v1.CloudBuild', 'UpdateBuildTrigger', 'UpdateWorkerPool'),
    ...full('google.cloud.deploy.v1.CloudDeploy', 'UpdateDeliveryPipeline', 'UpdateTarget'),
  ],
};
