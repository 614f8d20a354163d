import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-070');

const OWNERS = { role: 'OWNER', special_group: 'projectOwners' };

const tables = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_bigquery_dataset: { it: { dataset_id: 'calls', ...changes } },
});

const WRITTEN: Blocks = {
  google_vertex_ai_endpoint: {
    e: {
      predict_request_response_logging_config: {
        bigquery_destination: { output_uri: 'bq://acme.${google_bigquery_dataset.it.dataset_id}' },
      },
    },
  },
};
const POLICY: Blocks = {
  google_bigquery_dataset_iam_policy: { p: { dataset_id: '${google_bigquery_dataset.it.dataset_id}' } },
};

test.each<[string, string[], Block, Blocks]>([
  ['nobody named', ['fail it/access'], {}, WRITTEN],
  [
    'who may look at the project',
    ['fail it/access'],
    { access: [OWNERS, { role: 'READER', special_group: 'projectReaders' }] },
    WRITTEN,
  ],
  ['everybody', ['fail it/access'], { access: [{ role: 'READER', iam_member: 'allUsers' }] }, WRITTEN],
  ['everybody of a domain', ['fail it/access'], { access: [{ role: 'READER', domain: 'acme.example' }] }, WRITTEN],
  ['known later', ['unknown it/access'], { access: [{ role: 'READER', special_group: LATE }] }, WRITTEN],
  ['by a policy', ['unknown it/access'], {}, { ...WRITTEN, ...POLICY }],
  ['tables of others', [], {}, {}],
  ['owners only', [], { access: [OWNERS] }, WRITTEN],
])('%s', (_what, expected, changes, others) => {
  expect(found(tables(changes, others))).toEqual(expected);
});
