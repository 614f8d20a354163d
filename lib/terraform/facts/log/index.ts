import type { Area } from '../area';
import { auditConfig } from './audit-config';
import { key } from './key';
import { logBucket } from './log-bucket';
import { loggingBucket } from './logging-bucket';
import { SINKS } from './sinks';

/** What is recorded, where it is kept, and the keys that it hangs on. */
export const LOG: Area = {
  readers: {
    google_storage_bucket: logBucket,
    google_logging_project_bucket_config: loggingBucket,
    google_logging_folder_bucket_config: loggingBucket,
    google_logging_organization_bucket_config: loggingBucket,
    google_logging_billing_account_bucket_config: loggingBucket,
    google_project_iam_audit_config: auditConfig,
    google_folder_iam_audit_config: auditConfig,
    google_organization_iam_audit_config: auditConfig,
    google_kms_crypto_key: key,
  },
  alongside: [
    ...SINKS,
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
