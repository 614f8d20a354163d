import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-SUPPLY-025');

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_artifact_registry_vpcsc_config: { it: { location: 'europe-west4', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['allowed', ['fail it/vpcsc_policy'], { vpcsc_policy: 'ALLOW' }, {}],
  ['known later', ['unknown it/vpcsc_policy'], { vpcsc_policy: LATE }, {}],
  ['denied', [], { vpcsc_policy: 'DENY' }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
