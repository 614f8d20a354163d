import { type Blocks, differing, type Seed } from './seed';

const KEPT = { prevent_destroy: true };

/** A locked bucket of an organization's audit logs, its key, and its sink. */
const LOGS: Blocks = {
  google_storage_bucket: {
    logs: {
      name: 'acme-ai-audit',
      project: 'acme',
      location: 'EU',
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      force_destroy: false,
      retention_policy: { retention_period: 34_560_000, is_locked: true },
      encryption: {
        default_kms_key_name: '${google_kms_crypto_key.logs.id}',
        customer_supplied_encryption_enforcement_config: { restriction_mode: 'FullyRestricted' },
      },
      lifecycle: KEPT,
    },
  },
  google_kms_crypto_key: {
    logs: {
      name: 'logs',
      key_ring: 'projects/acme/locations/europe/keyRings/logs',
      rotation_period: '7776000s',
      destroy_scheduled_duration: '2592000s',
      version_template: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protection_level: 'HSM' },
      lifecycle: KEPT,
    },
  },
  google_logging_organization_sink: {
    ai: {
      name: 'ai',
      org_id: '1',
      include_children: true,
      destination: 'storage.googleapis.com/${google_storage_bucket.logs.name}',
      filter: 'logName:"cloudaudit.googleapis.com"',
    },
  },
  google_storage_bucket_iam_member: {
    writer: {
      bucket: '${google_storage_bucket.logs.name}',
      role: 'roles/storage.objectCreator',
      member: '${google_logging_organization_sink.ai.writer_identity}',
    },
  },
  google_org_policy_policy: {
    tls: {
      name: 'projects/acme/policies/storage.secureHttpTransport',
      parent: 'projects/acme',
      spec: { rules: [{ enforce: 'TRUE' }] },
    },
  },
  google_iam_deny_policy: {
    guard: {
      parent: 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme',
      name: 'guard',
      rules: [
        {
          deny_rule: {
            denied_principals: ['principalSet://goog/public:all'],
            denied_permissions: [
              'storage.googleapis.com/buckets.update',
              'storage.googleapis.com/buckets.delete',
              'cloudkms.googleapis.com/cryptoKeyVersions.destroy',
            ],
            exception_principals: ['principalSet://goog/group/break-glass@acme.example'],
          },
        },
      ],
    },
  },
};

const bucket = differing(LOGS, 'google_storage_bucket.logs');
const key = differing(LOGS, 'google_kms_crypto_key.logs');

export const BUCKETS: readonly Seed[] = [
  bucket('ZTA-LOG-001', 'log bucket without retention', 'retention_policy', { retention_policy: undefined }),
  bucket('ZTA-LOG-003', 'retention of a week', 'retention_policy', {
    retention_policy: { retention_period: 604_800, is_locked: true },
  }),
  bucket('ZTA-LOG-003', 'a rule that deletes logs after a month', 'lifecycle_rule', {
    lifecycle_rule: [{ action: { type: 'Delete' }, condition: { age: 30 } }],
  }),
  bucket('ZTA-LOG-006', 'log bucket that Terraform empties', 'force_destroy', { force_destroy: true }),
  {
    ...bucket('ZTA-LOG-007', 'log bucket that goes with its configuration', 'force_destroy', {
      force_destroy: true,
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
  bucket('ZTA-LOG-016', 'public access left to the organization', 'public_access_prevention', {
    public_access_prevention: 'inherited',
  }),
  bucket('ZTA-LOG-017', 'log bucket with access lists', 'uniform_bucket_level_access', {
    uniform_bucket_level_access: undefined,
  }),
  bucket('ZTA-LOG-018', "log bucket under Google's key", 'encryption/default_kms_key_name', {
    encryption: { customer_supplied_encryption_enforcement_config: { restriction_mode: 'FullyRestricted' } },
  }),
  bucket(
    'ZTA-LOG-023',
    'log bucket that takes keys of callers',
    'encryption/customer_supplied_encryption_enforcement_config/restriction_mode',
    {
      encryption: { default_kms_key_name: '${google_kms_crypto_key.logs.id}' },
    },
  ),
  {
    ...differing(LOGS, 'google_storage_bucket_iam_member.writer')(
      'ZTA-LOG-013',
      'log bucket open to everybody',
      'member',
      {
        member: 'allUsers',
      },
    ),
    at: ['google_storage_bucket_iam_member.writer', 'member'],
  },
  {
    violation: 'access list that lets everybody read logs',
    rule: 'ZTA-LOG-013',
    at: ['google_storage_bucket_acl.logs', 'role_entity/0'],
    good: LOGS,
    bad: {
      ...LOGS,
      google_storage_bucket_acl: {
        logs: { bucket: '${google_storage_bucket.logs.name}', role_entity: ['READER:allAuthenticatedUsers'] },
      },
    },
  },
  key('ZTA-LOG-033', 'key of logs that never changes', 'rotation_period', { rotation_period: undefined }),
  key('ZTA-LOG-034', 'key of logs that is gone in a day', 'destroy_scheduled_duration', {
    destroy_scheduled_duration: '86400s',
  }),
  {
    ...key('ZTA-LOG-031', 'key of logs that goes with its configuration', 'lifecycle/prevent_destroy', {
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
  {
    violation: 'key of logs that everybody may use',
    rule: 'ZTA-LOG-035',
    at: ['google_kms_crypto_key_iam_binding.all', 'members/0'],
    good: LOGS,
    bad: {
      ...LOGS,
      google_kms_crypto_key_iam_binding: {
        all: {
          crypto_key_id: '${google_kms_crypto_key.logs.id}',
          role: 'roles/cloudkms.cryptoKeyDecrypter',
          members: ['allAuthenticatedUsers'],
        },
      },
    },
  },
  {
    violation: 'version of a key of logs that is disabled',
    rule: 'ZTA-LOG-032',
    at: ['google_kms_crypto_key.logs', ''],
    good: LOGS,
    bad: {
      ...LOGS,
      google_kms_crypto_key_version: {
        one: { crypto_key: '${google_kms_crypto_key.logs.id}', state: 'DISABLED' },
      },
    },
  },
];

/** A locked bucket of Cloud Logging, and who records what. */
const LOGGING: Blocks = {
  google_logging_project_bucket_config: {
    ai: {
      project: 'acme-audit',
      location: 'eu',
      bucket_id: 'ai-audit',
      retention_days: 400,
      locked: true,
      cmek_settings: { kms_key_name: 'projects/acme/locations/eu/keyRings/logs/cryptoKeys/logs' },
      lifecycle: KEPT,
    },
  },
  google_organization_iam_audit_config: {
    ai: {
      org_id: '1',
      service: 'aiplatform.googleapis.com',
      audit_log_config: [{ log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }, { log_type: 'ADMIN_READ' }],
      lifecycle: KEPT,
    },
  },
};

const logging = differing(LOGGING, 'google_logging_project_bucket_config.ai');
const audit = differing(LOGGING, 'google_organization_iam_audit_config.ai');

export const LOGGED: readonly Seed[] = [
  logging('ZTA-LOG-001', 'bucket of Cloud Logging that is not locked', 'locked', { locked: false }),
  logging('ZTA-LOG-003', 'bucket of Cloud Logging that keeps entries for a month', 'retention_days', {
    retention_days: undefined,
  }),
  logging('ZTA-LOG-018', "bucket of Cloud Logging under Google's key", 'cmek_settings/kms_key_name', {
    cmek_settings: undefined,
  }),
  {
    ...logging('ZTA-LOG-007', 'bucket of Cloud Logging that goes with its configuration', 'locked', {
      locked: false,
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
  {
    ...logging('ZTA-LOG-097', 'locked bucket of Cloud Logging that may be replaced', 'lifecycle/prevent_destroy', {
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
  audit('ZTA-LOG-057', 'audit of writes only', 'audit_log_config', { audit_log_config: [{ log_type: 'DATA_WRITE' }] }),
  audit('ZTA-LOG-058', 'audit that leaves predictions out', 'audit_log_config', {
    audit_log_config: [{ log_type: 'DATA_WRITE' }, { log_type: 'ADMIN_READ' }],
  }),
  audit('ZTA-LOG-057', 'audit with an exemption', 'audit_log_config', {
    audit_log_config: [
      { log_type: 'DATA_READ', exempted_members: ['user:root@acme.example'] },
      { log_type: 'DATA_WRITE' },
      { log_type: 'ADMIN_READ' },
    ],
  }),
  {
    ...audit('ZTA-LOG-061', 'audit that ends with its configuration', 'lifecycle/prevent_destroy', {
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
];
