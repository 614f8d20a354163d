import { type Blocks, differing, type Seed } from './seed';

const KEPT = { prevent_destroy: true };

/** Where evidence and data lie: sinks that send everything, locks that stay, keys nearby. */
const EVIDENCE: Blocks = {
  google_logging_folder_sink: {
    ai: {
      name: 'ai',
      folder: 'folders/1',
      destination: 'pubsub.googleapis.com/projects/acme/topics/logs',
      include_children: true,
      intercept_children: false,
      disabled: false,
      lifecycle: KEPT,
    },
  },
  google_project_iam_audit_config: {
    data: {
      project: 'acme',
      service: 'storage.googleapis.com',
      audit_log_config: [{ log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }],
      lifecycle: KEPT,
    },
  },
  google_kms_key_ring: { ai: { name: 'ai', location: 'europe-west4' } },
  google_kms_crypto_key: {
    ai: {
      name: 'ai',
      key_ring: '${google_kms_key_ring.ai.id}',
      rotation_period: '7776000s',
      destroy_scheduled_duration: '2592000s',
      import_only: false,
      version_template: { algorithm: 'GOOGLE_SYMMETRIC_ENCRYPTION', protection_level: 'HSM' },
      lifecycle: KEPT,
    },
  },
  google_vertex_ai_index: {
    manuals: {
      display_name: 'manuals',
      region: 'europe-west4',
      encryption_spec: { kms_key_name: '${google_kms_crypto_key.ai.id}' },
    },
  },
  google_storage_bucket: {
    corpus: {
      name: 'acme-corpus',
      location: 'europe-west4',
      uniform_bucket_level_access: true,
      public_access_prevention: 'enforced',
      force_destroy: false,
      versioning: { enabled: true },
      retention_policy: { retention_period: 34_560_000, is_locked: true },
      encryption: {
        default_kms_key_name: 'projects/acme/locations/europe-west4/keyRings/ai/cryptoKeys/corpus',
        customer_supplied_encryption_enforcement_config: { restriction_mode: 'FullyRestricted' },
      },
      lifecycle: KEPT,
    },
  },
  google_vertex_ai_feature_online_store: { live: { name: 'live', force_destroy: false } },
};

const sink = differing(EVIDENCE, 'google_logging_folder_sink.ai');
const key = differing(EVIDENCE, 'google_kms_crypto_key.ai');
const corpus = differing(EVIDENCE, 'google_storage_bucket.corpus');

export const EVIDENCES: readonly Seed[] = [
  sink('ZTA-LOG-092', 'sink that is switched off', 'disabled', { disabled: true }),
  sink('ZTA-LOG-093', 'sink that leaves calls out', 'exclusions/0', {
    exclusions: [{ name: 'noise', filter: 'protoPayload.methodName:"predict"' }],
  }),
  sink('ZTA-LOG-093', 'sink whose filter turns models away', 'filter', {
    filter: 'logName:"cloudaudit" AND NOT protoPayload.serviceName="aiplatform.googleapis.com"',
  }),
  {
    violation: 'exclusion in a whole project',
    rule: 'ZTA-LOG-093',
    at: ['google_logging_project_exclusion.noise', ''],
    good: EVIDENCE,
    bad: { ...EVIDENCE, google_logging_project_exclusion: { noise: { name: 'noise', filter: 'severity<ERROR' } } },
  },
  sink('ZTA-LOG-094', 'sink of a folder without its projects', 'include_children', { include_children: false }),
  sink('ZTA-LOG-095', 'sink that takes logs away', 'intercept_children', { intercept_children: true }),
  differing(EVIDENCE, 'google_project_iam_audit_config.data')(
    'ZTA-LOG-096',
    'audit of data with an exemption',
    'audit_log_config/0/exempted_members',
    {
      audit_log_config: [
        { log_type: 'DATA_READ', exempted_members: ['user:root@acme.example'] },
        { log_type: 'DATA_WRITE' },
      ],
    },
  ),
  {
    ...corpus('ZTA-LOG-097', 'locked bucket that may be replaced', 'lifecycle/prevent_destroy', {
      lifecycle: undefined,
    }),
    onlyWritten: true,
  },
  {
    ...differing(EVIDENCE, 'google_kms_key_ring.ai')('ZTA-LOG-098', 'key on another continent', '', {
      location: 'us-central1',
    }),
    at: ['google_vertex_ai_index.manuals', 'encryption_spec/kms_key_name'],
  },
  key('ZTA-LOG-099', 'key that was made elsewhere', 'import_only', { import_only: true }),
  key('ZTA-LOG-100', 'key in software', 'version_template/protection_level', { version_template: undefined }),
  corpus('ZTA-DATA-061', 'corpus that Terraform empties', 'force_destroy', { force_destroy: true }),
  differing(EVIDENCE, 'google_vertex_ai_feature_online_store.live')(
    'ZTA-DATA-061',
    'features that Terraform empties',
    'force_destroy',
    { force_destroy: true },
  ),
  corpus('ZTA-DATA-062', 'corpus of which nothing comes back', 'soft_delete_policy/retention_duration_seconds', {
    versioning: undefined,
    soft_delete_policy: { retention_duration_seconds: 0 },
  }),
];

const ATTESTED = {
  evaluation_mode: 'REQUIRE_ATTESTATION',
  enforcement_mode: 'ENFORCED_BLOCK_AND_AUDIT_LOG',
  require_attestations_by: ['projects/acme/attestors/ci'],
};

/** How what is for AI is built, and let in. */
const BUILDS: Blocks = {
  google_binary_authorization_policy: {
    all: {
      project: 'acme',
      default_admission_rule: ATTESTED,
      admission_whitelist_patterns: [{ name_pattern: 'europe-docker.pkg.dev/acme/base/*' }],
      lifecycle: { prevent_destroy: true },
    },
  },
  google_artifact_registry_repository: {
    packages: {
      repository_id: 'packages',
      format: 'PYTHON',
      mode: 'REMOTE_REPOSITORY',
      remote_repository_config: { common_repository: { uri: 'https://packages.acme.example' } },
    },
  },
  google_artifact_registry_vpcsc_config: { here: { location: 'europe-west4', vpcsc_policy: 'DENY' } },
  google_cloudbuild_worker_pool: {
    builders: {
      name: 'builders',
      location: 'europe-west4',
      worker_config: { no_external_ip: true },
      private_service_connect: {
        network_attachment: 'projects/acme/regions/europe-west4/networkAttachments/builds',
        route_all_traffic: true,
      },
    },
  },
  google_cloudbuild_trigger: {
    models: {
      name: 'models',
      service_account: 'projects/acme/serviceAccounts/ci@acme.iam.gserviceaccount.com',
      github: { owner: 'acme', name: 'models', pull_request: { branch: 'main', comment_control: 'COMMENTS_ENABLED' } },
    },
  },
  google_vertex_ai_feature_online_store: { live: { name: 'live' } },
};

const admission = (rule: string, violation: string, at: string, changes: object): Seed =>
  differing(BUILDS, 'google_binary_authorization_policy.all')(rule, violation, `default_admission_rule/${at}`, {
    default_admission_rule: { ...ATTESTED, ...changes },
  });
const trigger = differing(BUILDS, 'google_cloudbuild_trigger.models');

export const BUILT: readonly Seed[] = [
  admission('ZTA-SUPPLY-019', 'every image is let in', 'evaluation_mode', { evaluation_mode: 'ALWAYS_ALLOW' }),
  admission('ZTA-SUPPLY-020', 'images are only written down', 'enforcement_mode', {
    enforcement_mode: 'DRYRUN_AUDIT_LOG_ONLY',
  }),
  admission('ZTA-SUPPLY-021', 'attestations of nobody', 'require_attestations_by', { require_attestations_by: [] }),
  differing(BUILDS, 'google_binary_authorization_policy.all')(
    'ZTA-SUPPLY-022',
    'a whole registry is exempt',
    'admission_whitelist_patterns/0/name_pattern',
    { admission_whitelist_patterns: [{ name_pattern: 'docker.io/*' }] },
  ),
  {
    ...differing(BUILDS, 'google_binary_authorization_policy.all')(
      'ZTA-IAM-053',
      'policy about images that goes with its stack',
      'lifecycle/prevent_destroy',
      { lifecycle: undefined },
    ),
    onlyWritten: true,
  },
  differing(BUILDS, 'google_artifact_registry_repository.packages')(
    'ZTA-SUPPLY-024',
    'packages of everybody',
    'remote_repository_config',
    { remote_repository_config: { python_repository: { public_repository: 'PYPI' } } },
  ),
  differing(BUILDS, 'google_artifact_registry_vpcsc_config.here')(
    'ZTA-SUPPLY-025',
    'packages from outside of the perimeter',
    'vpcsc_policy',
    { vpcsc_policy: 'ALLOW' },
  ),
  differing(BUILDS, 'google_cloudbuild_worker_pool.builders')(
    'ZTA-SUPPLY-026',
    'builds on the internet',
    'worker_config/no_external_ip',
    { worker_config: undefined },
  ),
  differing(BUILDS, 'google_cloudbuild_worker_pool.builders')(
    'ZTA-SUPPLY-172',
    'builds past the network',
    'private_service_connect',
    { private_service_connect: undefined },
  ),
  trigger('ZTA-SUPPLY-171', 'build on workers of everybody', 'build/options/worker_pool', {
    build: { step: [{ name: `gcr.io/cloud-builders/docker@sha256:${'a'.repeat(64)}` }] },
  }),
  trigger('ZTA-SUPPLY-027', 'build as the default identity', 'service_account', { service_account: undefined }),
  trigger('ZTA-SUPPLY-028', 'build of proposals of anybody', 'github/pull_request/comment_control', {
    github: { owner: 'acme', name: 'models', pull_request: { branch: 'main', comment_control: 'COMMENTS_DISABLED' } },
  }),
];
