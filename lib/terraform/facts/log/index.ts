import type { Fact } from '../../../policy';
import type { Subject } from '../../subject';
import type { Area } from '../area';
import { auditBreadth } from './audit-breadth';
import { auditConfig } from './audit-config';
import { auditInPolicy, auditScope } from './audit-scope';
import { EXCLUSIONS, exclusion, sink } from './drops';
import { key } from './key';
import { ENCRYPTED, keyMaterial, keyUse } from './key-use';
import { logBucket } from './log-bucket';
import { logMetric } from './log-metric';
import { loggingBucket } from './logging-bucket';
import { retentionLock } from './retention-lock';
import { SINKS } from './sinks';

const audit = (config: Subject): Fact[] => [...auditConfig(config), ...auditScope(config), ...auditBreadth(config)];

/** What is recorded, where it is kept, and the keys that it hangs on. */
export const LOG: Area = {
  readers: {
    google_storage_bucket: (bucket) => [
      ...logBucket(bucket),
      ...retentionLock('retention_policy', 'is_locked')(bucket),
    ],
    google_logging_project_bucket_config: (bucket) => [...loggingBucket(bucket), ...retentionLock('locked')(bucket)],
    google_logging_folder_bucket_config: loggingBucket,
    google_logging_organization_bucket_config: loggingBucket,
    google_logging_billing_account_bucket_config: loggingBucket,
    google_project_iam_audit_config: audit,
    google_folder_iam_audit_config: audit,
    google_organization_iam_audit_config: audit,
    google_kms_crypto_key: (subject) => [...key(subject), ...keyMaterial(subject)],
    google_logging_metric: logMetric,
    ...Object.fromEntries(SINKS.map((type) => [type, sink])),
    ...Object.fromEntries(EXCLUSIONS.map((type) => [type, exclusion])),
  },
  patterns: [
    [/^google_(project|folder|organization)_iam_policy$/, auditInPolicy],
    [new RegExp(`^(${Object.keys(ENCRYPTED).join('|')})$`), keyUse],
  ],
  alongside: [
    'google_monitoring_alert_policy',
    'google_storage_bucket_iam_member',
    'google_storage_bucket_iam_binding',
    'google_storage_bucket_iam_policy',
    'google_storage_bucket_acl',
    'google_storage_bucket_access_control',
    'google_storage_default_object_acl',
    'google_storage_default_object_access_control',
    'google_kms_crypto_key_iam_member',
    'google_kms_crypto_key_iam_binding',
    'google_kms_crypto_key_iam_policy',
    'google_kms_crypto_key_version',
    'google_kms_key_ring',
  ],
};
