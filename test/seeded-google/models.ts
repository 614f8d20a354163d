import { type Blocks, differing, KEY, type Seed } from './seed';

const KEPT = { prevent_destroy: true };

const MODELS: Blocks = {
  google_vertex_ai_endpoint: {
    claims: {
      name: '123',
      display_name: 'claims',
      location: 'europe-west4',
      encryption_spec: { kms_key_name: KEY },
      private_service_connect_config: {
        enable_private_service_connect: true,
        enable_secure_private_service_connect: true,
        project_allowlist: ['acme'],
      },
      predict_request_response_logging_config: {
        enabled: true,
        sampling_rate: 1,
        bigquery_destination: { output_uri: 'bq://acme.${google_bigquery_dataset.calls.dataset_id}' },
      },
    },
  },
  google_bigquery_dataset: {
    calls: {
      dataset_id: 'calls',
      access: [{ role: 'OWNER', special_group: 'projectOwners' }],
      default_encryption_configuration: { kms_key_name: KEY },
    },
  },
  google_project_iam_audit_config: {
    ai: {
      project: 'acme',
      service: 'allServices',
      audit_log_config: [{ log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }, { log_type: 'ADMIN_READ' }],
      lifecycle: KEPT,
    },
  },
  google_vertex_ai_index_endpoint: { manuals: { display_name: 'manuals', network: 'n' } },
  google_vertex_ai_featurestore: { f: { name: 'f', encryption_spec: { kms_key_name: KEY } } },
  google_vertex_ai_dataset: { d: { display_name: 'd', encryption_spec: { kms_key_name: KEY } } },
  google_vertex_ai_tensorboard: { t: { display_name: 't', encryption_spec: { kms_key_name: KEY } } },
};

const endpoint = differing(MODELS, 'google_vertex_ai_endpoint.claims');
const PSC = 'private_service_connect_config';
const CALLS = 'predict_request_response_logging_config';

export const ENDPOINTS: readonly Seed[] = [
  endpoint('ZTA-NET-002', 'endpoint on the internet', 'network', { [PSC]: undefined }),
  endpoint('ZTA-NET-036', 'private endpoint that asks nobody', `${PSC}/enable_secure_private_service_connect`, {
    [PSC]: { enable_private_service_connect: true, project_allowlist: ['acme'] },
  }),
  endpoint('ZTA-DATA-024', "endpoint under Google's key", 'encryption_spec/kms_key_name', {
    encryption_spec: undefined,
  }),
  endpoint('ZTA-DATA-030', 'endpoint that keeps nothing of its calls', `${CALLS}/enabled`, { [CALLS]: undefined }),
  endpoint('ZTA-DATA-031', 'endpoint that keeps a tenth of its calls', `${CALLS}/sampling_rate`, {
    [CALLS]: { enabled: true, sampling_rate: 0.1, bigquery_destination: { output_uri: 'bq://acme.calls' } },
  }),
  {
    ...differing(MODELS, 'google_bigquery_dataset.calls')('ZTA-DATA-032', "calls under Google's key", '', {
      default_encryption_configuration: undefined,
    }),
    at: ['google_bigquery_dataset.calls', 'default_encryption_configuration/kms_key_name'],
  },
  differing(MODELS, 'google_bigquery_dataset.calls')('ZTA-DATA-070', 'calls that all of the project read', 'access', {
    access: undefined,
  }),
  differing(MODELS, 'google_vertex_ai_index_endpoint.manuals')(
    'ZTA-NET-043',
    'index on the internet',
    'public_endpoint_enabled',
    {
      public_endpoint_enabled: true,
    },
  ),
  differing(MODELS, 'google_vertex_ai_featurestore.f')(
    'ZTA-DATA-020',
    "features under Google's key",
    'encryption_spec/kms_key_name',
    {
      encryption_spec: undefined,
    },
  ),
  differing(MODELS, 'google_vertex_ai_dataset.d')(
    'ZTA-DATA-022',
    "data set under Google's key",
    'encryption_spec/kms_key_name',
    {
      encryption_spec: undefined,
    },
  ),
  differing(MODELS, 'google_vertex_ai_tensorboard.t')(
    'ZTA-DATA-026',
    "records under Google's key",
    'encryption_spec/kms_key_name',
    {
      encryption_spec: undefined,
    },
  ),
];

const RAI = ['SEXUALLY_EXPLICIT', 'HATE_SPEECH', 'HARASSMENT', 'DANGEROUS'].map((filter_type) => ({
  filter_type,
  confidence_level: 'LOW_AND_ABOVE',
}));

const FILTERS = {
  pi_and_jailbreak_filter_settings: { filter_enforcement: 'ENABLED', confidence_level: 'LOW_AND_ABOVE' },
  sdp_settings: { basic_config: { filter_enforcement: 'ENABLED' } },
  rai_settings: { rai_filters: RAI },
  malicious_uri_filter_settings: { filter_enforcement: 'ENABLED' },
};

const LANGUAGES = { multi_language_detection: { enable_multi_language_detection: true } };

const ARMOR: Blocks = {
  google_model_armor_template: {
    claims: {
      template_id: 'claims',
      location: 'europe-west4',
      filter_config: FILTERS,
      template_metadata: {
        enforcement_type: 'INSPECT_AND_BLOCK',
        ignore_partial_invocation_failures: false,
        ...LANGUAGES,
      },
      lifecycle: KEPT,
    },
  },
  google_model_armor_floorsetting: {
    floor: {
      parent: 'projects/acme',
      location: 'global',
      enable_floor_setting_enforcement: true,
      integrated_services: ['AI_PLATFORM'],
      ai_platform_floor_setting: { inspect_and_block: true },
      floor_setting_metadata: LANGUAGES,
      filter_config: FILTERS,
      lifecycle: KEPT,
    },
  },
};

const template = differing(ARMOR, 'google_model_armor_template.claims');
const floor = differing(ARMOR, 'google_model_armor_floorsetting.floor');
const META = 'template_metadata';

export const GUARDRAILS: readonly Seed[] = [
  template(
    'ZTA-MODEL-020',
    'template that looks for no attacks',
    'filter_config/pi_and_jailbreak_filter_settings/filter_enforcement',
    {
      filter_config: { ...FILTERS, pi_and_jailbreak_filter_settings: undefined },
    },
  ),
  template('ZTA-MODEL-021', 'template that overlooks hate', 'filter_config/rai_settings/rai_filters', {
    filter_config: { ...FILTERS, rai_settings: { rai_filters: RAI.filter((_, i) => i !== 1) } },
  }),
  template(
    'ZTA-MODEL-022',
    'filter for attacks that is off',
    'filter_config/pi_and_jailbreak_filter_settings/filter_enforcement',
    {
      filter_config: {
        ...FILTERS,
        pi_and_jailbreak_filter_settings: { filter_enforcement: 'DISABLED', confidence_level: 'LOW_AND_ABOVE' },
      },
    },
  ),
  template('ZTA-MODEL-023', 'template that only notes', `${META}/enforcement_type`, {
    [META]: { enforcement_type: 'INSPECT_ONLY', ignore_partial_invocation_failures: false },
  }),
  template('ZTA-MODEL-023', 'template that fails open', `${META}/ignore_partial_invocation_failures`, {
    [META]: { enforcement_type: 'INSPECT_AND_BLOCK', ignore_partial_invocation_failures: true },
  }),
  template(
    'ZTA-MODEL-024',
    'filter that stops what is certain only',
    'filter_config/pi_and_jailbreak_filter_settings/confidence_level',
    {
      filter_config: {
        ...FILTERS,
        pi_and_jailbreak_filter_settings: { filter_enforcement: 'ENABLED', confidence_level: 'HIGH' },
      },
    },
  ),
  template('ZTA-MODEL-027', 'template that looks for no personal data', 'filter_config/sdp_settings', {
    filter_config: { ...FILTERS, sdp_settings: undefined },
  }),
  template(
    'ZTA-MODEL-048',
    'template that follows any address',
    'filter_config/malicious_uri_filter_settings/filter_enforcement',
    { filter_config: { ...FILTERS, malicious_uri_filter_settings: undefined } },
  ),
  template(
    'ZTA-MODEL-049',
    'template that reads few languages',
    `${META}/multi_language_detection/enable_multi_language_detection`,
    { [META]: { enforcement_type: 'INSPECT_AND_BLOCK' } },
  ),
  template('ZTA-MODEL-050', 'template that logs prompts', `${META}/log_sanitize_operations`, {
    [META]: { enforcement_type: 'INSPECT_AND_BLOCK', ...LANGUAGES, log_sanitize_operations: true },
  }),
  floor('ZTA-MODEL-050', 'floor setting that logs prompts', 'ai_platform_floor_setting/enable_cloud_logging', {
    ai_platform_floor_setting: { inspect_and_block: true, enable_cloud_logging: true },
  }),
  template('ZTA-MODEL-033', 'template of several regions', 'location', { location: 'eu' }),
  {
    ...template('ZTA-MODEL-035', 'template that goes with its configuration', 'lifecycle/prevent_destroy', {
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
  floor('ZTA-MODEL-038', 'floor setting that is off', 'integrated_services', {
    enable_floor_setting_enforcement: false,
  }),
  floor('ZTA-MODEL-038', 'floor setting without models', 'integrated_services', { integrated_services: undefined }),
  floor('ZTA-MODEL-023', 'floor setting that only notes', 'ai_platform_floor_setting/inspect_and_block', {
    ai_platform_floor_setting: { inspect_only: true },
  }),
  {
    ...floor('ZTA-MODEL-039', 'floor setting that goes with its configuration', 'lifecycle/prevent_destroy', {
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
];
