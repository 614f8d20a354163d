import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-052');

const NAME = 'projects/acme/policies/iam.workloadIdentityPoolProviders';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_org_policy_policy: { it: { parent: 'projects/acme', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['all', ['fail it/spec'], { name: NAME, spec: { rules: [{ allow_all: 'TRUE' }] } }, {}],
  ['set back', ['fail it/spec'], { name: NAME, spec: { reset: true } }, {}],
  ['known later', ['unknown it/spec'], { name: NAME, spec: { rules: [{ allow_all: LATE }] } }, {}],
  [
    'listed',
    [],
    { name: NAME, spec: { rules: [{ values: { allowed_values: ['https://token.actions.githubusercontent.com'] } }] } },
    {},
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
