import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-049');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iam_workload_identity_pool_provider: {
    it: { workload_identity_pool_id: 'ci', workload_identity_pool_provider_id: 'p', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['an account of AWS as a whole', ['fail it/attribute_condition'], { aws: { account_id: '111111111111' } }, {}],
  [
    "an issuer of one's own as a whole",
    ['fail it/attribute_condition'],
    { oidc: { issuer_uri: 'https://idp.acme.example' } },
    {},
  ],
  [
    'known later',
    ['unknown it/attribute_condition'],
    { aws: { account_id: '111111111111' }, attribute_condition: LATE },
    {},
  ],
  [
    'a role of the account',
    [],
    { aws: { account_id: '111111111111' }, attribute_condition: 'attribute.aws_role == "ci"' },
    {},
  ],
  ['an issuer for everybody, which another rule tells', [], { oidc: { issuer_uri: 'https://gitlab.com' } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
