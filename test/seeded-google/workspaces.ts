import { type Blocks, differing, KEY, type Seed } from './seed';

const METADATA = {
  'notebook-disable-root': 'true',
  'notebook-disable-downloads': 'true',
  'notebook-disable-nbconvert': 'true',
  'notebook-disable-terminal': 'true',
  'notebook-upgrade-schedule': '0 3 * * 6',
  'disable-legacy-endpoints': 'true',
  'block-project-ssh-keys': 'true',
  'serial-port-enable': 'false',
};

/** A workspace in a network without a way out. */
const WORKSPACE: Blocks = {
  google_compute_network: { ai: { name: 'ai', auto_create_subnetworks: false, delete_default_routes_on_create: true } },
  google_compute_subnetwork: {
    ai: {
      name: 'ai',
      network: '${google_compute_network.ai.id}',
      private_ip_google_access: true,
      log_config: { flow_sampling: 1 },
    },
  },
  google_dns_policy: {
    ai: { name: 'ai', enable_logging: true, networks: [{ network_url: '${google_compute_network.ai.id}' }] },
  },
  google_dns_response_policy: {
    ai: { response_policy_name: 'ai', networks: [{ network_url: '${google_compute_network.ai.id}' }] },
  },
  google_compute_firewall: {
    ai: {
      name: 'ai',
      network: '${google_compute_network.ai.name}',
      source_ranges: ['10.0.0.0/16'],
      allow: [{ protocol: 'tcp', ports: ['443'] }],
    },
    ...Object.fromEntries(
      ['EGRESS', 'INGRESS'].map((direction) => [
        direction.toLowerCase(),
        {
          name: direction.toLowerCase(),
          network: '${google_compute_network.ai.name}',
          direction,
          priority: 65_000,
          deny: [{ protocol: 'all' }],
          [direction === 'EGRESS' ? 'destination_ranges' : 'source_ranges']: ['0.0.0.0/0'],
          log_config: { metadata: 'INCLUDE_ALL_METADATA' },
        },
      ]),
    ),
  },
  google_workbench_instance: {
    w: {
      name: 'w',
      location: 'europe-west4-a',
      instance_owners: ['ann@acme.example'],
      gce_setup: {
        disable_public_ip: true,
        service_accounts: [{ email: 'ann-notebook@acme.iam.gserviceaccount.com' }],
        shielded_instance_config: { enable_secure_boot: true },
        network_interfaces: [
          { network: '${google_compute_network.ai.id}', subnet: '${google_compute_subnetwork.ai.id}' },
        ],
        boot_disk: { disk_encryption: 'CMEK', kms_key: KEY },
        data_disks: { disk_encryption: 'CMEK', kms_key: KEY },
        metadata: METADATA,
      },
    },
  },
};

const SETUP = WORKSPACE['google_workbench_instance']?.['w']?.['gce_setup'];
const setup = (changes: object) => ({ gce_setup: { ...Object(SETUP), ...changes } });
const workbench = differing(WORKSPACE, 'google_workbench_instance.w');
const network = differing(WORKSPACE, 'google_compute_network.ai');
const firewall = differing(WORKSPACE, 'google_compute_firewall.ai');
const refusal = (direction: string) => differing(WORKSPACE, `google_compute_firewall.${direction}`);

export const WORKSPACES: readonly Seed[] = [
  workbench(
    'ZTA-NET-004',
    "workspace in Google's network",
    'gce_setup/network_interfaces',
    setup({ network_interfaces: undefined }),
  ),
  workbench(
    'ZTA-NET-005',
    'workspace with a public address',
    'gce_setup/disable_public_ip',
    setup({ disable_public_ip: false }),
  ),
  workbench(
    'ZTA-NET-006',
    'workspace whose users are root',
    'gce_setup/metadata/notebook-disable-root',
    setup({ metadata: { ...METADATA, 'notebook-disable-root': 'false' } }),
  ),
  workbench('ZTA-DATA-023', "workspace with a disk under Google's key", 'gce_setup', setup({ data_disks: {} })),
  ...['downloads', 'terminal'].map((what, i) =>
    workbench(
      `ZTA-DATA-06${3 + i}`,
      `workspace with ${what}`,
      `gce_setup/metadata/notebook-disable-${what}`,
      setup({ metadata: { ...METADATA, [`notebook-disable-${what}`]: 'false' } }),
    ),
  ),
  workbench(
    'ZTA-DATA-141',
    'workspace whose notebooks are exported',
    'gce_setup/metadata/notebook-disable-nbconvert',
    setup({ metadata: { ...METADATA, 'notebook-disable-nbconvert': 'false' } }),
  ),
  workbench(
    'ZTA-DATA-065',
    'workspace that starts anything',
    'gce_setup/shielded_instance_config/enable_secure_boot',
    setup({ shielded_instance_config: undefined }),
  ),
  workbench(
    'ZTA-DATA-171',
    'workspace that takes keys of its project',
    'gce_setup',
    setup({ metadata: { ...METADATA, 'block-project-ssh-keys': 'false' } }),
  ),
  workbench(
    'ZTA-DATA-066',
    'workspace as the default identity',
    'gce_setup/service_accounts/email',
    setup({ service_accounts: undefined }),
  ),
  workbench('ZTA-DATA-067', 'workspace of several people', 'instance_owners', { instance_owners: undefined }),
  workbench(
    'ZTA-DATA-068',
    'workspace that nobody upgrades',
    'gce_setup/metadata/notebook-upgrade-schedule',
    setup({ metadata: { ...METADATA, 'notebook-upgrade-schedule': '' } }),
  ),
  {
    violation: 'notebook in the older manner',
    rule: 'ZTA-DATA-069',
    at: ['google_notebooks_instance.old', ''],
    good: WORKSPACE,
    bad: { ...WORKSPACE, google_notebooks_instance: { old: { name: 'old' } } },
  },
  network('ZTA-NET-030', 'network with a route to the internet', 'delete_default_routes_on_create', {
    delete_default_routes_on_create: false,
  }),
  network('ZTA-NET-065', 'network in every region', 'auto_create_subnetworks', { auto_create_subnetworks: undefined }),
  differing(WORKSPACE, 'google_compute_subnetwork.ai')(
    'ZTA-NET-067',
    'subnet without a private way to services',
    'private_ip_google_access',
    { private_ip_google_access: undefined },
  ),
  {
    violation: 'network with a way out',
    rule: 'ZTA-NET-031',
    at: ['google_compute_router_nat.out', ''],
    good: WORKSPACE,
    bad: {
      ...WORKSPACE,
      google_compute_router: { r: { name: 'r', network: '${google_compute_network.ai.id}' } },
      google_compute_router_nat: { out: { name: 'out', router: '${google_compute_router.r.name}' } },
    },
  },
  {
    ...differing(WORKSPACE, 'google_compute_subnetwork.ai')(
      'ZTA-NET-025',
      'network whose traffic nobody writes down',
      '',
      { log_config: undefined },
    ),
    at: ['google_compute_network.ai', ''],
  },
  {
    ...differing(WORKSPACE, 'google_dns_policy.ai')('ZTA-NET-026', 'names that nobody writes down', '', {
      enable_logging: false,
    }),
    at: ['google_compute_network.ai', ''],
  },
  {
    ...differing(WORKSPACE, 'google_dns_response_policy.ai')('ZTA-NET-027', 'names that nobody filters', '', {
      networks: undefined,
    }),
    at: ['google_compute_network.ai', ''],
  },
  firewall('ZTA-NET-020', 'firewall open to the internet', 'source_ranges/0', { source_ranges: ['0.0.0.0/0'] }),
  firewall('ZTA-NET-020', 'firewall open to whom nobody has named', '', { source_ranges: undefined }),
  firewall('ZTA-NET-022', 'firewall that sends anywhere', 'destination_ranges/0', {
    direction: 'EGRESS',
    source_ranges: undefined,
    destination_ranges: ['0.0.0.0/0'],
  }),
  {
    ...refusal('egress')('ZTA-NET-070', 'network that lets out whatever is sent', '', { disabled: true }),
    at: ['google_compute_network.ai', ''],
  },
  {
    ...refusal('ingress')('ZTA-NET-071', 'network that refuses without a word', '', { log_config: undefined }),
    at: ['google_compute_network.ai', ''],
  },
  firewall('ZTA-NET-054', 'firewall with every port', 'allow/0', { allow: [{ protocol: 'tcp' }] }),
];
