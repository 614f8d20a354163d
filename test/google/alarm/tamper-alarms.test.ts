import { VertexAiTensorboard } from '@cdktf/provider-google/lib/vertex-ai-tensorboard';
import { Member, Organization } from '../../../lib/google';
import { TamperAlarms, type TamperAlarmsProps } from '../../../lib/google/alarm';
import { Token } from '../../../lib/google/cdktf';
import { AuditScope } from '../../../lib/google/log/audit-scope';
import { ImmutableLogBucket } from '../../../lib/google/log/immutable-log-bucket';
import { selects } from '../log-query';
import { ACME, emptyStack, Synthesized } from '../synthesized';
import { auditEntry } from './audit-entries';

const CHANNEL = 'projects/acme-claims/notificationChannels/1';
const LOG_BUCKET = 'projects/acme-claims/locations/eu/buckets/logs';
const logs = ImmutableLogBucket.fromNames({ project: ACME, logBucketName: LOG_BUCKET, bucketName: 'acme-logs' });

function built(props: Partial<TamperAlarmsProps> = {}) {
  const stack = emptyStack();
  const alarms = new TamperAlarms(stack, 'Tampering', { logs, alarmTo: [CHANNEL], ...props });
  return { alarms, stack, found: new Synthesized(stack) };
}

const metricsOf = (found: Synthesized) => Object.values(found.resources('google_logging_metric'));
const namesOf = (found: Synthesized) => metricsOf(found).map(({ name }) => `${name}`.replace(/^.*_/, ''));
const filterOf = (found: Synthesized, suffix: string) =>
  `${metricsOf(found).find(({ name }) => `${name}`.endsWith(suffix))?.['filter']}`;

test('each class has a count where the logs are, and an alarm that tells', () => {
  const { found, alarms } = built();
  const classes = ['logging', 'evidence', 'guardrails', 'perimeter', 'detectors', 'identity', 'organization', 'supply'];
  expect(namesOf(found).sort()).toEqual([...classes].sort());
  expect(metricsOf(found).every(({ bucket_name }) => bucket_name === LOG_BUCKET)).toBe(true);
  const policies = Object.values(found.resources('google_monitoring_alert_policy'));
  expect(policies.map(({ notification_channels }) => notification_channels)).toEqual(classes.map(() => [CHANNEL]));
  expect([...alarms.alarms.keys()].sort()).toEqual([...classes].sort());
});

test('our own rules have nothing to say, also beside AI, although no count knows every way', () => {
  const { stack } = built();
  new VertexAiTensorboard(stack, 'Board', { displayName: 'board', encryptionSpec: { kmsKeyName: 'key' } });
  const ofLogs = new Synthesized(stack).findings().filter(({ rule }) => rule.startsWith('ZTA-LOG'));
  expect(ofLogs).toEqual([]);
});

test('classes can be chosen, for what another alarm tells already', () => {
  expect(namesOf(built({ classes: ['supply', 'identity', 'supply'] }).found).sort()).toEqual(['identity', 'supply']);
});

test('evidence is the bucket of the logs, and what is named', () => {
  const filter = filterOf(built({ evidence: ['acme-records'] }).found, '_evidence');
  const changed = (bucket: string) =>
    auditEntry('storage.buckets.patch', {
      serviceName: 'storage.googleapis.com',
      resourceName: `projects/_/buckets/${bucket}`,
    });
  const told = ['acme-logs', 'acme-records', 'acme-site'].map((bucket) => selects(filter, changed(bucket)));
  expect(told).toEqual([true, true, false]);
});

test('what a pipeline does is left out, whether it is an account or comes by a pool', () => {
  const account = Member.serviceAccount('deploy@acme.iam.gserviceaccount.com');
  const subject = {
    member: 'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/subject/s',
  };
  const filter = filterOf(built({ deployers: [account, subject], projects: [ACME] }).found, '_supply');
  const deployed = (authenticationInfo: object) =>
    auditEntry('google.cloud.aiplatform.v1.EndpointService.DeployModel', { authenticationInfo });
  const told = [
    { principalEmail: 'deploy@acme.iam.gserviceaccount.com' },
    { principalSubject: subject.member },
    { principalEmail: 'eve@acme.iam.gserviceaccount.com' },
    { principalSubject: `${subject.member}2` },
  ].map((who) => selects(filter, deployed(who)));
  expect(told).toEqual([false, false, true, true]);
});

test('somebody is told when no log comes', () => {
  const scope = AuditScope.organization(new Organization('12'));
  const { alarms, found } = built({ silence: { scope, hours: 6 } });
  expect(alarms.silence).toBeDefined();
  expect(namesOf(found)).toContain('silence');
  expect(filterOf(found, '_silence')).toBe(
    'logName:"cloudaudit.googleapis.com" AND NOT logName:"projects/acme-claims/logs/"',
  );
});

test('counts are named as they are told to be', () => {
  expect(metricsOf(built({ name: 'acme' }).found).map(({ name }) => name)).toContain('acme_logging');
});

test.each<[string, Partial<TamperAlarmsProps>]>([
  ['ChannelsMissing', { alarmTo: [] }],
  ['ChannelName', { alarmTo: ['ops@example.com'] }],
  ['TamperingClassesMissing', { classes: [] }],
  ['TamperingClassUnknown', { classes: [JSON.parse('"weather"')] }],
  ['EvidenceBucket', { evidence: ['gs://acme-records'] }],
  ['EvidenceBucket', { evidence: [''] }],
  ['CallerUnknown', { deployers: [Member.group('ops@example.com')] }],
  ['CallerUnknown', { deployers: [{ member: Token.asString({ resolve: () => 'x' }) }] }],
  ['AlarmName', { name: 'a/b' }],
  ['SilentHours', { silence: { scope: AuditScope.project(ACME), hours: 25 } }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Tampering`));
});
