/** What mends a finding of these rules on Google. */
export const WATCH_FIXES: Readonly<Record<string, string>> = {
  'ZTA-WATCH-007': "Look for the methods that are missing in 'filter', by protoPayload.methodName.",
  'ZTA-WATCH-060': "Leave 'enabled' true, and name channels in 'notification_channels'.",
  'ZTA-WATCH-061': "Leave 'enabled' true, or name another channel in 'notification_channels' of the alarms.",
  'ZTA-WATCH-062': "Set 'type' to 'DYNAMIC'.",
  'ZTA-WATCH-063': "Set 'enablement_state' to 'ENABLED', or remove the module.",
  'ZTA-WATCH-064': "Set 'kms_key_name' of the 'google_pubsub_topic' in 'pubsub_topic'.",
};
