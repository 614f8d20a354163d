import { every, type Maybe, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import type { Read } from '../../../policy/reading';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { bindingsIn, isAnyone, letsAnyoneIn } from '../../google/bindings';
import { Once } from '../../once';
import { Subject } from '../../subject';
import { matches, says } from '../../text';
import type { Area } from '../area';
import { recordsCalls } from '../log/audit-config';
import { accessLevel, accessLevels } from './access-level';
import { identityProxy, proxyFilter, proxySettings, retiredClient } from './proxy';
import { proxyGrant } from './proxy-grant';

const BACKENDS = ['google_compute_backend_service', 'google_compute_region_backend_service'];

/** What a backend service tells, where Identity-Aware Proxy stands before it. */
function backend(subject: Subject): Fact[] {
  const proxy = subject.get('iap', 'enabled').boolean(subject.get('iap').isSet === true).value;
  if (proxy === false || subject.get('iap').isSet === false) return [];
  const logs = subject.get('log_config', 'enable');
  return [
    fact('gateway', subject, {
      // Whoever comes through the proxy has signed in.
      knowsUsers: subject.get('iap').as(proxy),
      devices: [],
      logs: logs.boolean(false),
      logsReasons: recordsDecisions(subject),
      logsInNewFormat: true,
      hasFirewall: some([subject.get('security_policy').isSet, subject.get('edge_security_policy').isSet]),
    }),
  ];
}

const CONFIGS = [
  'google_project_iam_audit_config',
  'google_folder_iam_audit_config',
  'google_organization_iam_audit_config',
];

/** What the proxy decided on is in the audit logs of data access, where those are kept. */
function recordsDecisions({ resource, world, project }: Subject): Maybe<boolean> {
  const kept = KEPT.ask(resource.module.among, world).some((where) => where === EVERYWHERE || where === project);
  return kept || new Unknown('what the proxy decided on is in audit logs, which nothing in the files keeps');
}

/** Of a folder or an organization, the files do not say that it is above a project. */
const EVERYWHERE = '*';

/** Projects in which those logs are kept. */
const KEPT = new Once((files, world): readonly (string | undefined)[] =>
  CONFIGS.flatMap((type) => files.ofType(type))
    .map((config) => Subject.of(config, world))
    .filter((config) => config.exists && ofProxy(config) === true)
    .map((config) => (config.get('project').isSet === true ? config.project : EVERYWHERE)),
);

const ofProxy = (config: Subject): Maybe<boolean> =>
  every([
    some([says(config.get('service').text, 'iap.googleapis.com'), says(config.get('service').text, 'allServices')]),
    recordsCalls(config, 'DATA_READ'),
    recordsCalls(config, 'DATA_WRITE'),
  ]);

const guarded = (subject: Subject): Fact[] => [...backend(subject), ...identityProxy(subject)];

/** Load balancers speak to their backends by a protocol that is named; plain HTTP is what they take where none is. */
function encrypted(by: Subject): Read<boolean> {
  const named =
    by.get('web_backend_service').isSet === false
      ? by.get('web_region_backend_service')
      : by.get('web_backend_service');
  const behind = named.target(...BACKENDS)?.get('protocol');
  if (behind === undefined)
    return named.as<boolean>(new Unknown('what stands behind the proxy is not among the files'));
  return behind.as(behind.isSet === false ? false : matches(behind.text ?? '', /^(HTTPS|HTTP2|SSL|H2)$/));
}

/** What a binding on the proxy tells: who gets through. */
const door = (by: Subject): Fact[] =>
  bindingsIn(by).map((binding) =>
    fact('gateway-door', by, {
      decided: true,
      inForce: true,
      letsAnyoneIn: (binding.members.find((member) => isAnyone(member) !== false) ?? binding.role).as(
        letsAnyoneIn(binding),
      ),
      ignoresUsers: false,
      encrypted: encrypted(by),
      // Nothing but the proxy of Google stands at this door, and it reads no policy of anybody's making.
      ownFilter: true,
      mistake: undefined,
      unguarded: undefined,
      moot: undefined,
      believesClients: false,
    }),
  );

const KINDS = [
  'web',
  'web_backend_service',
  'web_region_backend_service',
  'web_cloud_run_service',
  'web_type_compute',
  'web_type_app_engine',
  'app_engine_version',
  'app_engine_service',
  'tunnel',
  'tunnel_instance',
  'tunnel_dest_group',
];

/** What a binding on the proxy tells of whom it lets through, and of what it asks beside. */
const passage = (by: Subject): Fact[] => [...door(by), ...proxyGrant(by)];

const DOORS: Area['readers'] = Object.fromEntries(
  KINDS.flatMap((kind) => ['member', 'binding', 'policy'].map((form) => [`google_iap_${kind}_iam_${form}`, passage])),
);

/** What a proxy of a load balancer tells, where Identity-Aware Proxy stands behind it. */
function channel(subject: Subject): Fact[] {
  const service = subject.get('url_map').target('google_compute_url_map', 'google_compute_region_url_map');
  const named = [
    service?.get('default_service'),
    ...(service?.get('path_matcher').items ?? []).map((paths) => paths.get('default_service')),
  ];
  const behind = named.flatMap((one) => one?.target(...BACKENDS) ?? []);
  if (!behind.some((one) => backend(one).length > 0)) return [];
  const policy = subject.get('ssl_policy');
  const rules = policy.target('google_compute_ssl_policy', 'google_compute_region_ssl_policy');
  return [
    fact('door-channel', subject, {
      encrypted: !subject.type.endsWith('_http_proxy'),
      modern: policy.as(subject.type.endsWith('_http_proxy') || modern(policy, rules)),
    }),
  ];
}

/** Without a policy of its own, a load balancer takes TLS 1.0 as well; one that is restricted speaks newer versions only. */
function modern(policy: Field, named: Subject | undefined): Maybe<boolean> {
  if (policy.isSet === false) return false;
  if (named === undefined) return new Unknown('the policy of its encryption is not among the files');
  const least = matches(named.get('min_tls_version').text ?? '', /^TLS_1_[23]$/);
  return some([least, says(named.get('profile').text, 'RESTRICTED')]);
}

const PROXIES = ['https', 'http'].flatMap((way) => [
  `google_compute_target_${way}_proxy`,
  `google_compute_region_target_${way}_proxy`,
]);

/** What lets people and programs in, once it knows who they are. */
export const GATEWAY: Area = {
  readers: {
    ...Object.fromEntries(BACKENDS.map((type) => [type, guarded])),
    ...Object.fromEntries(PROXIES.map((type) => [type, channel])),
    ...DOORS,
    google_access_context_manager_access_level: accessLevel,
    google_access_context_manager_access_levels: accessLevels,
    google_iap_settings: proxySettings,
    google_iap_brand: retiredClient,
    google_iap_client: retiredClient,
    google_compute_security_policy: proxyFilter,
  },
  alongside: [
    'google_access_context_manager_access_policy',
    'google_compute_security_policy_rule',
    'google_compute_region_network_endpoint_group',
    'google_compute_url_map',
    'google_compute_region_url_map',
    'google_compute_ssl_policy',
    'google_compute_region_ssl_policy',
  ],
};
