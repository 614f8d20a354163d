import { TAMPERING_CLASSES, type TamperingClass } from '../../../lib/core';
import { type Tampered, tamperingFilter } from '../../../lib/google/alarm/tampering-filter';
import { type Entry, selects } from '../log-query';
import { accessEntry, auditEntry } from './audit-entries';

const APP: Tampered = {
  evidence: ['acme-logs', 'acme-records'],
  projects: ['acme-claims', 'acme-train'],
  deployers: ['protoPayload.authenticationInfo.principalEmail=("deploy@acme.iam.gserviceaccount.com")'],
};

const isClass = (text: string): text is TamperingClass => Object.hasOwn(TAMPERING_CLASSES, text);
const CLASSES = Object.keys(TAMPERING_CLASSES).filter(isClass);

const told = (entry: Entry, of: Tampered = APP): TamperingClass[] =>
  CLASSES.filter((one) => selects(tamperingFilter(one, of), entry));

const ofStorage = (name: string) => ({
  serviceName: 'storage.googleapis.com',
  resourceName: `projects/_/buckets/${name}`,
});
const granting = (role: string, action = 'ADD', member = 'user:eve@example.com') => ({
  serviceData: { policyDelta: { bindingDeltas: [{ action, role, member }] } },
});

const COMPUTE = 'v1.compute';
const VERTEX = 'google.cloud.aiplatform.v1';
const SCC = 'google.cloud.securitycenter.v2.SecurityCenter';

test.each<[TamperingClass, Entry]>([
  ['logging', auditEntry('google.logging.v2.ConfigServiceV2.DeleteSink')],
  ['logging', auditEntry('google.logging.v2.ConfigServiceV2.UpdateBucket')],
  ['logging', auditEntry('google.logging.v2.ConfigServiceV2.CreateExclusion')],
  ['logging', auditEntry('google.logging.v2.MetricsServiceV2.DeleteLogMetric')],
  ['logging', auditEntry('google.logging.v2.LoggingServiceV2.DeleteLog')],
  ['logging', auditEntry('google.monitoring.v3.AlertPolicyService.UpdateAlertPolicy')],
  ['logging', auditEntry('google.monitoring.v3.NotificationChannelService.DeleteNotificationChannel')],
  [
    'logging',
    auditEntry('SetIamPolicy', { serviceData: { policyDelta: { auditConfigDeltas: [{ action: 'REMOVE' }] } } }),
  ],
  ['logging', auditEntry('google.monitoring.v3.SnoozeService.CreateSnooze')],
  ['evidence', auditEntry('storage.buckets.update', ofStorage('acme-logs'))],
  ['evidence', auditEntry('storage.setIamPermissions', ofStorage('acme-records'))],
  ['evidence', accessEntry('storage.objects.delete', ofStorage('acme-logs/objects/2026/11/28/a.json'))],
  ['evidence', auditEntry('DestroyCryptoKeyVersion')],
  ['evidence', auditEntry('UpdateCryptoKey')],
  ['guardrails', auditEntry('google.cloud.modelarmor.v1.ModelArmor.UpdateTemplate')],
  ['guardrails', auditEntry('google.cloud.modelarmor.v1alpha.ModelArmor.DeleteTemplate')],
  ['guardrails', auditEntry('google.cloud.modelarmor.v1.ModelArmor.UpdateFloorSetting')],
  ['perimeter', auditEntry('google.identity.accesscontextmanager.v1.AccessContextManager.UpdateServicePerimeter')],
  ['perimeter', auditEntry('google.identity.accesscontextmanager.v1.AccessContextManager.CommitServicePerimeters')],
  ['perimeter', auditEntry('google.identity.accesscontextmanager.v1.AccessContextManager.DeleteAccessLevel')],
  ['perimeter', auditEntry('google.cloud.iap.v1.IdentityAwareProxyAdminService.SetIamPolicy')],
  ['perimeter', auditEntry(`${COMPUTE}.forwardingRules.delete`)],
  ['perimeter', auditEntry('beta.compute.globalForwardingRules.setTarget')],
  ['perimeter', auditEntry(`${COMPUTE}.firewalls.insert`)],
  ['perimeter', auditEntry(`${COMPUTE}.networks.addPeering`)],
  ['perimeter', auditEntry(`${COMPUTE}.securityPolicies.patchRule`)],
  ['perimeter', auditEntry('dns.changes.create')],
  ['perimeter', auditEntry(`${COMPUTE}.routes.insert`)],
  ['perimeter', auditEntry(`${COMPUTE}.subnetworks.setPrivateIpGoogleAccess`)],
  ['perimeter', auditEntry(`${COMPUTE}.backendServices.setSecurityPolicy`)],
  ['perimeter', auditEntry(`${COMPUTE}.networkFirewallPolicies.removeRule`)],
  ['perimeter', auditEntry(`${COMPUTE}.firewallPolicies.removeAssociation`)],
  ['perimeter', auditEntry('dns.responsePolicyRules.delete')],
  ['detectors', auditEntry('google.cloud.securitycenter.settings.v1beta2.Settings.UpdateEventThreatDetectionSettings')],
  ['identity', auditEntry('google.iam.v1.WorkloadIdentityPools.SetIamPolicy')],
  ['identity', auditEntry('google.iam.admin.v1.WorkforcePools.UpdateWorkforcePoolProvider')],
  ['identity', auditEntry('google.iam.admin.v1.WorkforcePools.SetIamPolicy')],
  ['identity', auditEntry('google.iam.v1.WorkloadIdentityPools.SetAttestationRules')],
  ['identity', auditEntry('google.iam.admin.v1.EnableServiceAccount')],
  ['detectors', auditEntry(`${SCC}.CreateMuteConfig`)],
  ['detectors', accessEntry(`${SCC}.BulkMuteFindings`)],
  ['detectors', accessEntry(`${SCC}.DeleteNotificationConfig`)],
  [
    'detectors',
    auditEntry('google.cloud.securitycentermanagement.v1.SecurityCenterManagement.UpdateSecurityCenterService'),
  ],
  [
    'detectors',
    auditEntry(
      'google.cloud.securitycentermanagement.v1.SecurityCenterManagement.DeleteSecurityHealthAnalyticsCustomModule',
    ),
  ],
  ['detectors', auditEntry('google.cloud.asset.v1.AssetService.DeleteFeed')],
  ['identity', auditEntry('google.iam.admin.v1.CreateServiceAccountKey')],
  ['identity', auditEntry('google.iam.v1.WorkloadIdentityPools.UpdateWorkloadIdentityPoolProvider')],
  ['identity', auditEntry('SetIamPolicy', granting('roles/owner'))],
  ['identity', auditEntry('SetIamPolicy', granting('roles/resourcemanager.projectIamAdmin'))],
  ['identity', auditEntry('google.cloud.resourcemanager.v3.Projects.SetIamPolicy', granting('roles/iam.roleAdmin'))],
  ['identity', auditEntry('storage.setIamPermissions', granting('roles/storage.objectViewer', 'ADD', 'allUsers'))],
  ['identity', auditEntry('google.iam.admin.v1.SetIAMPolicy', granting('roles/iam.serviceAccountTokenCreator'))],
  ['identity', auditEntry('google.iam.admin.v1.SetIamPolicy', granting('roles/iam.workloadIdentityUser'))],
  ['identity', auditEntry('google.cloud.privilegedaccessmanager.v1.PrivilegedAccessManager.UpdateEntitlement')],
  ['identity', auditEntry('google.iam.admin.v1.UpdateRole')],
  ['organization', auditEntry('google.cloud.orgpolicy.v2.OrgPolicy.DeletePolicy')],
  ['organization', auditEntry('google.cloud.orgpolicy.v2.OrgPolicy.CreatePolicy')],
  ['organization', auditEntry('SetOrgPolicy')],
  ['organization', auditEntry('google.cloud.resourcemanager.v3.TagBindings.DeleteTagBinding')],
  ['organization', auditEntry('google.iam.v2.Policies.UpdatePolicy')],
  ['organization', auditEntry('google.iam.v3.PolicyBindings.DeletePolicyBinding')],
  ['organization', auditEntry('google.iam.v3.PrincipalAccessBoundaryPolicies.UpdatePrincipalAccessBoundaryPolicy')],
  ['supply', auditEntry(`${VERTEX}.EndpointService.UpdateEndpoint`)],
  ['supply', auditEntry(`${VERTEX}beta1.EndpointService.DeployModel`)],
  ['supply', auditEntry('google.cloud.aiplatform.ui.EndpointService.MutateDeployedModel')],
  ['supply', auditEntry(`${VERTEX}.ModelService.UploadModel`)],
  ['supply', auditEntry(`${VERTEX}.ModelService.DeleteModelVersion`)],
  ['supply', auditEntry(`${VERTEX}.ModelService.MergeVersionAliases`)],
  ['supply', auditEntry('google.cloud.binaryauthorization.v1.BinauthzManagementServiceV1.UpdatePolicy')],
  ['supply', auditEntry('google.cloud.binaryauthorization.v1beta1.BinauthzManagementServiceV1Beta1.DeleteAttestor')],
  ['supply', auditEntry('google.devtools.artifactregistry.v1.ArtifactRegistry.UpdateRepository')],
  ['supply', auditEntry('google.devtools.cloudbuild.v1.CloudBuild.UpdateBuildTrigger')],
  ['supply', auditEntry('google.cloud.deploy.v1.CloudDeploy.DeleteDeployPolicy')],
])('%s is told of, and nothing else: %j', (expected, entry) => {
  expect(told(entry)).toEqual([expected]);
});

test.each<[string, Entry]>([
  ['a sink is looked at', auditEntry('google.logging.v2.ConfigServiceV2.GetSink')],
  ['a sink is made', auditEntry('google.logging.v2.ConfigServiceV2.CreateSink')],
  ['an alarm is made', auditEntry('google.monitoring.v3.AlertPolicyService.CreateAlertPolicy')],
  ['another bucket is changed', auditEntry('storage.buckets.update', ofStorage('acme-logs-2'))],
  ['an object of another bucket is deleted', accessEntry('storage.objects.delete', ofStorage('acme-site/objects/a'))],
  ['evidence is read', accessEntry('storage.objects.get', ofStorage('acme-logs/objects/a'))],
  ['evidence comes', accessEntry('storage.objects.create', ofStorage('acme-logs/objects/a'))],
  ['a key is used', accessEntry('Decrypt', { serviceName: 'cloudkms.googleapis.com' })],
  ['a key is made', auditEntry('CreateCryptoKey')],
  ['a prompt is looked at', accessEntry('google.cloud.modelarmor.v1.ModelArmor.SanitizeUserPrompt')],
  ['a template is made', auditEntry('google.cloud.modelarmor.v1.ModelArmor.CreateTemplate')],
  [
    'perimeters are listed',
    accessEntry('google.identity.accesscontextmanager.v1.AccessContextManager.ListServicePerimeters'),
  ],
  ['a machine is made', auditEntry(`${COMPUTE}.instances.insert`)],
  ['a firewall is looked at', accessEntry(`${COMPUTE}.firewalls.get`)],
  ['a finding comes', accessEntry(`${SCC}.CreateFinding`)],
  ['an account is made', auditEntry('google.iam.admin.v1.CreateServiceAccount')],
  ['a key of an account is deleted', auditEntry('google.iam.admin.v1.DeleteServiceAccountKey')],
  ['a narrow role is granted', auditEntry('SetIamPolicy', granting('roles/logging.viewer'))],
  ['a role that only sounds like it is granted', auditEntry('SetIamPolicy', granting('roles/ownerships.viewer'))],
  ['a role that begins alike is granted', auditEntry('SetIamPolicy', granting('roles/iam.roleAdminViewer'))],
  ['a reader is named', auditEntry('storage.setIamPermissions', granting('roles/storage.objectViewer'))],
  [
    'somebody asks for a grant',
    auditEntry('google.cloud.privilegedaccessmanager.v1.PrivilegedAccessManager.CreateGrant'),
  ],
  ['a tag is looked at', accessEntry('google.cloud.resourcemanager.v3.TagBindings.ListTagBindings')],
  ['a snooze is looked at', accessEntry('google.monitoring.v3.SnoozeService.GetSnooze')],
  ['a policy of firewalls is looked at', accessEntry(`${COMPUTE}.networkFirewallPolicies.getRule`)],
  ['an account is switched off', auditEntry('google.iam.admin.v1.DisableServiceAccount')],
  ['an entry is written', accessEntry('google.logging.v2.LoggingServiceV2.WriteLogEntries')],
  ['an owner goes', auditEntry('SetIamPolicy', granting('roles/owner', 'REMOVE'))],
  ['a model answers', accessEntry(`${VERTEX}.PredictionService.Predict`)],
  ['an endpoint is looked at', accessEntry(`${VERTEX}.EndpointService.GetEndpoint`)],
  ['an image is pushed', auditEntry('Docker-PutManifest')],
  ['a rollout is approved', auditEntry('google.cloud.deploy.v1.CloudDeploy.ApproveRollout')],
  ['a build runs', auditEntry('google.devtools.cloudbuild.v1.CloudBuild.CreateBuild')],
  [
    'a log of another kind tells of it',
    { ...auditEntry('google.logging.v2.ConfigServiceV2.DeleteSink'), logName: 'projects/acme-claims/logs/app' },
  ],
])('nobody is told where %s', (_what, entry) => {
  expect(told(entry)).toEqual([]);
});

const by = (principalEmail: string) => ({ authenticationInfo: { principalEmail } });
const PIPELINE = by('deploy@acme.iam.gserviceaccount.com');
const DEPLOY = `${VERTEX}.EndpointService.DeployModel`;

test.each<[string, boolean, Entry]>([
  ['the pipeline', false, auditEntry(DEPLOY, PIPELINE)],
  ['somebody whose name begins alike', true, auditEntry(DEPLOY, by('deploy@acme.iam.gserviceaccount.com.example.com'))],
  [
    'somebody without an address',
    true,
    auditEntry(DEPLOY, { authenticationInfo: { principalSubject: 'principal://x' } }),
  ],
  ['somebody who was refused', true, auditEntry(DEPLOY, { status: { code: 7 } })],
])('a model that %s deploys is told of: %s', (_who, expected, entry) => {
  expect(told(entry).length > 0).toBe(expected);
});

test.each<[string]>([
  ['google.logging.v2.ConfigServiceV2.DeleteSink'],
  ['DestroyCryptoKeyVersion'],
  ['google.cloud.modelarmor.v1.ModelArmor.UpdateTemplate'],
  ['google.cloud.binaryauthorization.v1.BinauthzManagementServiceV1.UpdatePolicy'],
  ['google.cloud.orgpolicy.v2.OrgPolicy.UpdatePolicy'],
])('%s is told of even where a pipeline did it, and wherever', (method) => {
  const elsewhere = { ...auditEntry(method, PIPELINE), resource: { labels: { project_id: 'other' } } };
  expect(told(elsewhere)).toHaveLength(1);
});

test('work in other projects is told of only where no projects are named', () => {
  const elsewhere = { ...auditEntry(DEPLOY), resource: { labels: { project_id: 'acme-claims-2' } } };
  expect(told(elsewhere)).toEqual([]);
  expect(told(elsewhere, { ...APP, projects: [], deployers: [] })).toEqual(['supply']);
});

test('every filter fits into what a count takes', () => {
  for (const one of CLASSES) expect(tamperingFilter(one, APP).length).toBeLessThan(20_000);
});
