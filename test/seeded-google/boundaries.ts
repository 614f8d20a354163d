import { type Block, type Blocks, differing, type Seed } from './seed';

const INSIDE = {
  resources: ['projects/1'],
  restricted_services: ['aiplatform.googleapis.com', 'storage.googleapis.com', 'bigquery.googleapis.com'],
  vpc_accessible_services: { enable_restriction: true, allowed_services: ['RESTRICTED-SERVICES'] },
  ingress_policies: [
    {
      ingress_from: {
        identities: ['serviceAccount:ci@acme.iam.gserviceaccount.com'],
        sources: [{ access_level: 'accessPolicies/1/accessLevels/office' }],
      },
      ingress_to: { resources: ['*'], operations: [{ service_name: 'storage.googleapis.com' }] },
    },
  ],
  egress_policies: [
    {
      egress_from: { identities: ['serviceAccount:ci@acme.iam.gserviceaccount.com'] },
      egress_to: { resources: ['projects/2'], operations: [{ service_name: 'storage.googleapis.com' }] },
    },
  ],
};

/** What keeps AI apart: a perimeter, ways to services, networks, services that others connect to. */
const APART: Blocks = {
  google_access_context_manager_service_perimeter: {
    ai: {
      parent: 'accessPolicies/1',
      name: 'accessPolicies/1/servicePerimeters/ai',
      title: 'ai',
      perimeter_type: 'PERIMETER_TYPE_REGULAR',
      lifecycle: { prevent_destroy: true },
      status: INSIDE,
    },
  },
  google_access_context_manager_access_level: {
    office: {
      parent: 'accessPolicies/1',
      name: 'accessPolicies/1/accessLevels/office',
      title: 'office',
      basic: {
        combining_function: 'AND',
        conditions: [{ ip_subnetworks: ['203.0.113.0/24'] }, { device_policy: { require_corp_owned: true } }],
      },
    },
  },
  google_vertex_ai_index_endpoint: {
    manuals: {
      display_name: 'manuals',
      public_endpoint_enabled: false,
      private_service_connect_config: { enable_private_service_connect: true },
    },
    parts: { display_name: 'parts', network: 'projects/1/global/networks/ai' },
  },
  google_compute_global_forwarding_rule: {
    apis: { name: 'apis', network: 'ai', target: 'vpc-sc', load_balancing_scheme: '' },
  },
  google_compute_service_attachment: {
    scores: { name: 'scores', enable_proxy_protocol: false, connection_preference: 'ACCEPT_MANUAL' },
  },
  google_project_service: {
    ai: { project: 'acme', service: 'aiplatform.googleapis.com', disable_on_destroy: false },
  },
};

const PERIMETER = 'google_access_context_manager_service_perimeter.ai';
const perimeter = differing(APART, PERIMETER);
const status = (rule: string, violation: string, at: string, changes: Block): Seed =>
  perimeter(rule, violation, `status/${at}`, { status: { ...INSIDE, ...changes } });
const level = differing(APART, 'google_access_context_manager_access_level.office');
const index = differing(APART, 'google_vertex_ai_index_endpoint.manuals');

export const BOUNDARIES: readonly Seed[] = [
  perimeter('ZTA-NET-055', 'perimeter that is only tried', 'status', {
    status: undefined,
    use_explicit_dry_run_spec: true,
    spec: INSIDE,
  }),
  status('ZTA-NET-072', 'perimeter around nothing', 'resources', { resources: [] }),
  status('ZTA-NET-056', 'perimeter without models', 'restricted_services', {
    restricted_services: ['storage.googleapis.com', 'bigquery.googleapis.com'],
  }),
  status('ZTA-NET-057', 'way in for anybody', 'ingress_policies/0/ingress_from/identity_type', {
    ingress_policies: [{ ingress_from: { identity_type: 'ANY_IDENTITY' } }],
  }),
  {
    violation: 'way out for any service account, from elsewhere',
    rule: 'ZTA-NET-057',
    at: ['google_access_context_manager_service_perimeter_egress_policy.out', 'egress_from/identity_type'],
    good: APART,
    bad: {
      ...APART,
      google_access_context_manager_service_perimeter_egress_policy: {
        out: {
          perimeter: 'accessPolicies/1/servicePerimeters/other',
          egress_from: { identity_type: 'ANY_SERVICE_ACCOUNT' },
        },
      },
    },
  },
  status('ZTA-NET-058', 'way in for every service', 'ingress_policies/0/ingress_to/operations/0/service_name', {
    ingress_policies: [{ ingress_to: { operations: [{ service_name: '*' }, { service_name: 'iam.googleapis.com' }] } }],
  }),
  status('ZTA-NET-059', 'way out to everywhere', 'egress_policies/0/egress_to/resources/0', {
    egress_policies: [{ egress_to: { resources: ['*'] } }],
  }),
  status('ZTA-NET-060', 'perimeter whose networks reach everything', 'vpc_accessible_services/enable_restriction', {
    vpc_accessible_services: undefined,
  }),
  perimeter('ZTA-NET-061', 'bridge between perimeters', 'perimeter_type', { perimeter_type: 'PERIMETER_TYPE_BRIDGE' }),
  {
    violation: 'perimeter to which something else adds',
    rule: 'ZTA-NET-062',
    at: [PERIMETER, ''],
    onlyWritten: true,
    good: APART,
    bad: {
      ...APART,
      google_access_context_manager_service_perimeter_resource: {
        more: { perimeter_name: `\${${PERIMETER}.name}`, resource: 'projects/3' },
      },
    },
  },
  index('ZTA-NET-063', 'private index on the internet', 'public_endpoint_enabled', { public_endpoint_enabled: true }),
  index('ZTA-NET-063', 'private index in a peered network', 'network', { network: 'projects/1/global/networks/ai' }),
  differing(APART, 'google_compute_global_forwarding_rule.apis')('ZTA-NET-064', 'way to all services', 'target', {
    target: 'all-apis',
  }),
  differing(APART, 'google_vertex_ai_index_endpoint.parts')('ZTA-NET-066', 'index in the default network', 'network', {
    network: 'projects/1/global/networks/default',
  }),
  differing(APART, 'google_compute_service_attachment.scores')(
    'ZTA-NET-069',
    'service that anybody connects to',
    'connection_preference',
    { connection_preference: 'ACCEPT_AUTOMATIC' },
  ),
  level('ZTA-GATE-020', 'access level of everybody', 'basic/conditions', {
    basic: { conditions: [{ ip_subnetworks: ['0.0.0.0/0'] }] },
  }),
  level('ZTA-GATE-021', 'access level of whoever is in the office', 'basic/combining_function', {
    basic: {
      combining_function: 'OR',
      conditions: [{ ip_subnetworks: ['203.0.113.0/24'] }, { device_policy: { require_corp_owned: true } }],
    },
  }),
  differing(APART, 'google_project_service.ai')(
    'ZTA-MODEL-051',
    'service that goes with one file',
    'disable_on_destroy',
    {
      disable_on_destroy: undefined,
    },
  ),
];
