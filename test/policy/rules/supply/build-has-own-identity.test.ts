import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-027');

const AI: Blocks = { google_vertex_ai_tensorboard: { t: { display_name: 't' } } };

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_cloudbuild_trigger: { it: { name: 't', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['none named', ['fail it/service_account'], {}, AI],
  [
    'the default one',
    ['fail it/service_account'],
    { service_account: 'projects/acme/serviceAccounts/1-compute@developer.gserviceaccount.com' },
    AI,
  ],
  ['known later', ['unknown it/service_account'], { service_account: LATE }, AI],
  ['one of its own', [], { service_account: 'projects/acme/serviceAccounts/ci@acme.iam.gserviceaccount.com' }, AI],
  ['switched off', [], { disabled: true }, AI],
  ['where nothing is about AI', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
