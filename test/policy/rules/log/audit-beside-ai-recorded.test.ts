import type { Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-LOG-102');

const ALL = ['ADMIN_READ', 'DATA_READ', 'DATA_WRITE'];
const record = (service: string, types: readonly string[] = ALL, project = 'acme') => ({
  project,
  service,
  audit_log_config: types.map((log_type) => ({ log_type })),
});

const recorded = (configs: Blocks[string], others: Blocks = {}): Blocks => ({
  google_kms_key_ring: { keys: { project: 'acme', name: 'keys', location: 'europe-west4' } },
  google_project_iam_audit_config: { it: record('aiplatform.googleapis.com'), ...configs },
  ...others,
});

const KMS = 'cloudkms.googleapis.com';

test.each<[string, string[], Blocks]>([
  ['keys that nothing records', ['fail it/'], recorded({})],
  ['keys whose reads are left out', ['fail it/'], recorded({ kms: record(KMS, ['ADMIN_READ', 'DATA_WRITE']) })],
  ['keys of another project', ['fail it/'], recorded({ kms: record(KMS, ALL, 'other') })],
  ['known later', ['unknown it/'], recorded({ kms: record(LATE) })],
  ['recorded', [], recorded({ kms: record(KMS) })],
  ['recorded with all services', [], recorded({ all: record('allServices') })],
  ['recorded for the folder', [], recorded({}, { google_folder_iam_audit_config: { f: record(KMS) } })],
  ['no keys in the project', [], recorded({}, { google_kms_key_ring: { keys: { project: 'other' } } })],
])('%s', (_what, expected, blocks) => {
  expect(found(blocks)).toEqual(expected);
});
