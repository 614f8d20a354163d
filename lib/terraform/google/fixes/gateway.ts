/** What mends a finding of these rules on Google. */
export const GATEWAY_FIXES: Readonly<Record<string, string>> = {
  'ZTA-GATE-003': "Set 'enable' in 'log_config'.",
  'ZTA-GATE-004': "Add a 'google_project_iam_audit_config' for iap.googleapis.com.",
  'ZTA-GATE-006': "Set 'security_policy' to a 'google_compute_security_policy'.",
  'ZTA-GATE-008': "Take 'oauth2_client_secret' out of 'iap', and leave the client to Google.",
  'ZTA-GATE-012': 'Remove allUsers and allAuthenticatedUsers.',
  'ZTA-GATE-019': "Set 'protocol' to 'HTTPS'.",
  'ZTA-GATE-020':
    "Ask in 'conditions' for 'device_policy', 'regions', 'ip_subnetworks' or 'required_access_levels', or in 'custom' for something that can be false.",
  'ZTA-GATE-021': "Set 'combining_function' to 'AND', or add a 'device_policy' to each of the 'conditions'.",
  'ZTA-GATE-022':
    'Ask in \'condition\' for an access level, as in: "accessPolicies/1/accessLevels/managed" in request.auth.access_levels.',
  'ZTA-GATE-023': "Ask in 'condition' for a level with a 'device_policy', or with a 'custom' expression about device.",
  'ZTA-GATE-024': "Set 'enabled' to true in 'iap'.",
  'ZTA-GATE-025': "Take 'oauth2_client_id' and 'oauth2_client_secret' out of 'iap'.",
  'ZTA-GATE-026': "Remove the 'google_iap_brand' and 'google_iap_client'; 'iap' of a backend service needs none.",
  'ZTA-GATE-027': "Set 'reauth_settings' in 'access_settings' of a 'google_iap_settings' for the backend.",
  'ZTA-GATE-028': "Set 'sample_rate' in 'log_config' to 1, or leave it away.",
  'ZTA-GATE-029': "Take 'allow_http_options' out of 'cors_settings'.",
  'ZTA-GATE-030': "Add a 'rule' with 'action' deny(403) or rate_based_ban.",
  'ZTA-GATE-031': "Take 'preview' away.",
};
