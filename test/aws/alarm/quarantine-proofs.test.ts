import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import { definePack, Quarantine, ZeroTrust } from 'zero-trust-ai-constructs/aws';
import { GUARANTEE_RULES } from '../../../lib/policy';

const PACK = definePack({ name: 'guarantees', title: 'What all policies keep', rules: GUARANTEE_RULES });
const BOX = mkdtempSync(join(tmpdir(), 'zta-quarantine-'));
beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(BOX, { recursive: true, force: true }));

/** An app that is judged by what all its policies keep, with a door to models, and a workload that may be shut out. */
function app(armed: boolean, revokesSessions: boolean, more: (quarantine: Quarantine) => void = () => undefined): App {
  const scope = new App({ outdir: mkdtempSync(join(BOX, 'out-')) });
  ZeroTrust.enforce(scope, { packs: [PACK] });
  const stack = new Stack(scope, 'Claims', { env: { account: '111122223333', region: 'eu-west-1' } });
  new ec2.CfnVPCEndpoint(stack, 'Door', { serviceName: 'com.amazonaws.eu-west-1.bedrock-runtime', vpcId: 'vpc-1' });
  const quarantine = new Quarantine(stack, 'Quarantine', {
    topic: sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:eu-west-1:111122223333:alarms'),
    encryptionKey: kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:eu-west-1:111122223333:key/k'),
    armed,
    revokesSessions,
  });
  const alarm = cloudwatch.Alarm.fromAlarmArn(
    stack,
    'Greedy',
    'arn:aws:cloudwatch:eu-west-1:111122223333:alarm:greedy',
  );
  quarantine.watch(alarm, new iam.Role(stack, 'Fraud', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') }));
  more(quarantine);
  return scope;
}

test.each([
  [false, false],
  [true, false],
  [true, true],
])('it breaks nothing that all policies keep: armed %s, sessions revoked %s', (armed, revokesSessions) => {
  expect(() => app(armed, revokesSessions).synth()).not.toThrow();
});

test('a right to attach any policy would', () => {
  const further = (quarantine: Quarantine) => {
    const role = quarantine.node.findChild('Role') as iam.Role;
    role.addToPolicy(new iam.PolicyStatement({ actions: ['iam:AttachRolePolicy'], resources: ['*'] }));
  };
  expect(() => app(true, false, further).synth()).toThrow(/ZTA-PROOF-015/);
});
