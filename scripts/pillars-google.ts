import { has, isObject, type Kind, type Look, list, text } from './looks';

const stays: Look = (_, { stays }) => (stays ? 'Terraform refuses to destroy it' : undefined);

const ownKey = (path: string) => has(path, 'own key');

const DAY = 86_400;

const inDays =
  (path: string, words: (days: number) => string): Look =>
  (at) => {
    const seconds = text(at(path));
    return seconds === undefined ? undefined : words(Number.parseInt(seconds, 10) / DAY);
  };

const retention: Look = (at) => {
  const seconds = text(at('retention_policy.retention_period'));
  if (seconds === undefined) return undefined;
  const locked = at('retention_policy.is_locked') === true;
  return `kept ${Number(seconds) / DAY} days (${locked ? 'locked: irreversible' : 'staged: reversible'})`;
};

const searchable: Look = (at) => {
  const days = text(at('retention_days'));
  return days && `kept ${days} days (${at('locked') === true ? 'locked: irreversible' : 'staged: reversible'})`;
};

/** How many there are, by their names where they are few. */
const counted =
  (path: string, what: string): Look =>
  (at) => {
    const items = list(at(path));
    if (items.length === 0) return undefined;
    const names = items.flatMap((item) => text(item) ?? []);
    return names.length === items.length && names.length <= 3
      ? `${what}: ${names.join(', ')}`
      : `${what}: ${items.length}`;
  };

/** Who is denied what, and who is not. */
const denials: Look = (at) => {
  const rules = list(at('rules')).filter(isObject);
  const denied = rules.flatMap((rule) => list(Reflect.get(Object(list(rule['deny_rule'])[0]), 'denied_permissions')));
  return `denies ${denied.length} permissions to all but those who are named`;
};

const onlyWith: Look = (at) => {
  const levels = [...(text(at('condition.expression')) ?? '').matchAll(/request\.auth\.access_levels/g)].length;
  return levels > 0 ? `only with ${levels === 1 ? 'an access level' : `${levels} access levels`}` : undefined;
};

const trial: Look = (at) =>
  at('spec') !== undefined && at('status') === undefined ? 'in dry run: refuses nothing yet' : undefined;

const constraint: Look = (at) => {
  const name = text(at('name'))?.replace(/^.*\/policies\//, '');
  return name?.includes('${') ? 'a constraint of its own' : name;
};

const noWayOut: Look = (_, __, types) =>
  ['google_compute_router_nat', 'google_compute_route', 'google_compute_vpn_tunnel'].some((type) => types.has(type))
    ? undefined
    : 'no route to the internet, no NAT';

/** The resource types of Terraform that make up a pillar. What is in no pillar is counted by type. */
export const GOOGLE_KINDS: Readonly<Record<string, Kind>> = {
  google_service_account: {
    pillar: 'identity',
    noun: 'service account',
    looks: [
      (_, __, types) => (types.has('google_service_account_key') ? undefined : 'no keys'),
      has('disabled', 'switched off', true),
    ],
  },
  google_project_iam_custom_role: {
    pillar: 'identity',
    noun: 'role',
    looks: [counted('permissions', 'exact permissions')],
  },
  google_project_iam_member: {
    pillar: 'identity',
    noun: 'grant',
    looks: [has('condition', 'under a condition')],
  },
  google_iam_workload_identity_pool_provider: {
    pillar: 'identity',
    noun: 'identity provider',
    looks: [has('attribute_condition', 'under a condition'), has('oidc.allowed_audiences', 'fixed audience'), stays],
  },
  google_iam_deny_policy: { pillar: 'identity', noun: 'fence', looks: [denials] },
  google_iam_principal_access_boundary_policy: {
    pillar: 'identity',
    noun: 'boundary',
    looks: [counted('details.rules.resources', 'reaches these and nothing else'), stays],
  },
  google_compute_network: { pillar: 'endpoints', noun: 'network', looks: [noWayOut] },
  google_compute_subnetwork: {
    pillar: 'endpoints',
    noun: 'subnet',
    looks: [has('private_ip_google_access', 'reaches Google privately', true), has('log_config', 'connections logged')],
  },
  google_compute_global_forwarding_rule: {
    pillar: 'endpoints',
    noun: 'address',
    looks: [
      has('target', 'Google APIs that perimeters know, and no others', 'vpc-sc'),
      has('port_range', 'HTTPS only', '443'),
    ],
  },
  google_vertex_ai_endpoint: {
    pillar: 'endpoints',
    noun: 'model endpoint',
    looks: [
      has(
        'private_service_connect_config.enable_private_service_connect',
        'reached through Private Service Connect',
        true,
      ),
      has('private_service_connect_config.enable_secure_private_service_connect', 'asks who calls', true),
      has('predict_request_response_logging_config.enabled', 'requests and answers captured', true),
      ownKey('encryption_spec.kms_key_name'),
      stays,
    ],
  },
  google_model_armor_template: {
    pillar: 'endpoints',
    noun: 'guardrail',
    looks: [
      has('template_metadata.enforcement_type', 'blocks what it finds', 'INSPECT_AND_BLOCK'),
      has('template_metadata.ignore_partial_invocation_failures', 'stops where a filter fails', false),
      stays,
    ],
  },
  google_model_armor_floorsetting: {
    pillar: 'endpoints',
    noun: 'guardrail of every call',
    looks: [has('ai_platform_floor_setting.inspect_and_block', 'blocks what it finds', true)],
  },
  google_access_context_manager_service_perimeter: {
    pillar: 'endpoints',
    noun: 'perimeter',
    looks: [
      counted('spec.restricted_services', 'services held'),
      counted('status.restricted_services', 'services held'),
      trial,
      stays,
    ],
  },
  google_org_policy_policy: {
    pillar: 'endpoints',
    noun: 'organization policy',
    looks: [constraint, has('dry_run_spec', 'in dry run: refuses nothing yet')],
  },
  google_compute_backend_service: {
    pillar: 'access',
    noun: 'door',
    looks: [
      has('iap.enabled', 'Identity-Aware Proxy', true),
      has('security_policy', 'behind a web firewall'),
      has('log_config.enable', 'every request logged', true),
    ],
  },
  google_iap_web_backend_service_iam_member: { pillar: 'access', noun: 'rule', looks: [onlyWith] },
  google_access_context_manager_access_level: {
    pillar: 'access',
    noun: 'access level',
    looks: [
      has('basic.conditions.device_policy', 'asks about the device'),
      counted('basic.conditions.regions', 'countries'),
      counted('basic.conditions.ip_subnetworks', 'addresses'),
    ],
  },
  google_iap_settings: {
    pillar: 'access',
    noun: 'session',
    looks: [
      (at) => {
        const age = text(at('access_settings.reauth_settings.max_age'));
        return age && `people show again that it is them after ${Number.parseInt(age, 10) / 3600} hours`;
      },
    ],
  },
  google_compute_ssl_policy: {
    pillar: 'access',
    noun: 'encryption',
    looks: [(at) => text(at('min_tls_version'))?.replace('TLS_', 'TLS ').replace('_', '.').concat(' or newer')],
  },
  google_compute_security_policy: { pillar: 'access', noun: 'web firewall', looks: [counted('rule', 'rules')] },
  google_storage_bucket: {
    pillar: 'logs',
    noun: 'bucket',
    looks: [
      retention,
      has('public_access_prevention', 'never public', 'enforced'),
      ownKey('encryption.default_kms_key_name'),
      stays,
    ],
  },
  google_logging_project_bucket_config: {
    pillar: 'logs',
    noun: 'log bucket',
    looks: [searchable, ownKey('cmek_settings.kms_key_name'), stays],
  },
  google_logging_project_sink: {
    pillar: 'logs',
    noun: 'sink',
    looks: [has('unique_writer_identity', 'writes as itself', true), stays],
  },
  google_project_iam_audit_config: {
    pillar: 'logs',
    noun: 'record of calls',
    looks: [counted('audit_log_config', 'sorts of calls, reads included')],
  },
  google_monitoring_alert_policy: {
    pillar: 'logs',
    noun: 'alarm',
    looks: [has('notification_channels', 'tells somebody')],
  },
  google_bigquery_dataset: {
    pillar: 'logs',
    noun: 'captured calls',
    looks: [ownKey('default_encryption_configuration.kms_key_name'), stays],
  },
  google_kms_crypto_key: {
    pillar: 'logs',
    noun: 'key',
    looks: [
      inDays('rotation_period', (days) => `rotates every ${days} days`),
      inDays('destroy_scheduled_duration', (days) => `${days} days to bring a destroyed version back`),
      stays,
    ],
  },
  google_resource_manager_lien: { pillar: 'logs', noun: 'lien', looks: [() => 'the project is not deleted', stays] },
};
