import { AUDITED_ALONG } from './audited-services';

/** Audit logs that Google always writes: what is changed, by people and by itself, what a perimeter refuses, and what Google's staff looks at. */
const ALWAYS_WRITTEN = ['activity', 'system_event', 'policy', 'access_transparency'].map(
  (log) => `log_id("cloudaudit.googleapis.com/${log}")`,
);

/** What is done to a project. */
export const OWN_ACTIVITY = ALWAYS_WRITTEN.join(' OR ');

const DATA_ACCESS = 'log_id("cloudaudit.googleapis.com/data_access")';

/**
 * The logs that an auditor needs, in the query language of Cloud Logging.
 *
 * Source: https://cloud.google.com/logging/docs/audit
 *
 * @param services those whose calls are kept, or undefined for all
 * @param logs ids of other logs to keep, such as 'modelarmor.googleapis.com/sanitize_operations'
 */
export function auditFilter(services: readonly string[] | undefined, logs: readonly string[]): string {
  return [...ALWAYS_WRITTEN, dataAccess(services), ...logs.map((log) => `log_id("${log}")`)].join(' OR ');
}

function dataAccess(services: readonly string[] | undefined): string {
  if (services === undefined) return DATA_ACCESS;
  const names = [...services, ...AUDITED_ALONG].map((service) => `"${service}"`).join(' OR ');
  return `(${DATA_ACCESS} AND protoPayload.serviceName=(${names}))`;
}

/** Calls that weaken what is recorded, or how. A dot stands in brackets, so that nothing has to be escaped. */
const TAMPERING_CALLS = [
  // Sinks, buckets, exclusions and metrics of Cloud Logging.
  '^google[.]logging[.]v2[.]ConfigServiceV2[.](Update|Delete)(Sink|Bucket|BucketAsync|View|Settings|CmekSettings)$',
  '^google[.]logging[.]v2[.]ConfigServiceV2[.](Create|Update)Exclusion$',
  '^google[.]logging[.]v2[.]LoggingServiceV2[.]DeleteLog$',
  '^google[.]logging[.]v2[.]MetricsServiceV2[.](Update|Delete)LogMetric$',
  // What tells of it.
  '^google[.]monitoring[.]v3[.](AlertPolicyService|NotificationChannelService)[.](Update|Delete)',
  '^google[.]monitoring[.]v3[.]SnoozeService[.](Create|Update)Snooze$',
  // The key.
  '(Destroy|Update)CryptoKeyVersion$',
  '(^|[.])UpdateCryptoKey$',
  // Fences, and policies of the organization.
  '^google[.]iam[.]v2(beta)?[.]Policies[.](Update|Delete)Policy$',
  '^google[.]cloud[.]orgpolicy[.]v2[.]OrgPolicy[.](Update|Delete)Policy$',
];

/**
 * What selects entries that tell of tampering with logs: with sinks, buckets, locks, keys, fences, alarms, and with what is recorded.
 *
 * @param bucketName the bucket of Cloud Storage that keeps logs; others change often
 */
export function tamperingFilter(bucketName: string): string {
  const calls = TAMPERING_CALLS.map((call) => `protoPayload.methodName=~"${call}"`);
  const audited =
    'protoPayload.methodName=~"SetIamPolicy$" AND protoPayload.serviceData.policyDelta.auditConfigDeltas:*';
  const storage = [
    'protoPayload.serviceName="storage.googleapis.com"',
    'protoPayload.methodName=~"^storage[.](buckets[.](update|patch|delete)|setIamPermissions)$"',
    `protoPayload.resourceName="projects/_/buckets/${bucketName}"`,
  ].join(' AND ');
  return `log_id("cloudaudit.googleapis.com/activity") AND (${[...calls, `(${audited})`, `(${storage})`].join(' OR ')})`;
}
