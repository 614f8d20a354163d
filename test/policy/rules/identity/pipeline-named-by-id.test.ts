import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-048');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iam_workload_identity_pool_provider: {
    it: {
      workload_identity_pool_id: 'ci',
      workload_identity_pool_provider_id: 'p',
      oidc: { issuer_uri: 'https://token.actions.githubusercontent.com' },
      ...changes,
    },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['a name', ['fail it/attribute_condition'], { attribute_condition: 'assertion.repository == "acme/claims"' }, {}],
  [
    'a name, or an id',
    ['fail it/attribute_condition'],
    { attribute_condition: 'assertion.repository_id == "2" || assertion.repository == "acme/claims"' },
    {},
  ],
  ['known later', ['unknown it/attribute_condition'], { attribute_condition: LATE }, {}],
  ['an id', [], { attribute_condition: 'assertion.repository_id == "2"' }, {}],
  [
    'an id by another name',
    [],
    {
      attribute_mapping: { 'attribute.owner': 'assertion.repository_owner_id' },
      attribute_condition: 'attribute.owner == "1"',
    },
    {},
  ],
  ['no condition, which another rule tells', [], {}, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
