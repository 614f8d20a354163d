import { WIDE_BINDING } from '../../google/bindings';
import type { Area } from '../area';
import { binding } from './binding';
import { constraint, LEGACY_POLICIES } from './constraint';
import { apiKey, hmacKey, serviceAccountKey } from './credential';
import { entitlement } from './entitlement';
import { provider } from './federation';
import { GUARD, guard } from './guard';
import { modelExport } from './model-export';
import { program } from './program';
import { accessBoundary, denyPolicy } from './refusal';
import { ANY_BINDING, replacement, roleBinding } from './role-binding';
import { serviceAccount } from './service-account';
import { accountBinding } from './trust';

const FORMS = ['member', 'binding', 'policy'];

const forms = (kind: string, read: Area['readers'][string]): Area['readers'] =>
  Object.fromEntries(FORMS.map((form) => [`google_${kind}_iam_${form}`, read]));

/** Who may do what, and who is let in. */
export const IDENTITY: Area = {
  readers: {
    ...forms('project', binding),
    ...forms('folder', binding),
    ...forms('organization', binding),
    ...forms('vertex_ai_endpoint', binding),
    ...forms('vertex_ai_featurestore', binding),
    ...forms('vertex_ai_featurestore_entitytype', binding),
    ...forms('vertex_ai_feature_group', binding),
    ...forms('vertex_ai_feature_online_store', binding),
    ...forms('service_account', accountBinding),
    google_service_account: serviceAccount,
    google_service_account_key: serviceAccountKey,
    google_storage_hmac_key: hmacKey,
    google_apikeys_key: apiKey,
    google_iam_workload_identity_pool_provider: provider,
    google_iam_deny_policy: denyPolicy,
    google_iam_principal_access_boundary_policy: accessBoundary,
    google_org_policy_policy: constraint,
    google_privileged_access_manager_entitlement: entitlement,
    google_cloud_run_v2_service: program('template', 'service_account'),
    google_cloud_run_v2_job: program('template', 'template', 'service_account'),
    google_workflows_workflow: program('service_account'),
    google_cloudfunctions2_function: program('service_config', 'service_account_email'),
    ...Object.fromEntries(LEGACY_POLICIES.map((type) => [type, constraint])),
  },
  patterns: [
    [ANY_BINDING, roleBinding],
    [WIDE_BINDING, replacement],
    [WIDE_BINDING, modelExport],
    [GUARD, guard],
  ],
  alongside: [
    'google_iam_workload_identity_pool',
    'google_project_iam_custom_role',
    'google_organization_iam_custom_role',
    'google_iam_projects_policy_binding',
    'google_iam_folders_policy_binding',
    'google_iam_organizations_policy_binding',
  ],
};
