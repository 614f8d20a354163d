/** The same for buckets of Cloud Logging, which have other settings. */
export const OF_LOGGING: Readonly<Record<string, string>> = {
  'ZTA-LOG-001': "Set 'locked' once 'retention_days' has proved right: nobody can take it back.",
  'ZTA-LOG-003': "Set 'retention_days' to 184 at least.",
  'ZTA-LOG-007': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-LOG-009': 'Nothing to set in the bucket.',
  'ZTA-LOG-012': 'Give roles that write logs to the identities of sinks only.',
  'ZTA-LOG-015': 'Nothing to set in the bucket: look at who has roles/logging.viewer and the like in its project.',
  'ZTA-LOG-016': 'Nothing to set in the bucket: look at who has roles/logging.viewer and the like in its project.',
  'ZTA-LOG-018': "Set 'kms_key_name' in 'cmek_settings' when the bucket is made; it cannot be added later.",
};
