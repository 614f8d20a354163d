import { type Block, type Blocks, differing, type Seed } from './seed';

const KEPT = { prevent_destroy: true };

/** What an organization gives, refuses and demands, where something of AI is. */
const ACCESS: Blocks = {
  google_project_iam_member: {
    auditor: {
      project: 'acme',
      role: 'roles/aiplatform.viewer',
      member: 'group:audit@acme.example',
      condition: { title: 'until', expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' },
    },
  },
  google_pubsub_topic_iam_member: {
    notes: { topic: 'notes', role: 'roles/pubsub.publisher', member: 'group:ml@acme.example' },
  },
  google_iam_deny_policy: {
    guard: {
      parent: 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme',
      name: 'guard',
      lifecycle: KEPT,
      rules: [
        {
          deny_rule: {
            denied_principals: ['principalSet://goog/public:all'],
            denied_permissions: ['iam.googleapis.com/serviceAccountKeys.create'],
            exception_principals: ['principalSet://goog/group/break-glass@acme.example'],
          },
        },
      ],
    },
  },
  google_iam_principal_access_boundary_policy: {
    ai: {
      organization: '1',
      location: 'global',
      principal_access_boundary_policy_id: 'ai',
      lifecycle: KEPT,
      details: {
        enforcement_version: '3',
        rules: [{ effect: 'ALLOW', resources: ['//cloudresourcemanager.googleapis.com/folders/2'] }],
      },
    },
  },
  google_iam_folders_policy_binding: {
    ai: {
      folder: '2',
      location: 'global',
      policy_binding_id: 'ai',
      policy: '${google_iam_principal_access_boundary_policy.ai.name}',
      policy_kind: 'PRINCIPAL_ACCESS_BOUNDARY',
      target: { principal_set: '//cloudresourcemanager.googleapis.com/folders/2' },
      lifecycle: KEPT,
    },
  },
  google_iam_workload_identity_pool_provider: {
    aws: {
      workload_identity_pool_id: 'ci',
      workload_identity_pool_provider_id: 'aws',
      aws: { account_id: '111111111111' },
      attribute_condition: 'attribute.aws_role == "ci"',
    },
    gitlab: {
      workload_identity_pool_id: 'ci',
      workload_identity_pool_provider_id: 'gitlab',
      oidc: { issuer_uri: 'https://gitlab.com' },
      attribute_condition: 'assertion.project_id == "7" && assertion.ref_path == "refs/heads/main"',
    },
  },
  google_org_policy_policy: {
    keys: {
      name: 'projects/acme/policies/iam.disableServiceAccountKeyCreation',
      parent: 'projects/acme',
      lifecycle: KEPT,
      spec: { rules: [{ enforce: 'TRUE' }] },
    },
    issuers: {
      name: 'projects/acme/policies/iam.workloadIdentityPoolProviders',
      parent: 'projects/acme',
      lifecycle: KEPT,
      spec: { rules: [{ values: { allowed_values: ['https://gitlab.com'] } }] },
    },
    models: {
      name: 'projects/acme/policies/vertexai.allowedModels',
      parent: 'projects/acme',
      lifecycle: KEPT,
      spec: { rules: [{ values: { allowed_values: ['publishers/google/models/gemini-2.5-pro:predict'] } }] },
    },
  },
};

const auditor = differing(ACCESS, 'google_project_iam_member.auditor');
const topic = differing(ACCESS, 'google_pubsub_topic_iam_member.notes');
const boundary = differing(ACCESS, 'google_iam_principal_access_boundary_policy.ai');
const aws = differing(ACCESS, 'google_iam_workload_identity_pool_provider.aws');
const gitlab = differing(ACCESS, 'google_iam_workload_identity_pool_provider.gitlab');
const constraint = (name: string) => differing(ACCESS, `google_org_policy_policy.${name}`);
const asks = (expression: string) => ({ condition: { title: 'c', expression } });

const RULE = Object(ACCESS['google_iam_deny_policy']?.['guard']?.['rules']).at(0).deny_rule;

const refuses = (rule: string, violation: string, pointer: string, changes: Block): Seed =>
  differing(ACCESS, 'google_iam_deny_policy.guard')(rule, violation, `rules/0/deny_rule/${pointer}`, {
    rules: [{ deny_rule: { ...RULE, ...changes } }],
  });

const reaches = (changes: Block): Block => ({
  details: { ...Object(ACCESS['google_iam_principal_access_boundary_policy']?.['ai']?.['details']), ...changes },
});

/** The same with something beside. */
const besides = (rule: string, violation: string, type: string, pointer: string, values: Block): Seed => ({
  violation,
  rule,
  at: [`${type}.wrong`, pointer],
  good: ACCESS,
  bad: { ...ACCESS, [type]: { ...ACCESS[type], wrong: values } },
});

export const ACCESSES: readonly Seed[] = [
  besides('ZTA-IAM-034', 'basic role of a viewer', 'google_folder_iam_member', 'role', {
    folder: 'folders/1',
    role: 'roles/viewer',
    member: 'group:all@acme.example',
  }),
  topic('ZTA-IAM-035', 'topic beside AI that everybody writes to', 'member', { member: 'allUsers' }),
  besides('ZTA-IAM-035', 'role of an organization for everybody', 'google_organization_iam_binding', 'members/0', {
    org_id: '1',
    role: 'roles/browser',
    members: ['allAuthenticatedUsers'],
  }),
  topic('ZTA-IAM-036', 'topic for a whole pool', 'member', {
    member: 'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*',
  }),
  besides('ZTA-IAM-037', 'policy of a project, written as a whole', 'google_project_iam_policy', '', {
    project: 'acme',
    policy_data: '{"bindings":[]}',
  }),
  besides('ZTA-IAM-038', 'members of a role, written as a whole', 'google_project_iam_binding', '', {
    project: 'acme',
    role: 'roles/aiplatform.viewer',
    members: ['group:audit@acme.example'],
  }),
  auditor('ZTA-IAM-039', 'condition that is always true', 'condition/expression', asks('resource.type == "x" || true')),
  auditor('ZTA-IAM-040', 'condition on the name of an endpoint', 'condition/expression', asks('resource.name == "e"')),
  auditor('ZTA-IAM-041', 'role in AI for the default identity of machines', 'member', {
    member: 'serviceAccount:1-compute@developer.gserviceaccount.com',
  }),
  refuses('ZTA-IAM-042', 'refusal that spares nobody', 'exception_principals', { exception_principals: undefined }),
  refuses('ZTA-IAM-043', 'refusal that spares everybody', 'exception_principals', {
    exception_principals: ['principalSet://goog/public:all'],
  }),
  refuses('ZTA-IAM-044', 'refused permission in the spelling of roles', 'denied_permissions/0', {
    denied_permissions: ['iam.serviceAccountKeys.create'],
  }),
  refuses('ZTA-IAM-045', 'refusal until a date', 'denial_condition/expression', {
    denial_condition: { expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' },
  }),
  refuses('ZTA-IAM-171', 'refusal to share models that leaves one way', 'denied_permissions', {
    denied_permissions: [
      'aiplatform.googleapis.com/models.export',
      'artifactregistry.googleapis.com/repositories.setIamPolicy',
    ],
  }),
  refuses('ZTA-IAM-172', 'refusal by a tag that anybody may remove', 'denial_condition/expression', {
    denied_permissions: ['storage.googleapis.com/objects.get'],
    denial_condition: { expression: "resource.matchTag('1/class', 'restricted')" },
  }),
  boundary(
    'ZTA-IAM-046',
    'boundary in its newest version',
    'details/enforcement_version',
    reaches({ enforcement_version: 'latest' }),
  ),
  boundary(
    'ZTA-IAM-046',
    'boundary without a version',
    'details/enforcement_version',
    reaches({ enforcement_version: undefined }),
  ),
  boundary(
    'ZTA-IAM-047',
    'boundary around the whole organization',
    'details/rules/0/resources/0',
    reaches({ rules: [{ effect: 'ALLOW', resources: ['//cloudresourcemanager.googleapis.com/organizations/1'] }] }),
  ),
  gitlab('ZTA-IAM-048', 'pipeline known by a name that others can take', 'attribute_condition', {
    attribute_condition: 'assertion.project_path == "acme/claims" && assertion.ref_path == "refs/heads/main"',
  }),
  aws('ZTA-IAM-049', 'account of another cloud as a whole', 'attribute_condition', { attribute_condition: undefined }),
  constraint('keys')('ZTA-IAM-050', 'constraint on keys that is switched off', 'spec', {
    spec: { rules: [{ enforce: 'FALSE' }] },
  }),
  constraint('keys')('ZTA-IAM-051', 'constraint on keys that is only tried', 'spec', {
    spec: undefined,
    dry_run_spec: { rules: [{ enforce: 'TRUE' }] },
  }),
  constraint('issuers')('ZTA-IAM-052', 'any issuer of identities allowed', 'spec', {
    spec: { rules: [{ allow_all: 'TRUE' }] },
  }),
  constraint('models')('ZTA-MODEL-047', 'any model approved', 'spec', { spec: { rules: [{ allow_all: 'TRUE' }] } }),
  constraint('models')('ZTA-MODEL-047', 'every model of a publisher approved', 'spec', {
    spec: { rules: [{ values: { allowed_values: ['publishers/google/models/*'] } }] },
  }),
];
