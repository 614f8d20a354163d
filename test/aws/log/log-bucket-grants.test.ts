import { App, Duration, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ImmutableLogBucket, RetentionLock } from '../../../lib/aws';
import { deployed } from '../../deployed';
import type { Policy } from '../../oracle';
import { ACCOUNT, ask, byRole, decide, deployedPolicies } from '../log-estate';

const AUDITOR = `arn:aws:iam::${ACCOUNT}:role/auditor`;
const VIA = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };

/** The log bucket and its auditor, each in a stack of its own. */
function audited() {
  const app = new App();
  const home = new Stack(app, 'Home');
  const desk = new Stack(app, 'Desk');
  const logs = new ImmutableLogBucket(home, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const auditor = new iam.Role(desk, 'Auditor', { assumedBy: new iam.AccountRootPrincipal() });
  logs.grants.read(auditor);
  return { home, desk, logs };
}

test('an auditor in another stack reads logs, versions and locks, and changes nothing', () => {
  const { desk, home } = audited();
  const { bucket, key } = deployedPolicies(home);
  const logs = bucket();
  const [found] = Object.values(Template.fromStack(desk).findResources('AWS::IAM::Policy'));
  const text = JSON.stringify(found?.['Properties'].PolicyDocument);
  const imported = (name: RegExp, arn: string): Record<string, string> =>
    Object.fromEntries(
      [...text.matchAll(/"Fn::ImportValue":"([^"]+)"/g)].flatMap(([, id]) => (id && name.test(id) ? [[id, arn]] : [])),
    );
  const identity: Policy[] = [
    deployed(found?.['Properties'].PolicyDocument, {
      ...imported(/GetAttLogs[0-9A-F]{8}Arn/, logs.arn),
      ...imported(/LogsKey/, key().arn),
    }),
  ];
  const by = (action: string, context = {}) => ({
    principal: AUDITOR,
    identity,
    action,
    context: { ...byRole(AUDITOR), ...context },
  });
  const objects = ['s3:GetObject', 's3:GetObjectVersion', 's3:GetObjectRetention', 's3:GetObjectLegalHold'];
  const setUp = [
    's3:ListBucket',
    's3:ListBucketVersions',
    's3:GetBucketVersioning',
    's3:GetBucketObjectLockConfiguration',
    's3:GetBucketLocation',
  ];
  const yes = [
    ...objects.map((action) => ask(logs, by(action), 'AWSLogs/x')),
    ...setUp.map((action) => ask(logs, by(action))),
    ask(key(), by('kms:Decrypt', VIA)),
  ];
  const no = [
    ...['s3:PutObject', 's3:DeleteObject', 's3:PutObjectLegalHold'].map((action) => ask(logs, by(action), 'AWSLogs/x')),
    ask(logs, by('s3:PutBucketPolicy')),
    ask(key(), by('kms:Decrypt', { 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com' })),
    ask(key(), by('kms:Encrypt', VIA)),
  ];
  const answers = decide([...yes, ...no]);
  expect(answers.slice(0, yes.length)).toEqual(yes.map(() => 'Allowed'));
  expect(answers.slice(yes.length)).not.toContain('Allowed');
});

test('the stack of the logs does not come to depend on the auditor', () => {
  const { home } = audited();
  expect(home.dependencies).toHaveLength(0);
});

test('a grantee whose policy cannot be written is refused and not passed over', () => {
  const { logs } = audited();
  expect(() => logs.grants.read(new iam.ServicePrincipal('athena.amazonaws.com'))).toThrow();
});
