/** What mends a finding of these rules on Google. */
export const WATCH_FIXES: Readonly<Record<string, string>> = {
  'ZTA-WATCH-060': "Leave 'enabled' true, and name channels in 'notification_channels'.",
  'ZTA-WATCH-061': "Leave 'enabled' true, or name another channel in 'notification_channels' of the alarms.",
  'ZTA-WATCH-062': "Set 'type' to 'DYNAMIC'.",
  'ZTA-WATCH-063': "Set 'enablement_state' to 'ENABLED', or remove the module.",
  'ZTA-WATCH-064': "Set 'kms_key_name' of the 'google_pubsub_topic' in 'pubsub_topic'.",
  'ZTA-WATCH-171': "Set 'kms_key_name'.",
  'ZTA-WATCH-172':
    "Add a 'google_pubsub_subscription' with an empty 'ttl' in 'expiration_policy', or a 'google_eventarc_trigger'.",
  'ZTA-WATCH-173':
    "Give 'roles/pubsub.publisher' to the service agent that sends, with 'google_pubsub_topic_iam_member'.",
  'ZTA-WATCH-174':
    "Name the types that are missing in 'asset_types', or in 'resource_types' of a module; or the methods in 'filter'.",
};
