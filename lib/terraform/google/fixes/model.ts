/** What mends a finding of these rules on Google. */
export const MODEL_FIXES: Readonly<Record<string, string>> = {
  'ZTA-MODEL-009': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-MODEL-010': 'Give the role to the pipeline of the platform only, and accept the finding there.',
  'ZTA-MODEL-011': 'Give the role to somebody who runs no models.',
  'ZTA-MODEL-020': "Set 'filter_enforcement' to 'ENABLED' in 'pi_and_jailbreak_filter_settings'.",
  'ZTA-MODEL-021': "Add 'rai_filters' of the types SEXUALLY_EXPLICIT, HATE_SPEECH, HARASSMENT and DANGEROUS.",
  'ZTA-MODEL-022': "Set 'filter_enforcement' to 'ENABLED'.",
  'ZTA-MODEL-023':
    "Set 'enforcement_type' to 'INSPECT_AND_BLOCK' and leave 'ignore_partial_invocation_failures' off; 'inspect_and_block' of a floor setting.",
  'ZTA-MODEL-024': "Set 'confidence_level' to 'LOW_AND_ABOVE'.",
  'ZTA-MODEL-025': "Set 'confidence_level' to 'LOW_AND_ABOVE'.",
  'ZTA-MODEL-027': "Set 'basic_config' in 'sdp_settings', or name templates in 'advanced_config'.",
  'ZTA-MODEL-031': 'Nothing to set: Model Armor has no key for a template.',
  'ZTA-MODEL-033': "Set 'location' to one region.",
  'ZTA-MODEL-034': 'Let only the pipeline change templates; Model Armor has no versions of them.',
  'ZTA-MODEL-035': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-MODEL-038': "Set 'enable_floor_setting_enforcement', and AI_PLATFORM in 'integrated_services'.",
  'ZTA-MODEL-039': "Set 'prevent_destroy' in 'lifecycle'.",
  'ZTA-MODEL-047':
    "List models in 'allowed_values' of 'values', such as publishers/google/models/gemini-2.5-pro:predict.",
  'ZTA-MODEL-048': "Set 'filter_enforcement' to 'ENABLED' in 'malicious_uri_filter_settings'.",
  'ZTA-MODEL-049': "Set 'enable_multi_language_detection' in 'multi_language_detection'.",
  'ZTA-MODEL-050': "Take 'log_sanitize_operations' away, or 'enable_cloud_logging' of a floor setting.",
  'ZTA-MODEL-051': "Set 'disable_on_destroy' to false.",
};
