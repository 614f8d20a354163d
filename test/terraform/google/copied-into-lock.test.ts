import { check } from '../../../lib/policy';
import { RULES } from '../../../lib/policy/rules';
import { readTerraform } from '../../../lib/terraform';
import { configuration } from '../reading';

const AUDIT_ENTRIES = 'log_id("cloudaudit.googleapis.com/activity")';
const INTO_LOGGING = 'logging.googleapis.com/${google_logging_project_bucket_config.logs.id}';
const INTO_STORAGE = 'storage.googleapis.com/${google_storage_bucket.logs.name}';

/** What rule ZTA-LOG-001 says of a log bucket that is not locked, where another sink is beside its own. */
function said(twin: Readonly<Record<string, unknown>>, kept: object = { retention_period: 34_560_000 }): string[] {
  const resource = {
    google_logging_project_bucket_config: {
      logs: { project: 'acme', location: 'eu', bucket_id: 'logs', retention_days: 400, locked: false },
    },
    google_storage_bucket: { logs: { name: 'acme-logs', location: 'EU', retention_policy: kept } },
    google_logging_project_sink: {
      entries: { name: 'entries', project: 'acme', destination: INTO_LOGGING, filter: AUDIT_ENTRIES },
      objects: { name: 'objects', project: 'acme', destination: INTO_STORAGE, filter: AUDIT_ENTRIES, ...twin },
    },
  };
  return check(readTerraform(configuration({ resource })).facts, RULES)
    .findings.filter((one) => one.rule === 'ZTA-LOG-001' && one.type === 'google_logging_project_bucket_config')
    .map(({ outcome }) => outcome);
}

test('what is searched in a bucket without a lock is evidence where the same comes to one with a retention', () => {
  expect(said({})).toEqual([]);
});

test.each<[string, object]>([
  ['other entries', { filter: 'severity>=ERROR' }],
  ['entries of another project', { project: 'acme-other' }],
  ['nothing, since it is off', { disabled: true }],
  ['not all of it', { exclusions: [{ name: 'x', filter: 'y' }] }],
  ['what nobody keeps', { destination: 'pubsub.googleapis.com/projects/acme/topics/t' }],
])('not where the other sink sends %s', (_what, twin) => {
  expect(said({ ...twin })).toEqual(['fail']);
});

test('not where the other bucket has no retention, and unknown where deployment decides what is sent', () => {
  expect(said({}, [])).toEqual(['fail']);
  expect(said({ filter: '${var.filter}' })).toEqual(['unknown']);
});
