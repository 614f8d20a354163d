import { type Blocks, differing, type Seed } from './seed';

/** A service account with a role of its own, for a pipeline that shows whose it is. */
const IDENTITY: Blocks = {
  google_service_account: { adjuster: { account_id: 'adjuster' } },
  google_project_iam_custom_role: {
    predict: {
      role_id: 'predict',
      title: 'Predict',
      permissions: ['aiplatform.endpoints.predict', 'aiplatform.endpoints.get'],
    },
  },
  google_project_iam_member: {
    adjuster: {
      project: 'acme',
      role: '${google_project_iam_custom_role.predict.id}',
      member: 'serviceAccount:${google_service_account.adjuster.email}',
    },
  },
  google_iam_workload_identity_pool: { ci: { workload_identity_pool_id: 'ci' } },
  google_iam_workload_identity_pool_provider: {
    github: {
      workload_identity_pool_id: 'ci',
      workload_identity_pool_provider_id: 'github',
      attribute_mapping: { 'google.subject': 'assertion.sub', 'attribute.repository_id': 'assertion.repository_id' },
      attribute_condition:
        'assertion.repository_owner_id == "1" && assertion.repository_id == "2" && assertion.ref == "refs/heads/main"',
      oidc: { issuer_uri: 'https://token.actions.githubusercontent.com' },
    },
  },
  google_service_account_iam_member: {
    ci: {
      service_account_id: '${google_service_account.adjuster.name}',
      role: 'roles/iam.workloadIdentityUser',
      member:
        'principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/attribute.repository_id/2',
    },
  },
};

const given = differing(IDENTITY, 'google_project_iam_member.adjuster');
const provider = differing(IDENTITY, 'google_iam_workload_identity_pool_provider.github');
const taken = differing(IDENTITY, 'google_service_account_iam_member.ci');
const CONDITION = 'attribute_condition';
const RUNS = 'serviceAccount:${google_service_account.adjuster.email}';

/** The same with a second binding for the service account that runs models. */
const besides = (rule: string, violation: string, role: string, member = RUNS): Seed => ({
  violation,
  rule,
  at: ['google_project_iam_member.besides', 'role'],
  good: IDENTITY,
  bad: {
    ...IDENTITY,
    google_project_iam_member: {
      ...IDENTITY['google_project_iam_member'],
      besides: { project: 'acme', role, member },
    },
  },
});

const binding = (
  rule: string,
  violation: string,
  type: string,
  pointer: string,
  values: Readonly<Record<string, unknown>>,
): Seed => ({
  violation,
  rule,
  at: [`${type}.wrong`, pointer],
  good: IDENTITY,
  bad: { ...IDENTITY, [type]: { ...IDENTITY[type], wrong: values } },
});

export const BINDINGS: readonly Seed[] = [
  given('ZTA-IAM-001', 'basic role of an owner', 'role', { role: 'roles/owner' }),
  given('ZTA-IAM-001', 'basic role of an editor', 'role', { role: 'roles/editor' }),
  given('ZTA-IAM-003', 'ready-made role of an administrator of AI', 'role', { role: 'roles/aiplatform.admin' }),
  given('ZTA-IAM-003', 'ready-made role of a user of AI', 'role', { role: 'roles/aiplatform.user' }),
  given('ZTA-MODEL-009', 'role in AI for everybody', 'member', { role: 'roles/aiplatform.viewer', member: 'allUsers' }),
  given('ZTA-MODEL-009', 'custom role in AI for everybody who has signed in', 'member', {
    member: 'allAuthenticatedUsers',
  }),
  given('ZTA-IAM-021', 'role in AI for a person', 'member', { member: 'user:ann@acme.example' }),
  binding('ZTA-IAM-002', 'role in AI in a whole folder', 'google_folder_iam_member', 'role', {
    folder: 'folders/1',
    role: 'roles/aiplatform.viewer',
    member: RUNS,
  }),
  binding(
    'ZTA-IAM-001',
    'basic role in a document of bindings',
    'google_project_iam_policy',
    'policy_data/bindings/0/role',
    {
      project: 'acme',
      policy_data: JSON.stringify({ bindings: [{ role: 'roles/editor', members: ['group:all@acme.example'] }] }),
    },
  ),
  binding('ZTA-MODEL-009', 'endpoint that everybody may call', 'google_vertex_ai_endpoint_iam_binding', 'members/0', {
    endpoint: 'e',
    role: 'roles/aiplatform.user',
    members: ['allUsers'],
  }),
  besides('ZTA-IAM-005', 'any identity may be passed on', 'roles/iam.serviceAccountUser'),
  besides('ZTA-IAM-026', 'who runs models takes on any identity', 'roles/iam.serviceAccountTokenCreator'),
  besides('ZTA-IAM-025', 'who runs models gives itself rights', 'roles/resourcemanager.projectIamAdmin'),
  besides('ZTA-IAM-023', 'somebody makes keys', 'roles/iam.serviceAccountKeyAdmin', 'group:ops@acme.example'),
  besides('ZTA-MODEL-010', 'somebody changes where logs go', 'roles/logging.configWriter', 'group:ops@acme.example'),
  besides('ZTA-MODEL-011', 'who runs models changes what guards them', 'roles/modelarmor.admin'),
  binding('ZTA-IAM-011', 'key of a service account', 'google_service_account_key', '', {
    service_account_id: '${google_service_account.adjuster.name}',
  }),
  binding('ZTA-IAM-011', 'key for an API', 'google_apikeys_key', '', { name: 'k' }),
  binding('ZTA-IAM-011', 'key in the manner of S3', 'google_storage_hmac_key', 'state', {
    service_account_email: '${google_service_account.adjuster.email}',
  }),
  {
    violation: 'two workloads as one service account',
    rule: 'ZTA-IAM-010',
    at: ['google_service_account.adjuster', ''],
    good: IDENTITY,
    bad: {
      ...IDENTITY,
      google_cloud_run_v2_service: {
        one: { name: 'one', template: { service_account: '${google_service_account.adjuster.email}' } },
        two: { name: 'two', template: { service_account: '${google_service_account.adjuster.email}' } },
      },
    },
  },
];

const CALLED_EDITOR: Blocks = {
  ...IDENTITY,
  google_project_iam_custom_role: {
    ...IDENTITY['google_project_iam_custom_role'],
    editor: { role_id: 'editor', title: 'Editor', permissions: ['aiplatform.endpoints.get'] },
  },
};

export const NAMESAKES: readonly Seed[] = [
  differing(CALLED_EDITOR, 'google_project_iam_member.adjuster')(
    'ZTA-IAM-001',
    'basic role beside a custom role of the same name',
    'role',
    { role: 'roles/editor' },
  ),
];

export const FEDERATION: readonly Seed[] = [
  provider('ZTA-IAM-013', 'provider without a condition', CONDITION, { attribute_condition: undefined }),
  provider('ZTA-IAM-013', 'condition that names a branch only', CONDITION, {
    attribute_condition: 'assertion.ref == "refs/heads/main"',
  }),
  provider('ZTA-IAM-013', 'condition with a way round', CONDITION, {
    attribute_condition: 'assertion.repository_id == "2" || assertion.ref == "refs/heads/main"',
  }),
  provider('ZTA-IAM-014', 'condition that names an owner only', CONDITION, {
    attribute_condition: 'assertion.repository_owner_id == "1"',
  }),
  provider('ZTA-IAM-015', 'condition that lets proposals in', CONDITION, {
    attribute_condition: 'assertion.repository_id == "2" && assertion.event_name == "pull_request"',
  }),
  {
    ...taken('ZTA-IAM-008', 'service account for a whole pool', 'member', {
      member: 'principalSet://iam.googleapis.com/${google_iam_workload_identity_pool.ci.name}/*',
    }),
    openInPlan: true,
  },
  taken('ZTA-IAM-008', 'service account for everybody', 'member', { member: 'allAuthenticatedUsers' }),
];
