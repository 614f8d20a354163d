/**
 * Services that AI is run with, guarded by and reached through, whose every call is recorded.
 *
 * Source: https://cloud.google.com/logging/docs/audit/services
 */
export const AUDITED_SERVICES = [
  'aiplatform.googleapis.com',
  'artifactregistry.googleapis.com',
  'bigquery.googleapis.com',
  'cloudkms.googleapis.com',
  'iam.googleapis.com',
  'iap.googleapis.com',
  'logging.googleapis.com',
  'modelarmor.googleapis.com',
  'secretmanager.googleapis.com',
  'storage.googleapis.com',
  'sts.googleapis.com',
] as const;

/**
 * Services whose calls are recorded by the setting of another one.
 *
 * Source: https://cloud.google.com/iam/docs/audit-logging/audit-logging-iamcreds
 */
export const AUDITED_ALONG = ['iamcredentials.googleapis.com'] as const;

/** Every kind of call that is recorded only where it is asked for. Predictions are reads of data. */
export const AUDITED_CALLS = ['ADMIN_READ', 'DATA_READ', 'DATA_WRITE'] as const;

/** Stands for every service. */
export const ALL_SERVICES = 'allServices';
