import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-051');

const NAME = 'projects/acme/policies/ainotebooks.restrictPublicIp';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_org_policy_policy: { it: { parent: 'projects/acme', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['only tried', ['fail it/spec'], { name: NAME, dry_run_spec: { rules: [{ enforce: 'TRUE' }] } }, {}],
  ['known later', ['unknown it/spec'], { name: NAME, spec: LATE, dry_run_spec: { rules: [{ enforce: 'TRUE' }] } }, {}],
  [
    'in force, and something stricter tried',
    [],
    { name: NAME, spec: { rules: [{ enforce: 'TRUE' }] }, dry_run_spec: { rules: [{ enforce: 'TRUE' }] } },
    {},
  ],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
