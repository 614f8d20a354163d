import { GitHubWorkflow, Member } from '../../../lib/google';
import { BehaviourAlarms, type BehaviourAlarmsProps } from '../../../lib/google/alarm';
import { GitHubPipelineIdentity } from '../../../lib/google/identity/github-pipeline-identity';
import { ImmutableLogBucket } from '../../../lib/google/log/immutable-log-bucket';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const CHANNEL = 'projects/acme-claims/notificationChannels/1';
const LOG_BUCKET = 'projects/acme-claims/locations/eu/buckets/logs';
const logs = ImmutableLogBucket.fromNames({ project: ACME, logBucketName: LOG_BUCKET, bucketName: 'acme-logs' });
const SUBJECT =
  'principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/subject/42:release';
const REPOSITORY = {
  owner: 'acme',
  ownerId: '9876',
  repository: 'models',
  repositoryId: '123456789',
  reusableWorkflow: 'acme/ci/.github/workflows/deploy-model.yml@refs/tags/v3',
};
const LIMITS = { times: 5, atLeast: 100_000 };

function built(props: Partial<BehaviourAlarmsProps> = {}) {
  const stack = emptyStack();
  const alarms = new BehaviourAlarms(stack, 'Behaviour', { logs, alarmTo: [CHANNEL], name: 'acme', ...props });
  return { stack, alarms, found: new Synthesized(stack) };
}

type Policy = { conditions: { condition_prometheus_query_language: { query: string } }[] };
const queriesOf = (found: Synthesized, of: string): string[] => {
  const [, policy] =
    Object.entries(found.resources('google_monitoring_alert_policy')).find(([name]) => name.includes(`_${of}_`)) ?? [];
  const { conditions } = policy as unknown as Policy;
  return conditions.map(({ condition_prometheus_query_language: { query } }) => query);
};

const counted = (metric: string, by = '') =>
  `sum${by}(increase(logging_googleapis_com:user_acme_${metric}{monitored_resource="logging_bucket"}[10m]))`;

test('what needs no knowledge of the app is told of', () => {
  const { alarms, found } = built();
  expect([...alarms.alarms.keys()]).toEqual(['deniedCalls', 'gatewayDenials', 'perimeterViolations', 'blockedPrompts']);
  expect(queriesOf(found, 'deniedCalls')).toEqual([`${counted('deniedCalls', ' by (caller) ')} > 20`]);
  expect(queriesOf(found, 'gatewayDenials')).toEqual([`${counted('gatewayDenials')} > 50`]);
  expect(queriesOf(found, 'perimeterViolations')).toEqual([`${counted('perimeterViolations')} > 0`]);
  expect(queriesOf(found, 'blockedPrompts')).toEqual([`${counted('blockedPrompts')} > 10`]);
});

test('what is known of the app is told of as well', () => {
  const { alarms } = built({
    knownPlaces: ['10.0.0.0/8', '2001:db8::/32'],
    federated: [{ member: SUBJECT }],
    trainingBuckets: ['acme-payments'],
  });
  expect([...alarms.alarms.keys()].slice(4)).toEqual(['newPlaces', 'strangeFederation', 'peopleInTrainingData']);
});

test('the pipeline of GitHub is named as the pool knows it', () => {
  const stack = emptyStack();
  const workflow = GitHubWorkflow.inEnvironment('release', REPOSITORY);
  const { subject } = new GitHubPipelineIdentity(stack, 'Pipeline', { project: ACME, workflow });
  new BehaviourAlarms(stack, 'Behaviour', { logs, alarmTo: [CHANNEL], federated: [subject], name: 'acme' });
  const found = Object.values(new Synthesized(stack).resources('google_logging_metric'));
  const filter = found.find(({ name }) => name === 'acme_strangeFederation')?.['filter'];
  expect(filter).toMatch(
    /NOT \(protoPayload\.metadata\.mapped_principal=\("principal:\/\/iam\.googleapis\.com\/\$\{.*\}\/subject\/.*:release"\)\)/,
  );
});

test('limits can be set, one by one', () => {
  const { found } = built({ unremarkable: { deniedCalls: 0, blockedPrompts: 3 } });
  expect(queriesOf(found, 'deniedCalls')).toEqual([`${counted('deniedCalls', ' by (caller) ')} > 0`]);
  expect(queriesOf(found, 'blockedPrompts')).toEqual([`${counted('blockedPrompts')} > 3`]);
  expect(queriesOf(found, 'gatewayDenials')).toEqual([`${counted('gatewayDenials')} > 50`]);
});

test('calls of one caller are counted once a number is given', () => {
  const { alarms, found } = built({ unremarkable: { manyCalls: 600 } });
  expect(alarms.alarms.has('manyCalls')).toBe(true);
  expect(queriesOf(found, 'manyCalls')).toEqual([`${counted('manyCalls', ' by (caller) ')} > 600`]);
});

test('use is compared with the day before, each model for itself, above what nobody minds', () => {
  const usage = { project: ACME, alarmTo: [CHANNEL], tokens: { ...LIMITS, most: 900_000 }, predictions: LIMITS };
  const { alarms, found } = built({ usage });
  const tokens = (time: string) =>
    `sum by (model_user_id) (increase(aiplatform_googleapis_com:publisher_online_serving_token_count[${time}]))`;
  expect(queriesOf(found, 'tokens')).toEqual([
    `${tokens('1h')} > 5 * (${tokens('24h')} - ${tokens('1h')}) / 23 and ${tokens('1h')} > 100000`,
    `${tokens('1h')} > 900000`,
  ]);
  expect(queriesOf(found, 'predictions')[0]).toContain('by (endpoint_id)');
  expect(queriesOf(found, 'predictions')).toHaveLength(1);
  expect(alarms.usage).toHaveLength(2);
});

test('our own rules have nothing to say', () => {
  const usage = { project: ACME, alarmTo: [CHANNEL], tokens: LIMITS };
  expect(built({ knownPlaces: ['10.0.0.0/8'], trainingBuckets: ['acme-payments'], usage }).found.findings()).toEqual(
    [],
  );
});

const USAGE = { project: ACME, alarmTo: [CHANNEL] };

test.each<[string, Partial<BehaviourAlarmsProps>]>([
  ['ChannelsMissing', { alarmTo: [] }],
  ['ChannelName', { alarmTo: ['ops'] }],
  ['BehaviourUnknown', { unremarkable: JSON.parse('{"sleep": 1}') }],
  ['EntriesLimit', { unremarkable: { deniedCalls: -1 } }],
  ['PlaceFormat', { knownPlaces: ['10.0.0.0'] }],
  ['PlaceFormat', { knownPlaces: ['10.0.0.256/8'] }],
  ['PlaceFormat', { knownPlaces: ['10.0.0.0/33'] }],
  ['PlaceFormat', { knownPlaces: ['10.0.0.0/8", "'] }],
  ['PlaceEverywhere', { knownPlaces: ['0.0.0.0/0'] }],
  ['PlaceEverywhere', { knownPlaces: ['::/0'] }],
  ['FederatedFormat', { federated: [Member.serviceAccount('a@b.iam.gserviceaccount.com')] }],
  ['FederatedFormat', { federated: [{ member: SUBJECT.replace('principal:', 'principalSet:') }] }],
  ['TrainingBucket', { trainingBuckets: ['gs://acme-payments'] }],
  ['UsageMissing', { usage: USAGE }],
  ['UsageLimit', { usage: { ...USAGE, tokens: { times: 1, atLeast: 1 } } }],
  ['UsageLimit', { usage: { ...USAGE, tokens: { times: 5, atLeast: 0 } } }],
  ['UsageLimit', { usage: { ...USAGE, tokens: { times: 5, atLeast: 10, most: 10 } } }],
  ['ChannelsMissing', { usage: { project: ACME, alarmTo: [], tokens: LIMITS } }],
  ['AlarmName', { name: '1' }],
])('%s', (code, props) => {
  expect(() => built(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Behaviour`));
});
