/**
 * What weakens logs: the deletion of their buckets, and changes of retention, keys and rules.
 *
 * Source of how they are spelt: https://cloud.google.com/iam/docs/deny-permissions-support
 */
export const LOG_WEAKENINGS = [
  'storage.googleapis.com/buckets.delete',
  'storage.googleapis.com/buckets.update',
  'logging.googleapis.com/buckets.delete',
  'logging.googleapis.com/buckets.update',
] as const;

/** What ends the flow of logs, or turns it elsewhere. */
export const SINK_WEAKENINGS = ['logging.googleapis.com/sinks.delete', 'logging.googleapis.com/sinks.update'] as const;

/** What makes everything under a key unreadable: the destruction of its versions, and switching them off. */
export const KEY_WEAKENINGS = [
  'cloudkms.googleapis.com/cryptoKeyVersions.destroy',
  'cloudkms.googleapis.com/cryptoKeyVersions.update',
] as const;
