import { type Blocks, differing, KEY, type Seed } from './seed';

const SUPPLY: Blocks = {
  google_artifact_registry_repository: {
    models: {
      repository_id: 'models',
      format: 'DOCKER',
      kms_key_name: KEY,
      docker_config: { immutable_tags: true },
      vulnerability_scanning_config: { enablement_config: 'INHERITED' },
    },
  },
  google_artifact_registry_repository_iam_member: {
    pull: { repository: 'models', role: 'roles/artifactregistry.reader', member: 'group:ml@acme.example' },
  },
};

const repository = differing(SUPPLY, 'google_artifact_registry_repository.models');

export const REPOSITORIES: readonly Seed[] = [
  repository('ZTA-SUPPLY-010', 'repository whose tags move', 'docker_config/immutable_tags', {
    docker_config: undefined,
  }),
  repository('ZTA-SUPPLY-011', 'repository that nobody scans', 'vulnerability_scanning_config/enablement_config', {
    vulnerability_scanning_config: { enablement_config: 'DISABLED' },
  }),
  repository('ZTA-SUPPLY-012', "repository under Google's key", 'kms_key_name', { kms_key_name: undefined }),
  differing(SUPPLY, 'google_artifact_registry_repository_iam_member.pull')(
    'ZTA-SUPPLY-014',
    'repository for everybody',
    'member',
    {
      member: 'allUsers',
    },
  ),
];

const asks = (level: string) => `"accessPolicies/1/accessLevels/${level}" in request.auth.access_levels`;

const SETS = ['sqli', 'xss', 'lfi', 'rfi', 'rce', 'sessionfixation', 'protocolattack', 'scannerdetection'];
const WAF = SETS.map((name, i) => ({
  action: 'deny(403)',
  priority: 10 + i,
  match: { expr: { expression: `evaluatePreconfiguredWaf('${name}-v33-stable', {'sensitivity': 1})` } },
}));
const LIMIT = {
  action: 'throttle',
  priority: 100,
  match: { versioned_expr: 'SRC_IPS_V1', config: { src_ip_ranges: ['*'] } },
  rate_limit_options: { exceed_action: 'deny(429)', rate_limit_threshold: { count: 500, interval_sec: 60 } },
};

const GATEWAY: Blocks = {
  google_compute_backend_service: {
    app: {
      name: 'app',
      protocol: 'HTTPS',
      iap: { enabled: true },
      security_policy: '${google_compute_security_policy.app.id}',
      log_config: { enable: true, sample_rate: 1 },
    },
  },
  google_compute_security_policy: {
    app: {
      name: 'app',
      rule: [
        { action: 'deny(403)', priority: 1, preview: false },
        ...WAF,
        LIMIT,
        { action: 'allow', priority: 2_147_483_647 },
      ],
    },
  },
  google_iap_settings: {
    app: {
      name: 'projects/1/iap_web/compute/services/${google_compute_backend_service.app.generated_id}',
      access_settings: {
        reauth_settings: { method: 'SECURE_KEY', max_age: '28800s', policy_type: 'MINIMUM' },
        cors_settings: { allow_http_options: false },
      },
    },
  },
  google_access_context_manager_access_level: {
    managed: {
      parent: 'accessPolicies/1',
      name: 'accessPolicies/1/accessLevels/managed',
      title: 'managed',
      basic: { conditions: [{ device_policy: { require_corp_owned: true } }] },
    },
    here: {
      parent: 'accessPolicies/1',
      name: 'accessPolicies/1/accessLevels/here',
      title: 'here',
      basic: { conditions: [{ regions: ['DE'] }] },
    },
  },
  google_iap_web_backend_service_iam_member: {
    staff: {
      web_backend_service: '${google_compute_backend_service.app.name}',
      role: 'roles/iap.httpsResourceAccessor',
      member: 'group:staff@acme.example',
      condition: { title: 'managed', expression: asks('managed') },
    },
  },
  google_compute_ssl_policy: { modern: { name: 'modern', profile: 'RESTRICTED', min_tls_version: 'TLS_1_2' } },
  google_compute_url_map: { app: { name: 'app', default_service: '${google_compute_backend_service.app.id}' } },
  google_compute_target_https_proxy: {
    app: {
      name: 'app',
      url_map: '${google_compute_url_map.app.id}',
      ssl_policy: '${google_compute_ssl_policy.modern.id}',
    },
  },
};

const backend = differing(GATEWAY, 'google_compute_backend_service.app');
const staff = differing(GATEWAY, 'google_iap_web_backend_service_iam_member.staff');
const filter = differing(GATEWAY, 'google_compute_security_policy.app');
const ruled = (...rule: readonly unknown[]) => ({ rule });

export const GATEWAYS: readonly Seed[] = [
  backend('ZTA-GATE-003', 'gateway that logs nothing', 'log_config/enable', { log_config: undefined }),
  backend('ZTA-GATE-006', 'gateway without a web firewall', '', { security_policy: undefined }),
  filter('ZTA-NET-050', 'firewall that knows no attack by sight', '', ruled(LIMIT)),
  filter('ZTA-NET-048', 'firewall that anybody may ask without end', 'rule', ruled(...WAF)),
  {
    ...backend('ZTA-GATE-019', 'gateway that speaks plain HTTP to what stands behind', '', { protocol: 'HTTP' }),
    at: ['google_compute_backend_service.app', 'protocol'],
  },
  staff('ZTA-GATE-022', 'gateway that asks for a password only', 'condition/expression', {
    condition: { title: 'until', expression: 'request.time < timestamp("2027-01-01T00:00:00Z")' },
  }),
  staff('ZTA-GATE-023', 'gateway for any device of the country', 'condition/expression', {
    condition: { title: 'here', expression: asks('here') },
  }),
  backend('ZTA-GATE-024', 'gateway that is off', 'iap', { iap: { enabled: false } }),
  backend('ZTA-GATE-025', 'gateway with a client of its own', 'iap/oauth2_client_id', {
    iap: { enabled: true, oauth2_client_id: 'c' },
  }),
  {
    violation: 'client by an interface that is gone',
    rule: 'ZTA-GATE-026',
    at: ['google_iap_client.old', ''],
    good: GATEWAY,
    bad: { ...GATEWAY, google_iap_client: { old: { display_name: 'old', brand: 'b' } } },
  },
  {
    ...differing(GATEWAY, 'google_iap_settings.app')('ZTA-GATE-027', 'gateway that never asks again', '', {
      access_settings: { cors_settings: { allow_http_options: false } },
    }),
    at: ['google_compute_backend_service.app', ''],
  },
  backend('ZTA-GATE-028', 'gateway that logs a tenth', 'log_config/sample_rate', {
    log_config: { enable: true, sample_rate: 0.1 },
  }),
  differing(GATEWAY, 'google_iap_settings.app')(
    'ZTA-GATE-029',
    'gateway that lets OPTIONS through',
    'access_settings/cors_settings/allow_http_options',
    { access_settings: { cors_settings: { allow_http_options: true } } },
  ),
  filter('ZTA-GATE-030', 'web firewall that lets everything through', 'rule', {
    rule: [{ action: 'allow', priority: 2_147_483_647 }],
  }),
  filter('ZTA-GATE-031', 'web firewall that only notes', 'rule/0/preview', {
    rule: [
      { action: 'deny(403)', priority: 1, preview: true },
      { action: 'deny(429)', priority: 2 },
    ],
  }),
  differing(GATEWAY, 'google_iap_web_backend_service_iam_member.staff')(
    'ZTA-GATE-012',
    'gateway for everybody',
    'member',
    {
      member: 'allUsers',
    },
  ),
  differing(GATEWAY, 'google_compute_target_https_proxy.app')(
    'ZTA-NET-038',
    'gateway that takes old encryption',
    'ssl_policy',
    {
      ssl_policy: undefined,
    },
  ),
];

/** A program that runs models. */
const CALLER: Blocks = {
  google_service_account: { app: { account_id: 'app' } },
  google_project_iam_custom_role: { run: { role_id: 'run', permissions: ['aiplatform.endpoints.predict'] } },
  google_project_iam_member: {
    app: {
      project: 'acme',
      role: '${google_project_iam_custom_role.run.id}',
      member: 'serviceAccount:${google_service_account.app.email}',
    },
  },
  google_cloud_run_v2_service: {
    app: {
      name: 'app',
      location: 'europe-west4',
      ingress: 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
      binary_authorization: { use_default: true },
      template: {
        containers: [{ image: `europe-west4-docker.pkg.dev/acme/ai/app@sha256:${'0'.repeat(64)}` }],
        service_account: '${google_service_account.app.email}',
        encryption_key: KEY,
        vpc_access: { egress: 'ALL_TRAFFIC', network_interfaces: [{ network: 'n' }] },
      },
    },
  },
};

const RUN = Object(CALLER['google_cloud_run_v2_service']?.['app']?.['template']);
const run = differing(CALLER, 'google_cloud_run_v2_service.app');

export const CALLERS: readonly Seed[] = [
  run('ZTA-NET-023', "program in Google's network", 'template/vpc_access', {
    template: { ...RUN, vpc_access: undefined },
  }),
  run('ZTA-NET-024', 'program on the internet', 'ingress', { ingress: 'INGRESS_TRAFFIC_ALL' }),
  run('ZTA-NET-033', 'program on the internet that asks nobody', 'invoker_iam_disabled', {
    ingress: undefined,
    invoker_iam_disabled: true,
  }),
  run('ZTA-NET-068', 'program that sends past its network', 'template/vpc_access/egress', {
    template: { ...RUN, vpc_access: { egress: 'PRIVATE_RANGES_ONLY', network_interfaces: [{ network: 'n' }] } },
  }),
  run('ZTA-SUPPLY-023', 'program whose image nobody looks at', 'binary_authorization', {
    binary_authorization: undefined,
  }),
  run('ZTA-SUPPLY-001', 'program by the tag of its image', 'template/containers/0/image', {
    template: { ...RUN, containers: [{ image: 'europe-west4-docker.pkg.dev/acme/ai/app:latest' }] },
  }),
  run('ZTA-DATA-033', "program under Google's key", 'template/encryption_key', {
    template: { ...RUN, encryption_key: undefined },
  }),
  {
    violation: 'program on the internet that everybody may call',
    rule: 'ZTA-NET-033',
    at: ['google_cloud_run_v2_service.app', 'invoker_iam_disabled'],
    good: CALLER,
    bad: {
      ...CALLER,
      google_cloud_run_v2_service: {
        app: { ...CALLER['google_cloud_run_v2_service']?.['app'], ingress: 'INGRESS_TRAFFIC_ALL' },
      },
      google_cloud_run_v2_service_iam_member: {
        all: { name: '${google_cloud_run_v2_service.app.name}', role: 'roles/run.invoker', member: 'allUsers' },
      },
    },
  },
];
