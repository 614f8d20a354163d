import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-DATA-061');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_storage_bucket: { it: { name: 'acme-training', location: 'EU', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['a bucket of training data', ['fail it/force_destroy'], { force_destroy: true }, {}],
  [
    'a store of features',
    ['fail f/force_destroy'],
    {},
    { google_vertex_ai_featurestore: { f: { force_destroy: true } } },
  ],
  [
    'a table of calls',
    ['fail d/delete_contents_on_destroy'],
    {},
    {
      google_bigquery_dataset: { d: { dataset_id: 'd', delete_contents_on_destroy: true } },
      google_vertex_ai_endpoint: {
        e: {
          predict_request_response_logging_config: {
            bigquery_destination: { output_uri: 'bq://acme.${google_bigquery_dataset.d.dataset_id}' },
          },
        },
      },
    },
  ],
  ['known later', ['unknown it/force_destroy'], { force_destroy: LATE }, {}],
  ['a bucket of something else', [], { name: 'acme-web', force_destroy: true }, {}],
  ['nothing said', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
