import { CloudRunV2Service } from '@cdktf/provider-google/lib/cloud-run-v2-service';
import { ProjectIamAuditConfig } from '@cdktf/provider-google/lib/project-iam-audit-config';
import {
  AccessLevel,
  AccessPolicy,
  AccessRule,
  DevicePosture,
  Member,
  VerifiedAccessGateway,
  type VerifiedAccessGatewayProps,
  WorkloadIdentity,
} from '../../../lib/google';
import type { TerraformStack } from '../../../lib/google/cdktf';
import { filledIn } from '../filled-in';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const adjusters = Member.group('adjusters@example.com');
const corp = AccessLevel.fromName('accessPolicies/1/accessLevels/corp');
const device = DevicePosture.endpointVerification();
const accessPolicy = AccessPolicy.fromName('accessPolicies/123');
const domain = 'claims.example.com';
const INGRESS = 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER';

const service = (
  scope: TerraformStack,
  config: { ingress?: string; invokerIamDisabled?: boolean } = { ingress: INGRESS },
) =>
  new CloudRunV2Service(scope, 'Service', {
    name: 'claims',
    location: 'europe-west4',
    template: { containers: [{ image: 'claims' }] },
    ...config,
  });

type Options = Partial<VerifiedAccessGatewayProps>;

const gatewayIn = (stack: TerraformStack, options: Options = {}) =>
  new VerifiedAccessGateway(stack, 'Gateway', {
    project: ACME,
    accessPolicy,
    rules: [AccessRule.allow(adjusters).on(device).from('DE')],
    ...options,
  });

/** A gateway before one service. */
function protecting(options: Options = {}): Synthesized {
  const stack = emptyStack();
  gatewayIn(stack, options).protectCloudRun('Claims', { domain, service: service(stack) });
  return new Synthesized(stack);
}

const bindings = (synthesized: Synthesized) =>
  Object.values(synthesized.resources('google_iap_web_backend_service_iam_member'));

/** The condition of each binding, with what Terraform fills in replaced by the last part of the id. */
const conditions = (synthesized: Synthesized) =>
  bindings(synthesized).map(({ condition }) =>
    JSON.stringify(condition).replace(/\$\{[^}]*_(\w+)_[0-9A-F]{8}\.name\}/g, '<$1>'),
  );

describe('who gets in', () => {
  test('a rule lets its group through the proxy where all of its levels are met, and nothing else does', () => {
    const synthesized = protecting();
    expect(bindings(synthesized)).toEqual([
      expect.objectContaining({
        project: 'acme-claims',
        role: 'roles/iap.httpsResourceAccessor',
        member: 'group:adjusters@example.com',
        web_backend_service: expect.stringMatching(/^\$\{google_compute_backend_service\..*\.name\}$/),
        lifecycle: { create_before_destroy: true },
      }),
    ]);
    expect(conditions(synthesized)).toEqual([
      JSON.stringify({
        expression: '"<Device>" in request.auth.access_levels && "<From>" in request.auth.access_levels',
        title: 'access levels',
      }),
    ]);
  });

  test('one of several devices will do, and the rest must be met besides', () => {
    const rules = [
      AccessRule.allow(adjusters)
        .on(device, DevicePosture.endpointVerification({ managed: 'COMPLETE' }))
        .from('DE'),
    ];
    expect(conditions(protecting({ rules }))).toEqual([
      expect.stringContaining(
        '(\\"<Device>\\" in request.auth.access_levels || \\"<DeviceOr2>\\" in request.auth.access_levels) && \\"<From>\\"',
      ),
    ]);
  });

  test('a level that is there needs no access policy', () => {
    const stack = emptyStack();
    new VerifiedAccessGateway(stack, 'Gateway', {
      project: ACME,
      rules: [AccessRule.allow(adjusters).meeting(corp)],
    }).protectCloudRun('Claims', { domain, service: service(stack) });
    const synthesized = new Synthesized(stack);
    expect(synthesized.resources('google_access_context_manager_access_level')).toEqual({});
    expect(conditions(synthesized)).toEqual([
      expect.stringContaining('\\"accessPolicies/1/accessLevels/corp\\" in request.auth.access_levels'),
    ]);
  });

  test('every application of a gateway has its rules, made once; one with rules of its own has those alone', () => {
    const stack = emptyStack();
    const gateway = gatewayIn(stack);
    gateway.protectCloudRun('Claims', { domain, service: service(stack) });
    const auditors = AccessRule.allow(Member.group('auditors@example.com')).meeting(corp);
    gateway.protectCloudRun('Audit', {
      domain: 'audit.example.com',
      service: { name: 'audit', location: 'europe-west4' },
      ownRules: [auditors],
    });
    gateway.protectCloudRun('Rates', {
      domain: 'rates.example.com',
      service: { name: 'rates', location: 'europe-west4' },
    });
    const synthesized = new Synthesized(stack);
    expect(bindings(synthesized).map(({ member }) => member)).toEqual([
      'group:auditors@example.com',
      'group:adjusters@example.com',
      'group:adjusters@example.com',
    ]);
    expect(Object.keys(synthesized.resources('google_access_context_manager_access_level'))).toHaveLength(2);
  });

  test('a rule keeps its levels when a rule for somebody else comes before it', () => {
    const names = (rules: readonly AccessRule[]) =>
      Object.values(protecting({ rules }).resources('google_access_context_manager_access_level')).map(
        ({ name }) => name,
      );
    const rule = AccessRule.allow(adjusters).from('DE');
    const [name] = names([rule]);
    const other = AccessRule.allow(Member.group('auditors@example.com')).from('FR');
    expect(names([other, rule])).toContain(name);
    expect(names([rule, AccessRule.allow(adjusters).from('AT')])).toContain(name);
  });

  test.each<[string, Options]>([
    ['AccessRuleEmpty', { rules: [] }],
    ['AccessLevelMissing', { rules: [AccessRule.allow(adjusters)] }],
    ['AccessLevelMissing', { rules: [AccessRule.allow(adjusters).on(device)], mode: 'audit' }],
    ['CertificateMap', { certificateMap: 'projects/acme/locations/global/certificateMaps/all' }],
  ])('%s', (code, options) => {
    expect(() => gatewayIn(emptyStack(), options)).toThrow(
      new RegExp(`^${code}: '\\w+' must .*got .* \\[claims/Gateway`),
    );
  });

  test.each([
    [13, false],
    [14, true],
  ])('a condition of a policy cannot ask for more than 13 levels: %i', (count, isTooMany) => {
    const levels = Array.from({ length: count }, (_, i) => AccessLevel.fromName(`accessPolicies/1/accessLevels/l${i}`));
    const make = () => gatewayIn(emptyStack(), { rules: [AccessRule.allow(adjusters).meeting(...levels)] });
    if (isTooMany)
      expect(make).toThrow(/^AccessLevelsTooMany: .*got 14 for 'group:adjusters@example\.com'; split the rule/);
    else expect(make).not.toThrow();
  });

  test('a workload keeps its way in when another comes before it in the same rule', () => {
    const namesOf = (...ids: readonly string[]) => {
      const stack = emptyStack();
      const made = new Map(['A', 'B'].map((id) => [id, new WorkloadIdentity(stack, id, { project: ACME })]));
      const rules = [AccessRule.allow(...ids.flatMap((id) => made.get(id) ?? [])).from('DE')];
      gatewayIn(stack, { rules }).protectCloudRun('Claims', { domain, service: service(stack) });
      return Object.keys(new Synthesized(stack).resources('google_iap_web_backend_service_iam_member'));
    };
    expect(namesOf('B')).toHaveLength(1);
    expect(namesOf('A', 'B')).toEqual(expect.arrayContaining(namesOf('B')));
  });

  test('without an access policy, a rule cannot make levels', () => {
    const rules = [AccessRule.allow(adjusters).from('DE')];
    expect(() => new VerifiedAccessGateway(emptyStack(), 'Gateway', { project: ACME, rules })).toThrow(
      /^OrganizationMissing: 'accessPolicy' must be given .*\.meeting\(AccessLevel\.fromName/,
    );
  });
});

describe('audit', () => {
  test('lets in whatever the device, and still demands everything else', () => {
    expect(conditions(protecting({ mode: 'audit' })).sort()).toEqual([
      JSON.stringify({
        expression: '"<Device>" in request.auth.access_levels && "<From>" in request.auth.access_levels',
        title: 'access levels',
      }),
      JSON.stringify({ expression: '"<From>" in request.auth.access_levels', title: 'audit: whatever the device' }),
    ]);
  });

  test('changes nothing about rules that ask nothing of the device', () => {
    const rules = [AccessRule.allow(adjusters).from('DE')];
    expect(conditions(protecting({ rules, mode: 'audit' }))).toEqual(conditions(protecting({ rules })));
  });

  test('an expression that reads the device is left out too, another is not', () => {
    const rules = [
      AccessRule.allow(adjusters).cel('device.is_corp_owned_device').cel('request.auth.claims.crd_str.hwk'),
    ];
    expect(conditions(protecting({ rules, mode: 'audit' }))).toContain(
      JSON.stringify({ expression: '"<Cel2>" in request.auth.access_levels', title: 'audit: whatever the device' }),
    );
  });

  test('a mode that is none is not taken for it', () => {
    const mode = JSON.parse('"Audit"');
    expect(() => gatewayIn(emptyStack(), { mode })).toThrow(
      /^GatewayMode: 'mode' must be 'audit' or 'enforced', got 'Audit'/,
    );
  });

  test('ending it takes bindings away and makes none, so that nobody is locked out between', () => {
    const names = (mode: 'audit' | 'enforced') =>
      Object.keys(protecting({ mode }).resources('google_iap_web_backend_service_iam_member'));
    expect(names('audit')).toEqual(expect.arrayContaining(names('enforced')));
  });

  test.each([
    ['audit', 1],
    ['enforced', 0],
  ] as const)('is said to be so: %s', (mode, count) => {
    const { metadata } = gatewayIn(emptyStack(), { mode }).node;
    const warnings = metadata.map(({ data }) => String(data)).filter((text) => text.startsWith('GatewayAudit: '));
    expect(warnings).toHaveLength(count);
  });

  test('says how to find whom the device would keep out: who meets none of the levels of which one will do', () => {
    const stack = emptyStack();
    const other = DevicePosture.endpointVerification({ managed: 'COMPLETE' });
    const rules = [AccessRule.allow(adjusters).on(device, other).from('DE').cel('device.is_corp_owned_device')];
    const filter = filledIn(stack, gatewayIn(stack, { rules, mode: 'audit' }).auditFilter);
    const unmet = 'protoPayload.metadata.unsatisfied_access_levels';
    expect(filter.replace(/\$\{[^}]*_(\w+)_[0-9A-F]{8}\.name\}/g, '<$1>')).toBe(
      `protoPayload.serviceName="iap.googleapis.com" AND ((${unmet}="<Device>" AND ${unmet}="<DeviceOr2>") OR (${unmet}="<Cel>"))`,
    );
    expect(gatewayIn(emptyStack(), { rules: [AccessRule.allow(adjusters).from('DE')] }).auditFilter).toBeUndefined();
  });
});

describe('the backend', () => {
  test('has the proxy of Google before it without a client of ours, logs every request, and is filtered', () => {
    expect(protecting().only('google_compute_backend_service')).toMatchObject({
      load_balancing_scheme: 'EXTERNAL_MANAGED',
      protocol: 'HTTPS',
      iap: { enabled: true },
      log_config: { enable: true, sample_rate: 1 },
      security_policy: expect.stringMatching(/^\$\{google_compute_security_policy\..*\.id\}$/),
      lifecycle: { ignore_changes: ['iap[0].oauth2_client_id'] },
    });
    expect(protecting().only('google_compute_backend_service')['iap']).toEqual({ enabled: true });
  });

  test('people show again that it is them, with a second factor, every eight hours', () => {
    expect(protecting().only('google_iap_settings')).toMatchObject({
      name: expect.stringMatching(
        /^projects\/123456789012\/iap_web\/compute\/services\/\$\{google_compute_backend_service\./,
      ),
      access_settings: {
        reauth_settings: { method: 'ENROLLED_SECOND_FACTORS', max_age: '28800s', policy_type: 'MINIMUM' },
      },
    });
  });

  test('how often and how can be chosen, or left to what stands above', () => {
    const often = protecting({ reauthentication: { method: 'SECURE_KEY', minutes: 60 } });
    expect(often.only('google_iap_settings')['access_settings']).toMatchObject({
      reauth_settings: { method: 'SECURE_KEY', max_age: '3600s' },
    });
    expect(protecting({ reauthentication: 'none' }).resources('google_iap_settings')).toEqual({});
  });

  test.each([4, 1441, 7.5, Number.NaN])('%s minutes are refused', (minutes) => {
    expect(() => protecting({ reauthentication: { minutes } })).toThrow(/^ReauthenticationMinutes: 'minutes' must be/);
  });

  test('its own rules find nothing but what only the record of requests tells', () => {
    expect(
      protecting()
        .findings()
        .filter(({ rule }) => rule !== 'ZTA-GATE-004'),
    ).toEqual([]);
  });
});

describe('a service of Cloud Run', () => {
  test('is called by the proxy and by nobody else', () => {
    const synthesized = protecting();
    expect(synthesized.only('google_cloud_run_v2_service_iam_member')).toMatchObject({
      project: 'acme-claims',
      role: 'roles/run.invoker',
      member: 'serviceAccount:service-123456789012@gcp-sa-iap.iam.gserviceaccount.com',
    });
    expect(synthesized.only('google_compute_region_network_endpoint_group')).toMatchObject({
      network_endpoint_type: 'SERVERLESS',
      region: '${google_cloud_run_v2_service.Service.location}',
      cloud_run: { service: '${google_cloud_run_v2_service.Service.name}' },
    });
    // Neither is known to a service that has no machines.
    const backend = synthesized.only('google_compute_backend_service');
    expect(Object.keys(backend)).not.toEqual(expect.arrayContaining(['timeout_sec']));
    expect(Object.keys(backend)).not.toEqual(expect.arrayContaining(['port_name']));
  });

  test.each([
    [{}, /TargetOpen: 'ingress' .*got none, which lets everybody reach its run\.app address/],
    [
      { ingress: 'INGRESS_TRAFFIC_ALL' },
      /TargetOpen: 'ingress' of the service must be 'INGRESS.*', got 'INGRESS_TRAFFIC_ALL'/,
    ],
    [{ ingress: 'INGRESS_TRAFFIC_INTERNAL_ONLY' }, /TargetOpen/],
    [{ ingress: INGRESS, invokerIamDisabled: true }, /TargetOpen: 'invokerIamDisabled'/],
  ])('that can be reached past the gateway is refused: %j', (config, message) => {
    const stack = emptyStack();
    gatewayIn(stack).protectCloudRun('Claims', { domain, service: service(stack, config) });
    expect(() => new Synthesized(stack)).toThrow(message);
  });

  test('that is made elsewhere is taken by its name', () => {
    const stack = emptyStack();
    gatewayIn(stack).protectCloudRun('Claims', { domain, service: { name: 'claims', location: 'europe-west4' } });
    expect(new Synthesized(stack).only('google_compute_region_network_endpoint_group')).toMatchObject({
      region: 'europe-west4',
      cloud_run: { service: 'claims' },
    });
  });
});

describe('a group of machines', () => {
  const backends = [
    {
      group: 'projects/acme-claims/zones/a/networkEndpointGroups/claims',
      balancingMode: 'RATE',
      maxRatePerEndpoint: 100,
    },
  ];

  test('is reached by HTTPS only, on a port by its name, while it is well', () => {
    const stack = emptyStack();
    gatewayIn(stack).protectBackend('Claims', { domain, backends, healthCheckPath: '/healthz' });
    const synthesized = new Synthesized(stack);
    expect(synthesized.only('google_compute_backend_service')).toMatchObject({
      protocol: 'HTTPS',
      port_name: 'https',
      timeout_sec: 30,
      iap: { enabled: true },
      backend: [{ balancing_mode: 'RATE', max_rate_per_endpoint: 100 }],
      health_checks: [expect.stringContaining('google_compute_health_check')],
    });
    expect(synthesized.only('google_compute_health_check')).toMatchObject({
      https_health_check: { request_path: '/healthz', port_specification: 'USE_SERVING_PORT' },
    });
    expect(synthesized.resources('google_cloud_run_v2_service_iam_member')).toEqual({});
  });

  test('knows by the audience of a header that a request came through the gateway', () => {
    const stack = emptyStack();
    const { audience } = gatewayIn(stack).protectBackend('Claims', { domain, backends });
    expect(filledIn(stack, audience)).toMatch(
      /^\/projects\/123456789012\/global\/backendServices\/\$\{google_compute_backend_service\..*\.generated_id\}$/,
    );
  });

  test.each([
    ['BackendsEmpty', { backends: [] }],
    ['TimeoutSeconds', { backends, timeoutSeconds: 0 }],
    ['TimeoutSeconds', { backends, timeoutSeconds: 86_401 }],
  ])('%s', (code, props) => {
    const gateway = gatewayIn(emptyStack());
    expect(() => gateway.protectBackend('Claims', { domain, ...props })).toThrow(new RegExp(`^${code}: `));
  });
});

describe('the front', () => {
  test('speaks HTTPS of a version and with ciphers of today, and nothing else', () => {
    const synthesized = protecting();
    expect(synthesized.only('google_compute_ssl_policy')).toMatchObject({
      profile: 'RESTRICTED',
      min_tls_version: 'TLS_1_2',
    });
    expect(synthesized.only('google_compute_target_https_proxy')['ssl_policy']).toMatch(/google_compute_ssl_policy/);
    expect(synthesized.resources('google_compute_target_http_proxy')).toEqual({});
    expect(synthesized.only('google_compute_global_forwarding_rule')).toMatchObject({
      load_balancing_scheme: 'EXTERNAL_MANAGED',
      port_range: '443',
      ip_protocol: 'TCP',
    });
  });

  test('sends each domain to its application, and every other name to the first of them', () => {
    const stack = emptyStack();
    const gateway = gatewayIn(stack);
    gateway.protectCloudRun('Claims', { domain, service: service(stack) });
    gateway.protectCloudRun('Rates', {
      domain: 'rates.example.com',
      service: { name: 'rates', location: 'europe-west4' },
    });
    const map = new Synthesized(stack).only('google_compute_url_map');
    expect(map).toMatchObject({
      host_rule: [
        { hosts: [domain], path_matcher: 'claims-gateway-claims-11bb8e2b' },
        { hosts: ['rates.example.com'], path_matcher: expect.any(String) },
      ],
      path_matcher: [
        { name: 'claims-gateway-claims-11bb8e2b', default_service: expect.stringContaining('Gateway_Claims_Backend') },
        { default_service: expect.stringContaining('Gateway_Rates_Backend') },
      ],
      default_url_redirect: { host_redirect: domain, https_redirect: true, redirect_response_code: 'FOUND' },
    });
    expect(Object.keys(map)).not.toContain('default_service');
  });

  test('has a certificate of Google for each domain, which can be followed by one for another', () => {
    const synthesized = protecting();
    expect(synthesized.only('google_compute_managed_ssl_certificate')).toMatchObject({
      name: 'c-claims-example-com-11bb8e2b',
      managed: { domains: [domain] },
      lifecycle: { create_before_destroy: true },
    });
    expect(synthesized.only('google_compute_target_https_proxy')['ssl_certificates']).toEqual([
      expect.stringContaining('google_compute_managed_ssl_certificate'),
    ]);
  });

  test('or takes the certificates of a map', () => {
    const certificateMap = '//certificatemanager.googleapis.com/projects/acme/locations/global/certificateMaps/all';
    const synthesized = protecting({ certificateMap });
    expect(synthesized.only('google_compute_target_https_proxy')['certificate_map']).toBe(certificateMap);
    expect(synthesized.resources('google_compute_managed_ssl_certificate')).toEqual({});
  });

  test.each(['Claims.example.com', 'https://claims.example.com', '*.example.com', 'localhost', '203.0.113.7', ''])(
    '%s is no domain',
    (name) => {
      const stack = emptyStack();
      const gateway = gatewayIn(stack);
      expect(() => gateway.protectCloudRun('Claims', { domain: name, service: service(stack) })).toThrow(
        /^DomainFormat: /,
      );
    },
  );

  test('a domain leads to one application', () => {
    const stack = emptyStack();
    const gateway = gatewayIn(stack);
    const other = { name: 'other', location: 'europe-west4' };
    gateway.protectCloudRun('Claims', { domain, service: other });
    expect(() => gateway.protectCloudRun('Other', { domain, service: other })).toThrow(/^DomainTwice: .*got 'claims/);
  });

  test('more domains than a proxy takes certificates need a map', () => {
    const gateway = gatewayIn(emptyStack());
    const add = (i: number) =>
      gateway.protectCloudRun(`App${i}`, {
        domain: `app${i}.example.com`,
        service: { name: `app${i}`, location: 'europe-west4' },
      });
    for (let i = 0; i < 15; i++) add(i);
    expect(() => add(15)).toThrow(/^CertificatesTooMany: .*certificateMap/);
  });

  test('a gateway to nothing is refused', () => {
    const stack = emptyStack();
    gatewayIn(stack);
    expect(() => new Synthesized(stack)).toThrow(/GatewayEmpty: /);
  });
});

describe('the filter before it', () => {
  test('blocks known attacks before it lets through whoever stays under the limit', () => {
    const { rule, ...policy } = protecting().only('google_compute_security_policy');
    expect(policy).toMatchObject({
      type: 'CLOUD_ARMOR',
      adaptive_protection_config: { layer_7_ddos_defense_config: { enable: true } },
      advanced_options_config: { json_parsing: 'STANDARD', log_level: 'NORMAL' },
    });
    const rules: { action: string; priority: number }[] = JSON.parse(JSON.stringify(rule));
    const actions = [...rules].sort((a, b) => a.priority - b.priority).map(({ action }) => action);
    expect(actions.slice(-2)).toEqual(['rate_based_ban', 'allow']);
    expect(new Set(actions.slice(0, -2))).toEqual(new Set(['deny(403)']));
    expect(actions.length).toBeGreaterThan(8);
    expect(rules.at(-1)).toMatchObject({ priority: 2_147_483_647 });
    expect(rules.at(-2)).toMatchObject({
      rate_limit_options: { exceed_action: 'deny(429)', enforce_on_key: 'IP', ban_duration_sec: 600 },
    });
  });

  test('may be one of yours', () => {
    const synthesized = protecting({ securityPolicy: 'projects/acme-claims/global/securityPolicies/ours' });
    expect(synthesized.resources('google_compute_security_policy')).toEqual({});
    expect(synthesized.only('google_compute_backend_service')['security_policy']).toMatch(/ours$/);
  });
});

describe('the record', () => {
  test('holds every request, let in or not, without exemptions', () => {
    expect(protecting().only('google_project_iam_audit_config')).toMatchObject({
      project: 'acme-claims',
      service: 'iap.googleapis.com',
      audit_log_config: [{ log_type: 'ADMIN_READ' }, { log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }],
    });
  });

  test('may be kept by something else', () => {
    expect(protecting({ recordsRequests: false }).resources('google_project_iam_audit_config')).toEqual({});
  });

  test.each([
    ['acme-claims', 'iap.googleapis.com', true],
    ['acme-claims', 'aiplatform.googleapis.com', false],
    ['acme-other', 'iap.googleapis.com', false],
  ])('is not kept twice: of %s, %s', (project, audited, isTwice) => {
    const stack = emptyStack();
    gatewayIn(stack).protectCloudRun('Claims', { domain, service: service(stack) });
    new ProjectIamAuditConfig(stack, 'Other', {
      project,
      service: audited,
      auditLogConfig: [{ logType: 'DATA_READ' }],
    });
    const synthesize = () => new Synthesized(stack);
    if (isTwice) expect(synthesize).toThrow(/AuditConfigTwice: 'recordsRequests' must be false where 'claims\/Other'/);
    else expect(synthesize).not.toThrow();
  });
});
