/** What mends a finding of these rules on Google. */
export const IDENTITY_FIXES: Readonly<Record<string, string>> = {
  'ZTA-IAM-001': "Replace the basic role by a 'google_project_iam_custom_role' with the permissions of the task.",
  'ZTA-IAM-002': 'Give the role on the project that needs it, not on a folder or the organization.',
  'ZTA-IAM-003': "Replace the ready-made role by a 'google_project_iam_custom_role' with the permissions of the task.",
  'ZTA-IAM-005': "Give the role on the one service account, with 'google_service_account_iam_member'.",
  'ZTA-IAM-008': "Name members in 'member'; of a pool, those of one subject or attribute, never '/*'.",
  'ZTA-IAM-009': "Name members in 'member', so that the files show who they are.",
  'ZTA-IAM-010': "Give each workload a 'google_service_account' of its own.",
  'ZTA-IAM-011': 'Delete it: workloads run as a service account, pipelines come by workload identity federation.',
  'ZTA-IAM-013':
    "Ask in 'attribute_condition' for what nobody else can have: assertion.repository_owner_id and assertion.repository_id of GitHub.",
  'ZTA-IAM-014':
    "Ask in 'attribute_condition' for one repository by its id, and for its branch or environment, or for assertion.sub.",
  'ZTA-IAM-015':
    "Ask in 'attribute_condition' for assertion.ref of a branch, or refuse assertion.event_name pull_request.",
  'ZTA-IAM-021': "Give the role to a 'google_service_account', or to a group for a time.",
  'ZTA-IAM-023': 'Take the role away; nobody needs keys where workloads and pipelines have identities.',
  'ZTA-IAM-025': 'Give the role to somebody who runs no models.',
  'ZTA-IAM-026': "Give the role on the one service account, with 'google_service_account_iam_member'.",
  'ZTA-IAM-028': 'Set the length of sessions for the organization, or grant to service accounts only.',
  'ZTA-IAM-031': "Give the role on the one service account, with 'google_service_account_iam_member'.",
  'ZTA-IAM-032': "Ask in 'attribute_condition' for assertion.ref and assertion.job_workflow_ref.",
  'ZTA-IAM-034': "Replace 'roles/viewer' by roles of single services, or a 'google_project_iam_custom_role'.",
  'ZTA-IAM-035': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-IAM-036': "Name one subject or attribute in 'member', never '/*'.",
  'ZTA-IAM-037':
    "Replace 'google_project_iam_policy' by 'google_project_iam_member', or that of a folder or organization.",
  'ZTA-IAM-038':
    "Replace 'google_project_iam_binding' by 'google_project_iam_member', or that of a folder or organization.",
  'ZTA-IAM-039':
    "Ask in 'expression' of 'condition' for a time, a tag, a name or an access level; no alternative may be 'true'.",
  'ZTA-IAM-040':
    "Ask in 'expression' for resource.matchTag or request.time, or use a 'google_vertex_ai_endpoint_iam_member': Vertex AI knows no resource.name, resource.type or resource.service.",
  'ZTA-IAM-041': "Give the role to a 'google_service_account' of the workload.",
  'ZTA-IAM-042': "Name a group in 'exception_principals', such as principalSet://goog/group/break-glass@example.com.",
  'ZTA-IAM-043':
    "Take principalSet://goog/public:all out of 'exception_principals', and what is denied out of 'exception_permissions'.",
  'ZTA-IAM-044':
    "Spell it as storage.googleapis.com/buckets.update in 'denied_permissions', and not as storage.buckets.update.",
  'ZTA-IAM-045':
    "Ask in 'expression' of 'denial_condition' for resource.matchTag, resource.matchTagId, resource.hasTagKey or resource.hasTagKeyId.",
  'ZTA-IAM-046': "Set 'enforcement_version' in 'details' to a number.",
  'ZTA-IAM-047': "Name folders or projects in 'resources', and not the organization.",
  'ZTA-IAM-048':
    "Ask in 'attribute_condition' for assertion.repository_id or assertion.repository_owner_id of GitHub, project_id or namespace_id of GitLab.",
  'ZTA-IAM-049': "Set 'attribute_condition', such as on attribute.aws_role of an AWS account, or on assertion.sub.",
  'ZTA-IAM-050': "Set 'enforce' to 'TRUE' in 'rules' of 'spec', or remove the policy.",
  'ZTA-IAM-051': "Add 'spec' with the rules of 'dry_run_spec'.",
  'ZTA-IAM-052': "Replace 'allow_all' by 'allowed_values' in 'values'.",
  'ZTA-IAM-053': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-IAM-054': "Bind it with a 'google_iam_projects_policy_binding', or one of a folder or an organization.",
  'ZTA-IAM-055': "Name the role of the task in 'role', such as roles/cloudkms.cryptoKeyEncrypterDecrypter on a key.",
  'ZTA-IAM-056': "Name a 'google_service_account' of its own in 'service_account'.",
  'ZTA-IAM-016': "Give what attests, and 'aiplatform.endpoints.deploy', to two service accounts.",
  'ZTA-IAM-017': 'Give what attests, and what starts jobs, to two service accounts.',
  'ZTA-IAM-120': "Set 'approvers' of a step in 'manual_approvals' to a group that is not among 'eligible_users'.",
  'ZTA-IAM-121': "Set 'max_request_duration' to '28800s' or less.",
  'ZTA-IAM-122': "Set 'unstructured' in 'requester_justification_config'.",
  'ZTA-IAM-123': "Name a 'google_project_iam_custom_role' with the permissions of the task in 'role_bindings'.",
  'ZTA-IAM-124': "Take 'aiplatform.models.export' out of the 'permissions' of the role.",
  'ZTA-IAM-171': "Name the permissions that are missing in 'denied_permissions'.",
  'ZTA-IAM-172':
    "Deny createTagBinding and deleteTagBinding of buckets and data sets to principalSet://goog/public:all in a 'google_iam_deny_policy'.",
};
