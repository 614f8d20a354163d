import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-062');

const status = (changes: Block): Block => ({
  status: {
    resources: ['projects/1'],
    restricted_services: ['aiplatform.googleapis.com', 'storage.googleapis.com', 'bigquery.googleapis.com'],
    vpc_accessible_services: { enable_restriction: true, allowed_services: ['RESTRICTED-SERVICES'] },
    ...changes,
  },
});

const ADDED: Blocks = {
  google_access_context_manager_service_perimeter_resource: {
    r: { perimeter_name: '${google_access_context_manager_service_perimeter.it.name}', resource: 'projects/2' },
  },
};

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_service_perimeter: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/servicePerimeters/ai', title: 'ai', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['added elsewhere', ['fail it/'], status({}), ADDED],
  ['known later', ['unknown it/'], { ...status({}), lifecycle: { ignore_changes: LATE } }, ADDED],
  [
    'added elsewhere, and left alone',
    [],
    { ...status({}), lifecycle: { ignore_changes: ['status[0].resources'] } },
    ADDED,
  ],
  ['nothing added', [], status({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
