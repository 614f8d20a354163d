import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Duration, Stack } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import {
  AccessRule,
  DevicePosture,
  EndpointTraffic,
  ImmutableLogBucket,
  RetentionLock,
  TrustProvider,
  UserGroup,
  VerifiedAccessGateway,
  ZeroTrust,
} from 'zero-trust-ai-constructs/aws';
import { accessOf } from 'zero-trust-ai-constructs/testing';
import 'zero-trust-ai-constructs/testing/jest';

const GROUP = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';
const STRONG = { NumericGreaterThanEquals: { 'context.crwd.assessment.overall': 80 } };
const ADJUSTERS = UserGroup.identityCenter(GROUP);
const posture = (minimumOverall: number) => DevicePosture.crowdStrike({ minimumOverall });

/** An app with a gateway, and one way through it. */
function build(rules: readonly AccessRule[], ofEndpoint?: readonly AccessRule[]) {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'zta-gateway-')) });
  const zeroTrust = ZeroTrust.enforce(app, { packs: [] });
  const stack = new Stack(app, 'Claims');
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });
  const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
    trustProviders: [
      TrustProvider.identityCenter({ reference: 'idc' }),
      TrustProvider.crowdStrike({ reference: 'crwd', tenantId: 'tenant' }),
    ],
    rules,
    logs: new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) }),
  });
  const loadBalancer = new elbv2.ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc });
  const certificate = acm.Certificate.fromCertificateArn(
    stack,
    'Certificate',
    'arn:aws:acm:eu-west-1:111122223333:certificate/00000000-0000-0000-0000-000000000000',
  );
  const traffic = EndpointTraffic.https({ domain: 'claims.example.com', certificate });
  const door = gateway.addLoadBalancer('Door', { loadBalancer, traffic, ...(ofEndpoint && { rules: ofEndpoint }) });
  return { app, zeroTrust, stack, gateway, door };
}

/** Names of what the synthesis says, and whether it goes through. */
function synthesised(app: App): readonly string[] {
  try {
    app.synth();
  } catch (error) {
    expect(String(error)).toContain('ValidationFailed');
  }
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  const [{ violations } = { violations: [] }] = pluginReports;
  return violations.map(({ ruleName }: { ruleName: string }) => ruleName);
}

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());

test('what rules ask for is proved of the gateway and of each way through it', () => {
  const { app, zeroTrust, gateway, door } = build([AccessRule.allow(ADJUSTERS).on(posture(80))]);
  zeroTrust.require(gateway.letsNobodyIn().unless(STRONG));
  zeroTrust.require(door.letsNobodyIn().unless({ 'ForAnyValue:StringEquals': { 'context.idc.groups': GROUP } }));
  expect(synthesised(app)).toEqual([]);
});

test('what an endpoint asks for besides counts', () => {
  const { app, zeroTrust, door } = build([AccessRule.allow(ADJUSTERS)], [AccessRule.allow(ADJUSTERS).on(posture(90))]);
  zeroTrust.require(door.letsNobodyIn().unless(STRONG));
  expect(synthesised(app)).toEqual([]);
});

test('who gets through stops the synthesis', () => {
  const { app, zeroTrust, gateway } = build([AccessRule.allow(ADJUSTERS).on(posture(79))]);
  zeroTrust.require(gateway.letsNobodyIn().unless(STRONG));
  expect(synthesised(app)).toEqual(['ZTA-PROOF-001']);
});

test('a key that no trust provider sends stops it too', () => {
  const { app, zeroTrust, gateway } = build([AccessRule.allow(ADJUSTERS).on(posture(80))]);
  zeroTrust.require(gateway.letsNobodyIn().unless({ Bool: { 'context.jamf.managed': true } }));
  expect(synthesised(app)).toEqual(['ZTA-PROOF-003']);
});

test('addresses and methods that rules ask for are proved', () => {
  const { app, zeroTrust, gateway } = build([AccessRule.allow(ADJUSTERS).from('10.0.0.0/16').methods('GET')]);
  zeroTrust.require(gateway.letsNobodyIn().unless({ IpAddress: { 'context.http_request.client_ip': '10.0.0.0/8' } }));
  zeroTrust.require(gateway.letsNobodyIn().unless({ StringEquals: { 'context.http_request.http_method': 'GET' } }));
  expect(synthesised(app)).toEqual([]);
});

test('tests ask for single requests, too', () => {
  const { stack } = build([AccessRule.allow(ADJUSTERS).on(posture(80))]);
  const request = (overall: string) => ({
    principal: 'anonymous',
    action: 'verified-access:Request',
    resource: 'Claims/Gateway/Door',
    context: { 'context.idc.groups': [GROUP], 'context.crwd.assessment.overall': overall },
  });
  const read = accessOf(stack);
  expect(read).toAllow(request('80'));
  expect(read).toDeny(request('79'));
  expect(() => expect(read).toDeny(request('80'))).toThrow(/it is allowed: policy 1 \(permit\)/);
  const unknown = (name: string) => expect.objectContaining({ code: `Unknown${name}` });
  expect(() => expect(read).toDeny({ ...request('1'), resource: 'Door2' })).toThrow(unknown('Resource'));
  expect(() => expect(read).toDeny({ ...request('1'), principal: 'Adjuster' })).toThrow(unknown('Principal'));
});
