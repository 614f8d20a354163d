import { AccessPolicy, AccessRule, DevicePosture, Member, VerifiedAccessGateway } from '../../../lib/google';
import type { AppQuestion } from '../../../lib/google/proof/no-request';
import { Gated, stackIn } from '../gated';
import { ACME } from '../synthesized';

type Ask = (gateway: VerifiedAccessGateway) => AppQuestion;

/** Whether what is asked of a gateway led, and what was said. */
function asked(ask: Ask, mode: 'audit' | 'enforced' = 'enforced', ...ranges: string[]) {
  const gated = new Gated();
  const gateway = new VerifiedAccessGateway(stackIn(gated.app), 'Gateway', {
    project: ACME,
    mode,
    accessPolicy: AccessPolicy.fromName('accessPolicies/123'),
    rules: [
      AccessRule.allow(Member.group('adjusters@example.com'))
        .on(DevicePosture.endpointVerification({ companyOwned: true }))
        .from('DE', 'AT', ...ranges),
    ],
  });
  for (const name of ['claims', 'rates']) {
    gateway.protectCloudRun(name, { domain: `${name}.example.com`, service: { name, location: 'europe-west4' } });
  }
  gated.gate.require(ask(gateway));
  return { led: gated.synth(), printed: gated.printed };
}

const ownDevice: Ask = (gateway) => gateway.letsNobodyIn().unless({ Bool: { 'device.is_corp_owned_device': 'true' } });
const fromThere: Ask = (gateway) =>
  gateway.letsNobodyIn().unless({ StringEquals: { 'origin.region_code': ['DE', 'AT'] } });

test.each<[string, Ask]>([
  ['another device', ownDevice],
  ['elsewhere', fromThere],
  ['another group', (gateway) => gateway.letsNobodyIn().exceptBy(Member.group('adjusters@example.com'))],
])('nobody comes in with or from %s', (_what, ask) => {
  expect(asked(ask)).toMatchObject({ led: true });
});

test.each<[string, Ask]>([
  ['from AT', (gateway) => gateway.letsNobodyIn().unless({ StringEquals: { 'origin.region_code': 'DE' } })],
  [
    'whose device nobody approved',
    (gateway) => gateway.letsNobodyIn().unless({ Bool: { 'device.is_admin_approved_device': 'true' } }),
  ],
  ['at all', (gateway) => gateway.letsNobodyIn().byAnyone()],
])('somebody %s does, and is shown', (_what, ask) => {
  const { led, printed } = asked(ask);
  expect(led).toBe(false);
  expect(printed).toMatch(/ZTA-PROOF-001 REFUTED/);
});

test('a range beside countries lets in from there as well', () => {
  const { led, printed } = asked(fromThere, 'enforced', '203.0.113.0/24');
  expect(led).toBe(false);
  expect(printed).toMatch(/ZTA-PROOF-001 REFUTED[\s\S]*203\.0\.113\./);
});

test('in audit, whatever the device, and not from anywhere', () => {
  const { led, printed } = asked(ownDevice, 'audit');
  expect(led).toBe(false);
  expect(printed).toMatch(/ZTA-PROOF-001 REFUTED/);
  expect(asked(fromThere, 'audit')).toMatchObject({ led: true });
});

test('every application of a gateway is asked about, also one with rules of its own', () => {
  const withAudit: Ask = (gateway) => {
    gateway.protectCloudRun('audit', {
      domain: 'audit.example.com',
      service: { name: 'audit', location: 'europe-west4' },
      ownRules: [AccessRule.allow(Member.group('auditors@example.com')).from('FR')],
    });
    return fromThere(gateway);
  };
  const { led, printed } = asked(withAudit);
  expect(led).toBe(false);
  expect(printed).toMatch(/ZTA-PROOF-001 REFUTED[\s\S]*auditors@example\.com/);
});

test('one application can be asked about alone, a gateway only after its applications', () => {
  const gated = new Gated();
  const gateway = new VerifiedAccessGateway(stackIn(gated.app), 'Gateway', {
    project: ACME,
    accessPolicy: AccessPolicy.fromName('accessPolicies/123'),
    rules: [AccessRule.allow(Member.group('adjusters@example.com')).from('DE')],
  });
  expect(() => gateway.letsNobodyIn()).toThrow(/^GatewayEmpty: .*ask after the last of them/);
  const service = { name: 'claims', location: 'europe-west4' };
  const claims = gateway.protectCloudRun('Claims', { domain: 'claims.example.com', service });
  gated.gate.require(claims.letsNobodyIn().unless({ StringEquals: { 'origin.region_code': 'DE' } }));
  expect(gated.synth()).toBe(true);
});
