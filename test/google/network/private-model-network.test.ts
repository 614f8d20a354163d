import { ComputeNetwork } from '@cdktf/provider-google/lib/compute-network';
import { ConfigError } from '../../../lib/core';
import { type FenceOpening, GOOGLE_PROXIES } from '../../../lib/google/network/fence-opening';
import { GOOGLE_API_DOMAINS } from '../../../lib/google/network/google-apis-endpoint';
import { PrivateModelNetwork, type PrivateModelNetworkProps } from '../../../lib/google/network/private-model-network';
import { ACME, emptyStack, Synthesized } from '../synthesized';

type Given = Partial<PrivateModelNetworkProps>;

const SUBNETS = { 'europe-west4': '10.0.0.0/20' };
const BROUGHT = {
  networkId: 'projects/acme-net/global/networks/shared',
  subnetworks: { 'europe-west4': 'projects/acme-net/regions/europe-west4/subnetworks/models' },
};
const ATTACHMENT = 'projects/x-tp/regions/europe-west4/serviceAttachments/gkedpm-1';

function build(given: Given = { subnets: SUBNETS }) {
  const stack = emptyStack();
  const network = new PrivateModelNetwork(stack, 'Network', { project: ACME, ...given });
  return { stack, network, synthesized: () => new Synthesized(stack) };
}

/** Blocks of a type, without their names. */
const all = (synthesized: Synthesized, type: string) => Object.values(synthesized.resources(type));

/** The rules of the firewall policy, in the order in which they are asked. */
const rules = (synthesized: Synthesized) =>
  all(synthesized, 'google_compute_network_firewall_policy_rule').sort(
    (a, b) => Number(a['priority']) - Number(b['priority']),
  );

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof ConfigError) return error.code;
    throw error;
  }
}

describe('a network of its own', () => {
  test('has no route to the internet, no subnetwork it was not told of, and asks its policy before any rule', () => {
    const synthesized = build().synthesized();
    expect(synthesized.only('google_compute_network')).toMatchObject({
      project: 'acme-claims',
      auto_create_subnetworks: false,
      delete_default_routes_on_create: true,
      network_firewall_policy_enforcement_order: 'BEFORE_CLASSIC_FIREWALL',
    });
    for (const way of ['route', 'router', 'router_nat', 'network_peering']) {
      expect(synthesized.resources(`google_compute_${way}`)).toEqual({});
    }
  });

  test('writes down every connection in every subnetwork, and reaches Google without addresses of the internet', () => {
    const subnets = { ...SUBNETS, 'europe-west3': '10.0.16.0/20' };
    const made = all(build({ subnets }).synthesized(), 'google_compute_subnetwork');
    expect(made.map(({ region, ip_cidr_range }) => [region, ip_cidr_range])).toEqual(Object.entries(subnets).sort());
    for (const subnetwork of made) {
      expect(subnetwork).toMatchObject({
        private_ip_google_access: true,
        stack_type: 'IPV4_ONLY',
        log_config: {
          aggregation_interval: 'INTERVAL_1_MIN',
          flow_sampling: 1,
          metadata: 'INCLUDE_ALL_METADATA',
        },
      });
    }
  });

  test('writes down less where that is said', () => {
    const { synthesized } = build({ subnets: SUBNETS, flowSampling: 0.5 });
    expect(synthesized().only('google_compute_subnetwork')['log_config']).toMatchObject({ flow_sampling: 0.5 });
  });

  test('keeps its names, and moves nothing when a region is added', () => {
    const one = build().synthesized();
    const two = build({ subnets: { ...SUBNETS, 'europe-west3': '10.0.16.0/20' } }).synthesized();
    expect(one.only('google_compute_network')['name']).toBe('claims-network-vpc-db84f184');
    for (const [type, blocks] of Object.entries(one.json['resource'] ?? {})) {
      expect(two.json['resource']?.[type]).toMatchObject(blocks);
    }
  });

  test('is found faultless by our own rules', () => {
    const { network, synthesized } = build();
    network.connect('Triage', { serviceAttachment: ATTACHMENT });
    network.reachRegionalApi('modelarmor', 'europe-west4');
    network.networkAttachment('Training', 'europe-west4');
    expect(synthesized().findings()).toEqual([]);
  });
});

describe('connections', () => {
  test("go out to Google's APIs on port 443, and to nowhere else; none come in", () => {
    const synthesized = build().synthesized();
    const seen = rules(synthesized).map(({ direction, action, match, enable_logging }) => [
      direction,
      action,
      match,
      enable_logging,
    ]);
    const everything = [{ ip_protocol: 'all' }];
    expect(seen).toEqual([
      [
        'EGRESS',
        'allow',
        { dest_ip_ranges: ['10.255.255.254/32'], layer4_configs: [{ ip_protocol: 'tcp', ports: ['443'] }] },
        undefined,
      ],
      ['EGRESS', 'deny', { dest_ip_ranges: ['0.0.0.0/0'], layer4_configs: everything }, true],
      ['EGRESS', 'deny', { dest_ip_ranges: ['::/0'], layer4_configs: everything }, true],
      ['INGRESS', 'deny', { src_ip_ranges: ['0.0.0.0/0'], layer4_configs: everything }, true],
      ['INGRESS', 'deny', { src_ip_ranges: ['::/0'], layer4_configs: everything }, true],
    ]);
    const priorities = rules(synthesized).map(({ priority }) => priority);
    expect(new Set(priorities).size).toBe(priorities.length);
    const association = synthesized.only('google_compute_network_firewall_policy_association');
    expect(association['attachment_target']).toMatch(/^\$\{google_compute_network\.[\w-]+\.id\}$/);
  });

  test('go out to what is connected too, by one rule that grows', () => {
    const { network, synthesized } = build();
    network.connect('Triage', { serviceAttachment: ATTACHMENT });
    network.reachRegionalApi('modelarmor', 'europe-west4');
    const allowed = rules(synthesized()).filter(({ action }) => action === 'allow');
    expect(allowed).toHaveLength(2);
    expect(allowed[1]).toMatchObject({
      direction: 'EGRESS',
      match: {
        dest_ip_ranges: [
          expect.stringMatching(/^\$\{google_compute_address\.[\w-]+\.address\}\/32$/),
          expect.stringMatching(/^\$\{google_network_connectivity_regional_endpoint\.[\w-]+\.address\}\/32$/),
        ],
        layer4_configs: [{ ip_protocol: 'tcp', ports: ['443'] }],
      },
    });
  });
});

describe('what is let through besides', () => {
  const WORKER = { member: 'serviceAccount:worker@acme-claims.iam.gserviceaccount.com' };
  const OPENING = { priority: 10_000, ports: ['8476'], addresses: ['10.0.0.0/20'] };

  const fence = ({ network }: ReturnType<typeof build>) => {
    if (network.fence === undefined) throw new Error('no fence');
    return network.fence;
  };

  test('is let in and out between named addresses, on named ports, for named workloads', () => {
    const built = build();
    fence(built).letIn('Training', { ...OPENING, workloads: [WORKER] });
    fence(built).letOut('Training', { ...OPENING, priority: 10_001 });
    const [into, out] = rules(built.synthesized()).filter(({ priority }) => Number(priority) >= 10_000);
    expect(into).toMatchObject({
      direction: 'INGRESS',
      action: 'allow',
      match: { src_ip_ranges: ['10.0.0.0/20'], layer4_configs: [{ ip_protocol: 'tcp', ports: ['8476'] }] },
      target_service_accounts: ['worker@acme-claims.iam.gserviceaccount.com'],
    });
    expect(out).toMatchObject({ direction: 'EGRESS', action: 'allow', match: { dest_ip_ranges: ['10.0.0.0/20'] } });
    expect(out).not.toHaveProperty('target_service_accounts');
  });

  test('knows a workload whose account only the deployment knows', () => {
    const built = build();
    const late = new ComputeNetwork(built.stack, 'Late', { name: 'late' }).selfLink;
    fence(built).letIn('A', { ...OPENING, workloads: [{ member: late }] });
    fence(built).letIn('B', { ...OPENING, priority: 10_001, workloads: [{ member: `serviceAccount:${late}` }] });
    const accounts = rules(built.synthesized()).flatMap((rule) => rule['target_service_accounts'] ?? []);
    expect(accounts).toEqual([
      expect.stringMatching(/^\$\{trimprefix\(google_compute_network\..*self_link, "serviceAccount:"\)\}$/),
      expect.stringMatching(/^\$\{google_compute_network\..*self_link\}$/),
    ]);
  });

  test('is asked about in an order of its own', () => {
    const built = build();
    fence(built).letIn('A', OPENING);
    expect(codeOf(() => fence(built).letOut('B', OPENING))).toBe('PriorityTwice');
  });

  test('may be load balancers of Google, which never are where connections go', () => {
    const opening = { ...OPENING, addresses: [...GOOGLE_PROXIES] };
    expect(codeOf(() => fence(build()).letIn('Balancer', opening))).toBeUndefined();
    expect(codeOf(() => fence(build()).letOut('Balancer', opening))).toBe('CidrFormat');
  });

  test.each<[string, Partial<FenceOpening>]>([
    ['OpeningPriority', { priority: 1000 }],
    ['OpeningPriority', { priority: 2_147_483_001 }],
    ['OpeningPriority', { priority: 10_000.5 }],
    ['OpeningPorts', { ports: [] }],
    ['OpeningPorts', { ports: ['all'] }],
    ['OpeningAddresses', { addresses: [] }],
    ['CidrFormat', { addresses: ['0.0.0.0/0'] }],
    ['CidrFormat', { addresses: ['8.8.8.8/32'] }],
    ['OpeningWorkloads', { workloads: [{ member: 'group:ops@example.com' }] }],
  ])('is refused with %s: %j', (code, wide) => {
    expect(codeOf(() => fence(build()).letIn('Wide', { ...OPENING, ...wide }))).toBe(code);
  });
});

describe("the way to Google's APIs", () => {
  test('holds only what a service perimeter can hold, at a private address, on no load balancer', () => {
    const synthesized = build({ subnets: SUBNETS, serviceDirectoryRegion: 'europe-west4' }).synthesized();
    expect(synthesized.only('google_compute_global_address')).toMatchObject({
      address_type: 'INTERNAL',
      purpose: 'PRIVATE_SERVICE_CONNECT',
      address: '10.255.255.254',
    });
    const rule = synthesized.only('google_compute_global_forwarding_rule');
    expect(rule).toMatchObject({
      target: 'vpc-sc',
      load_balancing_scheme: '',
      service_directory_registrations: { service_directory_region: 'europe-west4' },
    });
    expect(rule['name']).toMatch(/^[a-z][a-z0-9]{0,19}$/);
  });

  test('answers for each domain and every name below it, in this network only', () => {
    const synthesized = build({ subnets: SUBNETS, googleDomains: ['composer.cloud.google.com'] }).synthesized();
    const zones = Object.entries(synthesized.resources('google_dns_managed_zone'));
    const records = all(synthesized, 'google_dns_record_set');
    for (const domain of [...GOOGLE_API_DOMAINS, 'composer.cloud.google.com']) {
      const [id, zone] = zones.find(([, { dns_name }]) => dns_name === `${domain}.`) ?? [];
      expect(zone).toMatchObject({
        visibility: 'private',
        private_visibility_config: {
          networks: [{ network_url: expect.stringMatching(/^\$\{google_compute_network\..*\.id\}$/) }],
        },
      });
      const own = records.filter(({ managed_zone }) => managed_zone === `\${google_dns_managed_zone.${id}.name}`);
      expect(own.map(({ name, type, rrdatas }) => [name, type, rrdatas])).toEqual([
        [`${domain}.`, 'A', ['10.255.255.254']],
        [`*.${domain}.`, 'CNAME', [`${domain}.`]],
      ]);
    }
    const names = zones.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leaves names to central zones where there are such', () => {
    const zones = all(build({ subnets: SUBNETS, centralDns: true }).synthesized(), 'google_dns_managed_zone');
    expect(zones.map(({ dns_name }) => dns_name)).toEqual(['.']);
  });
});

describe('names', () => {
  const root = (synthesized: Synthesized) =>
    all(synthesized, 'google_dns_managed_zone').find(({ dns_name }) => dns_name === '.');

  test('of the public internet are not resolved, but the metadata server is', () => {
    const synthesized = build().synthesized();
    expect(root(synthesized)).toMatchObject({ visibility: 'private' });
    expect(root(synthesized)).not.toHaveProperty('forwarding_config');
    expect(root(synthesized)).not.toHaveProperty('peering_config');
    expect(all(synthesized, 'google_dns_record_set')).toContainEqual(
      expect.objectContaining({ name: 'metadata.google.internal.', type: 'A', rrdatas: ['169.254.169.254'] }),
    );
  });

  test('of the public internet are resolved where that is said', () => {
    expect(root(build({ subnets: SUBNETS, publicNames: true }).synthesized())).toBeUndefined();
  });

  test('that are asked for are written down, and nobody outside may ask', () => {
    expect(build().synthesized().only('google_dns_policy')).toMatchObject({
      enable_logging: true,
      enable_inbound_forwarding: false,
      networks: [{ network_url: expect.stringMatching(/^\$\{google_compute_network\./) }],
    });
  });
});

describe('a connection to a model', () => {
  const DNS_NAME = '42-europe-west4-123456789012.prediction.p.vertexai.goog';

  test('takes a private address in the region of the attachment, and comes back when the other side closed it', () => {
    const { network, synthesized } = build();
    network.connect('Triage', { serviceAttachment: ATTACHMENT, dnsName: DNS_NAME });
    const made = synthesized();
    expect(made.only('google_compute_address')).toMatchObject({
      region: 'europe-west4',
      address_type: 'INTERNAL',
      subnetwork: expect.stringMatching(/^\$\{google_compute_subnetwork\./),
    });
    expect(made.only('google_compute_forwarding_rule')).toMatchObject({
      region: 'europe-west4',
      target: ATTACHMENT,
      load_balancing_scheme: '',
      recreate_closed_psc: true,
    });
    expect(all(made, 'google_dns_managed_zone')).toContainEqual(
      expect.objectContaining({ dns_name: `${DNS_NAME}.`, visibility: 'private' }),
    );
    expect(all(made, 'google_dns_record_set')).toContainEqual(
      expect.objectContaining({ name: `${DNS_NAME}.`, rrdatas: [expect.stringContaining('google_compute_address')] }),
    );
  });

  test.each<[string, { serviceAttachment: string; region?: string; dnsName?: string }]>([
    ['ServiceAttachment', { serviceAttachment: 'gkedpm-1' }],
    ['RegionOther', { serviceAttachment: ATTACHMENT, region: 'europe-west3' }],
    ['RegionUnknown', { serviceAttachment: ATTACHMENT.replace('west4', 'west3') }],
    ['DnsNameFormat', { serviceAttachment: ATTACHMENT, dnsName: 'model' }],
    ['DnsNameFormat', { serviceAttachment: ATTACHMENT, dnsName: `${DNS_NAME}.` }],
  ])('is refused with %s: %j', (code, target) => {
    expect(codeOf(() => build().network.connect('Triage', target))).toBe(code);
  });

  test('whose attachment only the deployment knows needs its region', () => {
    const { stack, network } = build();
    const late = new ComputeNetwork(stack, 'Late', { name: 'late' }).selfLink;
    expect(codeOf(() => network.connect('A', { serviceAttachment: late }))).toBe('RegionMissing');
    expect(codeOf(() => network.connect('B', { serviceAttachment: late, region: 'europe-west4' }))).toBeUndefined();
  });
});

test('an API that a region keeps to itself has an endpoint and a name of its own', () => {
  const { network, synthesized } = build();
  const made = network.reachRegionalApi('modelarmor', 'europe-west4');
  expect(network.reachRegionalApi('modelarmor', 'europe-west4')).toBe(made);
  const host = 'modelarmor.europe-west4.rep.googleapis.com';
  expect(synthesized().only('google_network_connectivity_regional_endpoint')).toMatchObject({
    target_google_api: host,
    access_type: 'REGIONAL',
    location: 'europe-west4',
  });
  expect(all(synthesized(), 'google_dns_record_set')).toContainEqual(
    expect.objectContaining({ name: `${host}.`, type: 'A' }),
  );
  expect(codeOf(() => network.reachRegionalApi('modelarmor.googleapis.com', 'europe-west4'))).toBe('ApiFormat');
  expect(codeOf(() => network.reachRegionalApi('modelarmor', 'us-east4'))).toBe('RegionUnknown');
});

test('an attachment lets in nobody of itself, and keeps whom Vertex AI let in', () => {
  const { network, synthesized } = build();
  network.networkAttachment('Training', 'europe-west4');
  const attachment = synthesized().only('google_compute_network_attachment');
  expect(attachment).toMatchObject({
    connection_preference: 'ACCEPT_MANUAL',
    lifecycle: { ignore_changes: ['producer_accept_lists'] },
  });
  expect(attachment).not.toHaveProperty('producer_accept_lists');
});

describe('a network that is brought', () => {
  test('is fenced, logged and closed like an own one, and nothing of it is made', () => {
    const { network, synthesized } = build({ network: BROUGHT });
    network.connect('Triage', { serviceAttachment: ATTACHMENT });
    const made = synthesized();
    expect(made.resources('google_compute_network')).toEqual({});
    expect(made.resources('google_compute_subnetwork')).toEqual({});
    expect(made.only('google_compute_network_firewall_policy_association')['attachment_target']).toBe(
      BROUGHT.networkId,
    );
    expect(made.only('google_dns_policy')['networks']).toEqual([{ network_url: BROUGHT.networkId }]);
    expect(made.only('google_compute_address')['subnetwork']).toBe(BROUGHT.subnetworks['europe-west4']);
    expect(rules(made)).toHaveLength(6);
    expect(made.findings()).toEqual([]);
  });

  test.each([
    ['googleApis', 'google_compute_global_forwarding_rule'],
    ['firewall', 'google_compute_network_firewall_policy'],
    ['dnsLog', 'google_dns_policy'],
  ] as const)('is left without %s where it has that, and without nothing else', (feature, type) => {
    const made = build({
      network: BROUGHT,
      networkAlreadyHas: [feature],
      googleApisAddress: '10.9.9.9',
    }).synthesized();
    const kinds = [
      'google_compute_global_forwarding_rule',
      'google_compute_network_firewall_policy',
      'google_dns_policy',
    ];
    for (const kind of kinds) expect(all(made, kind)).toHaveLength(kind === type ? 0 : 1);
  });

  test('may resolve public names by its own decision', () => {
    const made = build({ network: BROUGHT, networkAlreadyHas: ['closedNames'] }).synthesized();
    expect(all(made, 'google_dns_managed_zone').map(({ dns_name }) => dns_name)).not.toContain('.');
  });
});

test.each<[string, Given]>([
  ['SubnetsMissing', {}],
  ['SubnetsMissing', { subnets: {} }],
  ['RegionFormat', { subnets: { 'europe-west4-a': '10.0.0.0/20' } }],
  ['CidrFormat', { subnets: { 'europe-west4': '10.0.0.1/20' } }],
  ['CidrFormat', { subnets: { 'europe-west4': '8.8.8.0/24' } }],
  ['CidrFormat', { subnets: { 'europe-west4': '10.0.0.0/30' } }],
  ['CidrFormat', { subnets: { 'europe-west4': '0.0.0.0/0' } }],
  ['CidrOverlap', { subnets: { 'europe-west4': '10.0.0.0/20', 'europe-west3': '10.0.8.0/24' } }],
  ['FlowSampling', { subnets: SUBNETS, flowSampling: 0 }],
  ['FlowSampling', { subnets: SUBNETS, flowSampling: 1.5 }],
  ['AddressInSubnet', { subnets: { 'europe-west4': '10.0.0.0/8' } }],
  ['AddressInSubnet', { subnets: SUBNETS, googleApisAddress: '10.0.15.255' }],
  ['AddressFormat', { subnets: SUBNETS, googleApisAddress: '199.36.153.4' }],
  ['AddressFormat', { subnets: SUBNETS, googleApisAddress: '10.0.0.0/32' }],
  ['AddressFormat', { subnets: SUBNETS, googleApisAddress: '10.0.0.256' }],
  ['DomainFormat', { subnets: SUBNETS, googleDomains: ['*.cloud.google.com'] }],
  ['DomainFormat', { subnets: SUBNETS, googleDomains: ['cloudproxy.app.'] }],
  ['NetworkBrought', { network: BROUGHT, subnets: SUBNETS }],
  ['NetworkBrought', { network: BROUGHT, flowSampling: 1 }],
  ['NetworkNotBrought', { subnets: SUBNETS, networkAlreadyHas: [] }],
  ['NetworkFormat', { network: { ...BROUGHT, networkId: 'shared' } }],
  ['AddressMissing', { network: BROUGHT, networkAlreadyHas: ['googleApis'] }],
])('is refused with %s: %j', (code, given) => {
  expect(codeOf(() => build(given))).toBe(code);
});

test('addresses that only the deployment knows are taken as they are', () => {
  const stack = emptyStack();
  const late = new ComputeNetwork(stack, 'Late', { name: 'late' }).gatewayIpv4;
  const network = { subnets: { 'europe-west4': `${late}/24` }, googleApisAddress: late };
  expect(codeOf(() => new PrivateModelNetwork(stack, 'Network', { project: ACME, ...network }))).toBeUndefined();
});
