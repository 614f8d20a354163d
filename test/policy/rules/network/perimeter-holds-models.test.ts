import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-NET-056');

const status = (changes: Block): Block => ({
  status: {
    resources: ['projects/1'],
    restricted_services: ['aiplatform.googleapis.com', 'storage.googleapis.com', 'bigquery.googleapis.com'],
    vpc_accessible_services: { enable_restriction: true, allowed_services: ['RESTRICTED-SERVICES'] },
    ...changes,
  },
});

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_access_context_manager_service_perimeter: {
    it: { parent: 'accessPolicies/1', name: 'accessPolicies/1/servicePerimeters/ai', title: 'ai', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'without models',
    ['fail it/status/restricted_services'],
    status({ restricted_services: ['storage.googleapis.com', 'bigquery.googleapis.com'] }),
    AI,
  ],
  ['without anything', ['fail it/status/restricted_services'], status({ restricted_services: undefined }), AI],
  ['known later', ['unknown it/status/restricted_services'], status({ restricted_services: LATE }), AI],
  [
    'one of it known later',
    ['unknown it/status/restricted_services'],
    status({ restricted_services: ['aiplatform.googleapis.com', LATE] }),
    AI,
  ],
  ['where nothing is about AI', [], status({ restricted_services: undefined }), {}],
  ['all of it', [], status({}), AI],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
