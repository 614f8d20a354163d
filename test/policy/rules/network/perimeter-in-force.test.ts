import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-055');

const status = (changes: Block): Block => ({
  status: {
    resources: ['projects/1'],
    restricted_services: ['aiplatform.googleapis.com', 'storage.googleapis.com', 'bigquery.googleapis.com'],
    vpc_accessible_services: { enable_restriction: true, allowed_services: ['RESTRICTED-SERVICES'] },
    ...changes,
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_service_perimeter: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/servicePerimeters/ai', title: 'ai', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['only tried', ['fail it/status'], { use_explicit_dry_run_spec: true, spec: status({})['status'] }, {}],
  ['known later', ['unknown it/status'], { status: LATE }, {}],
  [
    'in force, and something stricter tried',
    [],
    { ...status({}), use_explicit_dry_run_spec: true, spec: status({})['status'] },
    {},
  ],
  ['a bridge, which another rule tells', [], { perimeter_type: 'PERIMETER_TYPE_BRIDGE' }, {}],
  ['in force', [], status({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
