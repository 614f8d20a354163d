import { MonitoringNotificationChannel } from '@cdktf/provider-google/lib/monitoring-notification-channel';
import { days, Folder, GoogleProject, Member, Organization, RetentionLock } from '../../../lib/google';
import { Token } from '../../../lib/google/cdktf';
import { tamperingFilter } from '../../../lib/google/log/audit-filter';
import { AuditScope } from '../../../lib/google/log/audit-scope';
import { AuditTrail, type AuditTrailProps } from '../../../lib/google/log/audit-trail';
import { AUDITED_SERVICES } from '../../../lib/google/log/audited-services';
import { ImmutableLogBucket } from '../../../lib/google/log/immutable-log-bucket';
import { NoAuditExemptions } from '../../../lib/google/log/no-audit-exemptions';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const AUDIT = new GoogleProject('acme-audit', '3');
const ORGANIZATION = AuditScope.organization(new Organization('12'));
const FOLDER = AuditScope.folder(new Folder('34'));
const PROJECT = AuditScope.project(ACME);
const CHANNEL = 'projects/acme-audit/notificationChannels/1';

function built(props: Partial<AuditTrailProps> = {}) {
  const stack = emptyStack();
  const logs = new ImmutableLogBucket(stack, 'Logs', {
    project: AUDIT,
    location: 'europe-west4',
    lock: RetentionLock.staged(days(400)),
  });
  const trail = new AuditTrail(stack, 'Trail', { scope: ORGANIZATION, logs, alarmTo: [CHANNEL], ...props });
  return { stack, logs, trail };
}

const synthesized = (props: Partial<AuditTrailProps> = {}) => new Synthesized(built(props).stack);
const ofTrail = (found: Synthesized, type: string) =>
  Object.entries(found.resources(type)).flatMap(([name, block]) => (name.startsWith('Trail_') ? [block] : []));

const EVERY_CALL = [{ log_type: 'ADMIN_READ' }, { log_type: 'DATA_READ' }, { log_type: 'DATA_WRITE' }];

test.each<[string, AuditScope, object]>([
  ['google_organization_iam_audit_config', ORGANIZATION, { org_id: '12' }],
  ['google_folder_iam_audit_config', FOLDER, { folder: 'folders/34' }],
  ['google_project_iam_audit_config', PROJECT, { project: 'acme-claims' }],
])('%s records every call of each service, whoever makes it', (type, scope, level) => {
  const recorded = ofTrail(synthesized({ scope }), type);
  expect(recorded).toEqual(
    AUDITED_SERVICES.map((service) => ({
      ...level,
      service,
      audit_log_config: EVERY_CALL,
      lifecycle: { prevent_destroy: true },
    })),
  );
});

test('services are added to those of AI, once each', () => {
  const services = ofTrail(
    synthesized({ alsoServices: ['run.googleapis.com', 'storage.googleapis.com'] }),
    'google_organization_iam_audit_config',
  ).map(({ service }) => service);
  expect(services).toEqual([...AUDITED_SERVICES, 'run.googleapis.com'].sort());
});

test('all services can be recorded, so that nobody is exempted beside it', () => {
  const found = synthesized({ everyService: true });
  expect(ofTrail(found, 'google_organization_iam_audit_config')).toMatchObject([
    { service: 'allServices', audit_log_config: EVERY_CALL },
  ]);
  const [sink] = ofTrail(found, 'google_logging_organization_sink');
  expect(sink?.['filter']).toMatch(/ OR log_id\("cloudaudit\.googleapis\.com\/data_access"\)$/);
});

test('what is kept is what people and Google change, what is refused, and how AI is used', () => {
  const sinks = ofTrail(synthesized({ alsoServices: ['run.googleapis.com'] }), 'google_logging_organization_sink');
  expect(sinks).toHaveLength(2);
  for (const { filter } of sinks) {
    expect(filter).toBe(
      'log_id("cloudaudit.googleapis.com/activity") OR log_id("cloudaudit.googleapis.com/system_event") OR ' +
        'log_id("cloudaudit.googleapis.com/policy") OR log_id("cloudaudit.googleapis.com/access_transparency") OR ' +
        '(log_id("cloudaudit.googleapis.com/data_access") AND protoPayload.serviceName=(' +
        [...AUDITED_SERVICES, 'run.googleapis.com', 'iamcredentials.googleapis.com']
          .map((one) => `"${one}"`)
          .join(' OR ') +
        '))',
    );
  }
});

test('other logs are kept only where they are named, since they may hold prompts', () => {
  const filterOf = (props: Partial<AuditTrailProps>) =>
    ofTrail(synthesized(props), 'google_logging_organization_sink')[0]?.['filter'];
  expect(filterOf({})).not.toContain('modelarmor.googleapis.com/');
  expect(filterOf({ alsoLogs: ['modelarmor.googleapis.com/sanitize_operations'] })).toMatch(
    / OR log_id\("modelarmor\.googleapis\.com\/sanitize_operations"\)$/,
  );
});

test('what writes can do so in these buckets only', () => {
  const found = synthesized();
  expect(ofTrail(found, 'google_project_iam_member')).toMatchObject([
    { project: 'acme-audit', role: 'roles/logging.bucketWriter', condition: { title: 'only-this-log-bucket' } },
  ]);
  expect(ofTrail(found, 'google_storage_bucket_iam_member')).toMatchObject([{ role: 'roles/storage.objectCreator' }]);
});

describe('alarms', () => {
  const metrics = (props: Partial<AuditTrailProps> = {}) =>
    ofTrail(synthesized(props), 'google_logging_metric').map(({ filter }) => `${filter}`);
  const patterns = [...tamperingFilter('acme-logs').matchAll(/protoPayload\.methodName=~"([^"]+)"/g)];
  const told = (method: string) => patterns.filter(([, pattern = '']) => new RegExp(pattern).test(method));

  test.each<[AuditScope, string]>([
    [ORGANIZATION, 'logName:"cloudaudit.googleapis.com" AND NOT logName:"projects/acme-audit/logs/"'],
    [FOLDER, 'logName:"cloudaudit.googleapis.com" AND NOT logName:"projects/acme-audit/logs/"'],
    [PROJECT, 'logName:"projects/acme-claims/logs/cloudaudit.googleapis.com"'],
  ])('silence is that of what is recorded, and not of the project that keeps it: $name', (scope, filter) => {
    expect(metrics({ scope })[0]).toBe(filter);
  });

  test('somebody is told after a day of silence, or sooner', () => {
    const query = (props: Partial<AuditTrailProps>) =>
      JSON.stringify(ofTrail(synthesized(props), 'google_monitoring_alert_policy')[0]);
    expect(query({})).toContain('[24h])) or vector(0)) < 1');
    expect(query({ silentHours: 2 })).toContain('[2h])) or vector(0)) < 1');
  });

  test.each([
    ['google.logging.v2.ConfigServiceV2.UpdateSink'],
    ['google.logging.v2.ConfigServiceV2.DeleteSink'],
    ['google.logging.v2.ConfigServiceV2.UpdateBucket'],
    ['google.logging.v2.ConfigServiceV2.UpdateBucketAsync'],
    ['google.logging.v2.ConfigServiceV2.DeleteBucket'],
    ['google.logging.v2.ConfigServiceV2.CreateExclusion'],
    ['google.logging.v2.MetricsServiceV2.DeleteLogMetric'],
    ['google.monitoring.v3.AlertPolicyService.DeleteAlertPolicy'],
    ['google.monitoring.v3.NotificationChannelService.UpdateNotificationChannel'],
    ['DestroyCryptoKeyVersion'],
    ['google.cloud.kms.v1.KeyManagementService.UpdateCryptoKeyVersion'],
    ['google.iam.v2.Policies.DeletePolicy'],
    ['google.cloud.orgpolicy.v2.OrgPolicy.UpdatePolicy'],
    ['storage.buckets.update'],
    ['storage.buckets.delete'],
    ['storage.setIamPermissions'],
    ['SetIamPolicy'],
  ])('%s is told of', (method) => {
    expect(told(method)).toHaveLength(1);
  });

  test.each([
    ['google.logging.v2.ConfigServiceV2.GetSink'],
    ['google.logging.v2.ConfigServiceV2.CreateSink'],
    ['storage.buckets.get'],
    ['storage.objects.create'],
    ['google.cloud.aiplatform.v1.EndpointService.DeployModel'],
  ])('%s is not told of', (method) => {
    expect(told(method)).toEqual([]);
  });

  test('of rights, only what is recorded is told of; of buckets, only the one that keeps logs', () => {
    const [, tampering = ''] = metrics();
    expect(tampering).toContain('SetIamPolicy$" AND protoPayload.serviceData.policyDelta.auditConfigDeltas:*)');
    expect(tampering).toMatch(
      /protoPayload\.resourceName="projects\/_\/buckets\/\$\{google_storage_bucket\.Logs_Bucket_\w+\.name\}"\)\)$/,
    );
  });

  test('go to channels that are not made yet, too', () => {
    const { stack, logs } = built();
    const channel = new MonitoringNotificationChannel(stack, 'Channel', { type: 'email', project: 'acme-audit' });
    new AuditTrail(stack, 'Other', { scope: FOLDER, logs, alarmTo: [channel.name] });
    expect(JSON.stringify(new Synthesized(stack).resources('google_monitoring_alert_policy'))).toContain(
      '["${google_monitoring_notification_channel.Channel.name}"]',
    );
  });

  test('of buckets that another app makes belong into that app', () => {
    const stack = emptyStack();
    const logs = ImmutableLogBucket.fromNames({
      project: AUDIT,
      logBucketName: 'projects/acme-audit/locations/eu/buckets/logs',
      bucketName: 'acme-logs',
    });
    new AuditTrail(stack, 'Trail', { scope: PROJECT, logs });
    const found = new Synthesized(stack);
    expect(found.resources('google_monitoring_alert_policy')).toEqual({});
    expect(found.resources('google_project_iam_member')).toEqual({});
    expect(ofTrail(found, 'google_logging_project_sink')).toMatchObject([
      { destination: 'logging.googleapis.com/projects/acme-audit/locations/eu/buckets/logs' },
      { destination: 'storage.googleapis.com/acme-logs' },
    ]);
  });
});

test('only a break-glass group can end the flow of logs, where one is named', () => {
  expect(ofTrail(synthesized(), 'google_iam_deny_policy')).toEqual([]);
  const breakGlass = Member.group('break-glass@example.com');
  expect(ofTrail(synthesized({ breakGlass }), 'google_iam_deny_policy')).toMatchObject([
    {
      parent: 'cloudresourcemanager.googleapis.com%2Forganizations%2F12',
      rules: [
        {
          deny_rule: {
            denied_permissions: ['logging.googleapis.com/sinks.delete', 'logging.googleapis.com/sinks.update'],
            exception_principals: ['principalSet://goog/group/break-glass@example.com'],
          },
        },
      ],
      depends_on: [
        expect.stringMatching(/^google_logging_organization_sink\..*Entries/),
        expect.stringMatching(/^google_logging_organization_sink\..*Objects/),
      ],
    },
  ]);
});

test.each<[string, Partial<AuditTrailProps>]>([
  ['TrailName', { trailName: 'audit-trail' }],
  ['AuditService', { alsoServices: ['run'] }],
  ['AuditService', { alsoServices: ['allServices'] }],
  ['AuditService', { alsoServices: [Token.asString({ resolve: () => 'run' })] }],
  ['AuditService', { alsoServices: Token.asList({ resolve: () => ['run'] }) }],
  ['AuditLogId', { alsoLogs: ['x") OR severity>=DEFAULT OR log_id("y'] }],
  ['ChannelsMissing', { alarmTo: undefined }],
  ['ChannelsMissing', { alarmTo: [] }],
  ['ChannelName', { alarmTo: ['ops@example.com'] }],
  ['SilentHours', { silentHours: 25 }],
  ['BreakGlassMissing', { deployers: [Member.serviceAccount('ci@acme.iam.gserviceaccount.com')] }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Trail.*\\]$`));
});

test('names of the trail stay', () => {
  const names = (props: Partial<AuditTrailProps> = {}) => {
    const found = synthesized(props);
    return ['google_logging_organization_sink', 'google_logging_metric'].flatMap((type) =>
      ofTrail(found, type).map(({ name }) => name),
    );
  };
  expect(names()).toEqual([
    'claims_Trail_e2581d7d-entries',
    'claims_Trail_e2581d7d-objects',
    'claims_Trail_e2581d7d_entries',
    'claims_Trail_e2581d7d_tampering',
  ]);
  expect(names({ trailName: 'ai' })).toEqual(['ai-entries', 'ai-objects', 'ai_entries', 'ai_tampering']);
});

test.each([
  ['organizations/12', ORGANIZATION],
  ['folders/34', FOLDER],
  ['projects/acme-claims', PROJECT],
])('nobody is exempted in %s', (on, scope) => {
  const stack = emptyStack();
  new NoAuditExemptions(stack, 'NoExemptions', { scope });
  expect(new Synthesized(stack).only('google_org_policy_policy')).toEqual({
    name: `${on}/policies/iam.disableAuditLoggingExemption`,
    parent: on,
    spec: { rules: [{ enforce: 'TRUE' }] },
    lifecycle: { prevent_destroy: true },
  });
});

test('our own rules find nothing in what is recorded', () => {
  const found = synthesized({ scope: PROJECT })
    .findings()
    .filter(({ type }) => /audit_config|sink/.test(type));
  expect(found.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([]);
});
