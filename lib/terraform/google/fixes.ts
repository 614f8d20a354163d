/** What mends a finding on Google, in the words of its provider for Terraform; by rule. */
const FIXES: Readonly<Record<string, string>> = {
  'ZTA-FILE-001': 'Check what `terraform show -json` writes of a plan: it holds what modules make.',
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
  'ZTA-LOG-001': "Set 'retention_policy' of the bucket, or 'locked' of a bucket of Cloud Logging.",
  'ZTA-LOG-003':
    "Keep for 184 days at least: 'retention_period' in seconds, 'retention_days', and the age of 'lifecycle_rule'.",
  'ZTA-LOG-006': "Take 'force_destroy' away.",
  'ZTA-LOG-007': "Set 'prevent_destroy' in 'lifecycle', and leave 'force_destroy' off.",
  'ZTA-LOG-008': "Let no 'lifecycle_rule' delete before the retention ends.",
  'ZTA-LOG-009': "Enforce the constraint storage.secureHttpTransport with a 'google_org_policy_policy' of the project.",
  'ZTA-LOG-010':
    "Lock the retention with 'is_locked' once it has proved right; or deny storage.googleapis.com/buckets.update to all but a break-glass group, with a 'google_iam_deny_policy' of the project.",
  'ZTA-LOG-011':
    "Deny deleting and updating buckets to all but a break-glass group, with a 'google_iam_deny_policy' of the project.",
  'ZTA-LOG-012': 'Grant on the bucket only, and nothing that writes objects on the project or above it.',
  'ZTA-LOG-013': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-LOG-015': "Set 'public_access_prevention' to 'enforced'.",
  'ZTA-LOG-016': "Set 'public_access_prevention' to 'enforced'.",
  'ZTA-LOG-017': "Set 'uniform_bucket_level_access' to true.",
  'ZTA-LOG-018': "Set 'default_kms_key_name' in 'encryption', or 'kms_key_name' in 'cmek_settings'.",
  'ZTA-LOG-019':
    "Give the sink's 'writer_identity' roles/storage.objectCreator on the bucket, or roles/logging.bucketWriter on its project.",
  'ZTA-LOG-023':
    "Set 'restriction_mode' to 'FullyRestricted' in 'customer_supplied_encryption_enforcement_config' of 'encryption'.",
  'ZTA-LOG-031':
    "Set 'prevent_destroy' in 'lifecycle': Terraform destroys every version of a key that leaves its configuration.",
  'ZTA-LOG-032': 'Enable the version again, and re-encrypt before one is disabled.',
  'ZTA-LOG-033': "Set 'rotation_period', to '7776000s' or shorter.",
  'ZTA-LOG-034':
    "Set 'destroy_scheduled_duration' to '2592000s' or more. It cannot be changed: a new key has to take over.",
  'ZTA-LOG-035': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-LOG-036':
    "Deny cloudkms.googleapis.com/cryptoKeyVersions.destroy to all but a break-glass group, with a 'google_iam_deny_policy' of the project.",
  'ZTA-LOG-054': 'Send audit logs into a locked bucket; Google has no digest of them to validate.',
  'ZTA-LOG-055': 'Send audit logs into a bucket with a key of the account.',
  'ZTA-LOG-057': "Set 'audit_log_config' for ADMIN_READ, DATA_READ and DATA_WRITE, without 'exempted_members'.",
  'ZTA-LOG-058': "Add an 'audit_log_config' of 'log_type' DATA_READ without 'exempted_members': predictions are reads.",
  'ZTA-LOG-061': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-LOG-062': "Add a 'google_project_iam_audit_config' for aiplatform.googleapis.com, or allServices.",
  'ZTA-DATA-001': "Set 'default_kms_key_name' in 'encryption'.",
  'ZTA-DATA-002':
    "Enforce the constraint storage.secureHttpTransport with a 'google_org_policy_policy' of the project.",
  'ZTA-DATA-003': "Set 'public_access_prevention' to 'enforced'.",
  'ZTA-DATA-004': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-DATA-005': "Set 'uniform_bucket_level_access' to true.",
  'ZTA-DATA-006': "Set 'enabled' in 'versioning'.",
  'ZTA-DATA-007': 'Put the project into a service perimeter that restricts storage.googleapis.com.',
  'ZTA-DATA-008':
    "Set 'restriction_mode' to 'FullyRestricted' in 'customer_supplied_encryption_enforcement_config' of 'encryption'.",
  'ZTA-DATA-009': "Set 'public_access_prevention' to 'enforced'.",
  'ZTA-DATA-020': "Set 'kms_key_name' in 'encryption_spec'.",
  'ZTA-DATA-021': "Set 'kms_key_name' in 'encryption_spec'.",
  'ZTA-DATA-022': "Set 'kms_key_name' in 'encryption_spec'.",
  'ZTA-DATA-023': "Set 'kms_key' of the boot disk and of each data disk, or 'kms_key_name' in 'encryption_spec'.",
  'ZTA-DATA-024': "Set 'kms_key_name' in 'encryption_spec'. Terraform replaces the endpoint for it.",
  'ZTA-DATA-026': "Set 'kms_key_name' in 'encryption_spec'.",
  'ZTA-DATA-030': "Set 'enabled' in 'predict_request_response_logging_config', with a 'bigquery_destination'.",
  'ZTA-DATA-031': "Set 'sampling_rate' to 1.",
  'ZTA-DATA-032': "Set 'kms_key_name' in 'default_encryption_configuration' of the data set.",
  'ZTA-MODEL-009': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-MODEL-010': 'Give the role to the pipeline of the platform only, and accept the finding there.',
  'ZTA-MODEL-011': 'Give the role to somebody who runs no models.',
  'ZTA-MODEL-020': "Set 'filter_enforcement' to 'ENABLED' in 'pi_and_jailbreak_filter_settings'.",
  'ZTA-MODEL-021': "Add 'rai_filters' of the types SEXUALLY_EXPLICIT, HATE_SPEECH, HARASSMENT and DANGEROUS.",
  'ZTA-MODEL-022': "Set 'filter_enforcement' to 'ENABLED'.",
  'ZTA-MODEL-023':
    "Set 'enforcement_type' to 'INSPECT_AND_BLOCK' and leave 'ignore_partial_invocation_failures' off; 'inspect_and_block' of a floor setting.",
  'ZTA-MODEL-024': "Set 'confidence_level' to 'LOW_AND_ABOVE'.",
  'ZTA-MODEL-025': "Set 'confidence_level' to 'LOW_AND_ABOVE'.",
  'ZTA-MODEL-027': "Set 'basic_config' in 'sdp_settings', or name templates in 'advanced_config'.",
  'ZTA-MODEL-031': 'Nothing to set: Model Armor has no key for a template.',
  'ZTA-MODEL-033': "Set 'location' to one region.",
  'ZTA-MODEL-034': 'Let only the pipeline change templates; Model Armor has no versions of them.',
  'ZTA-MODEL-035': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-MODEL-038': "Set 'enable_floor_setting_enforcement', and AI_PLATFORM in 'integrated_services'.",
  'ZTA-MODEL-039': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-NET-001': 'Nothing to set: keep what the container can reach apart by a service perimeter.',
  'ZTA-NET-002': "Set 'private_service_connect_config'. Terraform replaces the endpoint for it.",
  'ZTA-NET-004': "Set 'network' and 'subnet' in 'network_interfaces', or in 'network_spec'.",
  'ZTA-NET-005': "Set 'disable_public_ip' in 'gce_setup', 'no_public_ip', or 'enable_internet_access' to false.",
  'ZTA-NET-006': "Set 'notebook-disable-root' to 'true' in 'metadata'.",
  'ZTA-NET-007': "Set 'disable-legacy-endpoints' to 'true' in 'metadata'.",
  'ZTA-NET-020': "Name single ranges in 'source_ranges', or service accounts in 'source_service_accounts'.",
  'ZTA-NET-022': "Name single ranges in 'destination_ranges'.",
  'ZTA-NET-025': "Set 'log_config' of each subnetwork, with 'flow_sampling' 1.",
  'ZTA-NET-026': "Set 'enable_logging' of a 'google_dns_policy' for the network.",
  'ZTA-NET-027': "Add a 'google_dns_response_policy' for the network.",
  'ZTA-NET-030':
    "Set 'delete_default_routes_on_create' of the network, and add no route to 'default-internet-gateway'.",
  'ZTA-NET-031': "Remove the 'google_compute_router_nat'; reach Google's APIs by Private Service Connect.",
  'ZTA-NET-036': "Set 'enable_secure_private_service_connect', with the provider google-beta.",
  'ZTA-NET-037': "Put a 'google_compute_target_https_proxy' in its place.",
  'ZTA-NET-038': "Set 'ssl_policy' to one with 'min_tls_version' TLS_1_2 and the profile RESTRICTED.",
  'ZTA-NET-043': "Take 'public_endpoint_enabled' away, and set 'private_service_connect_config' or 'network'.",
  'ZTA-NET-054': "Name the ports in 'allow'.",
  'ZTA-SUPPLY-010': "Set 'immutable_tags' in 'docker_config'.",
  'ZTA-SUPPLY-011':
    "Set 'enablement_config' to 'INHERITED', and switch on containerscanning.googleapis.com in the project.",
  'ZTA-SUPPLY-012': "Set 'kms_key_name'. Terraform replaces the repository for it.",
  'ZTA-SUPPLY-013': "Let the pipeline attest images, and demand it with a 'google_binary_authorization_policy'.",
  'ZTA-SUPPLY-014': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-NET-023': "Set 'network_interfaces' or 'connector' in 'vpc_access'.",
  'ZTA-NET-024': "Set 'ingress' to 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER' or 'INGRESS_TRAFFIC_INTERNAL_ONLY'.",
  'ZTA-NET-033': "Remove allUsers, and leave 'invoker_iam_disabled' off.",
  'ZTA-DATA-033': "Set 'encryption_key' in 'template'.",
  'ZTA-GATE-003': "Set 'enable' in 'log_config'.",
  'ZTA-GATE-004': "Add a 'google_project_iam_audit_config' for iap.googleapis.com.",
  'ZTA-GATE-006': "Set 'security_policy' to a 'google_compute_security_policy'.",
  'ZTA-GATE-012': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-GATE-019': "Set 'protocol' to 'HTTPS'.",
};

/** The same for buckets of Cloud Logging, which have other settings. */
const OF_LOGGING: Readonly<Record<string, string>> = {
  'ZTA-LOG-001': "Set 'locked' once 'retention_days' has proved right: nobody can take it back.",
  'ZTA-LOG-003': "Set 'retention_days' to 184 at least.",
  'ZTA-LOG-007': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-LOG-009': 'Nothing to set in the bucket.',
  'ZTA-LOG-012': 'Give roles that write logs to the identities of sinks only.',
  'ZTA-LOG-015': 'Nothing to set in the bucket: look at who has roles/logging.viewer and the like in its project.',
  'ZTA-LOG-016': 'Nothing to set in the bucket: look at who has roles/logging.viewer and the like in its project.',
  'ZTA-LOG-018': "Set 'kms_key_name' in 'cmek_settings' when the bucket is made; it cannot be added later.",
};

/** What mends a finding best: rules speak of AWS where clouds differ. */
export function fixFor(finding: { readonly rule: string; readonly type: string; readonly fix: string }): string {
  const { rule, type, fix } = finding;
  const ofLogging = type.startsWith('google_logging_') ? OF_LOGGING[rule] : undefined;
  const ofGoogle = /^(google_|Terraform)/.test(type) ? FIXES[rule] : undefined;
  return ofLogging ?? ofGoogle ?? fix;
}
