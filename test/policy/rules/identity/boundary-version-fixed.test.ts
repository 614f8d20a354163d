import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-046');

const details = (values: Block): Block => ({
  details: {
    enforcement_version: '3',
    rules: [{ effect: 'ALLOW', resources: ['//cloudresourcemanager.googleapis.com/folders/1'] }],
    ...values,
  },
});

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_iam_principal_access_boundary_policy: {
    it: { organization: '1', location: 'global', principal_access_boundary_policy_id: 'ai', ...changes },
  },
});

test.each<[string, string[], Block, Blocks]>([
  ['none named', ['fail it/details/enforcement_version'], details({ enforcement_version: undefined }), {}],
  ['the newest', ['fail it/details/enforcement_version'], details({ enforcement_version: 'latest' }), {}],
  ['known later', ['unknown it/details/enforcement_version'], details({ enforcement_version: LATE }), {}],
  ['a number', [], details({}), {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
