/** What mends a finding of these rules on Google. */
export const DATA_FIXES: Readonly<Record<string, string>> = {
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
  'ZTA-DATA-033': "Set 'encryption_key' in 'template'.",
  'ZTA-DATA-061': "Take 'force_destroy' or 'delete_contents_on_destroy' away.",
  'ZTA-DATA-062':
    "Leave 'retention_duration_seconds' in 'soft_delete_policy' at 604800 or more, or set 'enabled' in 'versioning'.",
  'ZTA-DATA-063': "Set 'notebook-disable-downloads' to 'true' in 'metadata'.",
  'ZTA-DATA-064': "Set 'notebook-disable-terminal' to 'true' in 'metadata'.",
  'ZTA-DATA-065':
    "Set 'enable_secure_boot' in 'shielded_instance_config', or in 'shielded_vm_config', and leave the rest of it on.",
  'ZTA-DATA-066': "Name a 'google_service_account' in 'service_accounts', or set 'enable_managed_euc'.",
  'ZTA-DATA-067': "Name one address in 'instance_owners', or set 'enable_managed_euc'; leave 'euc_disabled' off.",
  'ZTA-DATA-068': "Set 'notebook-upgrade-schedule' in 'metadata', such as '0 3 * * 6'.",
  'ZTA-DATA-069': "Replace it by a 'google_workbench_instance'.",
  'ZTA-DATA-070':
    "Set 'access' without projectReaders and projectWriters, and let 'google_bigquery_dataset_iam_member' name who reads.",
  'ZTA-DATA-171':
    "Set 'block-project-ssh-keys' to 'true' and 'serial-port-enable' to 'false' in 'metadata', and leave 'enable_ip_forwarding' off.",
  'ZTA-DATA-172':
    "Ask for resource.name.startsWith(...), or resource.matchTagId(...), in 'condition' as the other bindings do.",
  'ZTA-DATA-173': "Set the tag with a 'google_tags_location_tag_binding' on the bucket.",
  'ZTA-DATA-140': "Set 'connection_preference' to 'ACCEPT_MANUAL', and name projects in 'producer_accept_lists'.",
  'ZTA-DATA-141': "Set 'notebook-disable-nbconvert' to 'true' in 'metadata'.",
};
