import { CloudRunV2Service } from '@cdktf/provider-google/lib/cloud-run-v2-service';
import { CloudRunV2ServiceIamMember } from '@cdktf/provider-google/lib/cloud-run-v2-service-iam-member';
import { ComputeBackendService } from '@cdktf/provider-google/lib/compute-backend-service';
import { IapWebBackendServiceIamMember } from '@cdktf/provider-google/lib/iap-web-backend-service-iam-member';
import { AccessPolicy, AccessRule, AiInventory, Member, ModelRouter, VerifiedAccessGateway } from '../../../lib/google';
import type { TerraformStack } from '../../../lib/google/cdktf';
import type { IdentityRoute } from '../../../lib/google/routing/model-router';
import { Gated, stackIn } from '../gated';
import { ACME, Synthesized } from '../synthesized';

const ASSET = { owner: 'claims', purpose: 'answers', riskTier: 'limited', dataClasses: ['internal'] } as const;
const ADJUSTERS = Member.group('adjusters@example.com');
const SCORING = Member.serviceAccount('scoring@acme-claims.iam.gserviceaccount.com');

const serviceIn = (stack: TerraformStack) =>
  new CloudRunV2Service(stack, 'Service', {
    project: ACME.projectId,
    name: 'claims',
    location: 'europe-west4',
    ingress: 'INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER',
    template: { serviceAccount: 'claims@acme-claims.iam.gserviceaccount.com' },
  });

/** An app with a router of two rows: one for people, one for a workload. */
function routed(
  change: (routes: readonly IdentityRoute[], stack: TerraformStack) => readonly IdentityRoute[] = (routes) => routes,
) {
  const gated = new Gated();
  const stack = stackIn(gated.app);
  const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
    project: ACME,
    accessPolicy: AccessPolicy.fromName('accessPolicies/123'),
    rules: [AccessRule.allow(Member.group('staff@example.com')).from('DE')],
  });
  const inventory = new AiInventory(stack, 'Inventory');
  const row = (name: string, rule: AccessRule): IdentityRoute => ({
    model: inventory.model(name, ASSET),
    region: 'europe-west4',
    domain: `${name}.models.example.com`,
    to: { name, location: 'europe-west4' },
    who: [rule],
  });
  const routes = [
    row('claims', AccessRule.allow(ADJUSTERS).from('DE')),
    row('fraud', AccessRule.allow(SCORING).from('DE')),
  ];
  const router = new ModelRouter(stack, 'Router', { gateway, routes: change(routes, stack) });
  return { gated, stack, router };
}

test('that no identity reaches a model that its row does not name is proved', () => {
  const { gated, router } = routed();
  gated.gate.require(router.reachesOnlyAsNamed());
  expect([gated.synth(), gated.printed]).toEqual([true, expect.anything()]);
});

test('each row is a host, a backend and bindings of its own', () => {
  const synthesized = new Synthesized(routed().stack);
  const hosts = JSON.stringify(synthesized.only('google_compute_url_map')['host_rule']);
  for (const host of ['claims.models.example.com', 'fraud.models.example.com']) expect(hosts).toContain(host);
  const members = Object.values(synthesized.resources('google_iap_web_backend_service_iam_member'));
  expect(members.map(({ member, role }) => `${member} ${role}`).sort()).toEqual([
    'group:adjusters@example.com roles/iap.httpsResourceAccessor',
    'serviceAccount:scoring@acme-claims.iam.gserviceaccount.com roles/iap.httpsResourceAccessor',
  ]);
  expect(Object.keys(synthesized.resources('google_compute_backend_service'))).toHaveLength(2);
});

test('it is refuted where somebody else is let through to one of them, and shown', () => {
  const { gated, stack, router } = routed();
  gated.gate.require(router.reachesOnlyAsNamed());
  const [backend] = stack.node.findAll().filter((part) => part instanceof ComputeBackendService);
  new IapWebBackendServiceIamMember(stack, 'Leak', {
    project: ACME.projectId,
    webBackendService: backend?.name ?? '',
    role: 'roles/iap.httpsResourceAccessor',
    member: 'group:staff@example.com',
  });
  expect(gated.synth()).toBe(false);
  expect(gated.printed).toMatch(/ZTA-PROOF-001 REFUTED[\s\S]*staff@example\.com/);
});

test.each([false, true])('nobody calls past the gateway what asks a model: leaks %s', (leaks) => {
  const { gated, stack, router } = routed((rows, where) =>
    rows.slice(0, 1).map((row) => ({ ...row, to: serviceIn(where) })),
  );
  gated.gate.require(router.reachesOnlyAsNamed());
  if (leaks) {
    new CloudRunV2ServiceIamMember(stack, 'Leak', {
      project: ACME.projectId,
      location: 'europe-west4',
      name: 'claims',
      role: 'roles/run.invoker',
      member: 'group:staff@example.com',
    });
  }
  expect(gated.synth()).toBe(!leaks);
  expect(gated.printed.includes('staff@example.com')).toBe(leaks);
});

test.each<[string, (routes: readonly IdentityRoute[]) => readonly IdentityRoute[], RegExp]>([
  ['no row', () => [], /^RoutesMissing: /],
  ['a row twice', ([first]) => (first ? [first, first] : []), /^RouteTwice: .*got 'claims-europe-west4' twice/],
  ['a row for nobody', (rows) => rows.map((row) => ({ ...row, who: [] })), /^RouteForNobody: .*'claims-europe-west4'/],
  [
    'a service elsewhere',
    (rows) => rows.map((row) => ({ ...row, to: { name: 'claims', location: 'us-central1' } })),
    /^RouteRegion: .*'europe-west4', got 'us-central1'/,
  ],
  ['a domain twice', (rows) => rows.map((row) => ({ ...row, domain: 'models.example.com' })), /^DomainTwice: /],
])('%s is refused', (_what, change, said) => {
  expect(() => routed(change)).toThrow(said);
});
