/** What mends a finding of these rules on Google. */
export const LOG_FIXES: Readonly<Record<string, string>> = {
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
  'ZTA-LOG-092': "Take 'disabled' away.",
  'ZTA-LOG-093': "Take 'exclusions' or the 'google_logging_project_exclusion' away, or set 'disabled' in it.",
  'ZTA-LOG-094': "Set 'include_children' to true.",
  'ZTA-LOG-095': "Set 'intercept_children' to false.",
  'ZTA-LOG-096': "Take 'exempted_members' away.",
  'ZTA-LOG-097': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-LOG-098': "Name a key of a 'google_kms_key_ring' in the same 'location'.",
  'ZTA-LOG-099': "Take 'import_only' away. It cannot be changed: a new key has to take over.",
  'ZTA-LOG-100': "Set 'protection_level' in 'version_template' to 'HSM'.",
  'ZTA-LOG-101':
    "Add a 'google_monitoring_alert_policy' that asks for the metric, with 'notification_channels', and leave both on.",
  'ZTA-LOG-102': "Add a 'google_project_iam_audit_config' for the service, with ADMIN_READ, DATA_READ and DATA_WRITE.",
  'ZTA-LOG-103': "Leave 'unique_writer_identity' at true, and let 'writer_identity' write.",
  'ZTA-LOG-104':
    'Add to \'filter\', with OR, what is missing, such as protoPayload.methodName=~"DestroyCryptoKeyVersion$".',
};
