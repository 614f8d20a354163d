import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-MODEL-047');

const NAME = 'projects/acme/policies/vertexai.allowedModels';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_org_policy_policy: { it: { parent: 'projects/acme', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  ['all', ['fail it/spec'], { name: NAME, spec: { rules: [{ allow_all: 'TRUE' }] } }, {}],
  [
    'all of a publisher',
    ['fail it/spec'],
    { name: NAME, spec: { rules: [{ values: { allowed_values: ['publishers/google/models/*'] } }] } },
    {},
  ],
  ['known later', ['unknown it/spec'], { name: NAME, spec: { rules: [{ values: { allowed_values: [LATE] } }] } }, {}],
  [
    'one model',
    [],
    {
      name: NAME,
      spec: { rules: [{ values: { allowed_values: ['publishers/google/models/gemini-2.5-pro:predict'] } }] },
    },
    {},
  ],
  ['none', [], { name: NAME, spec: { rules: [{ deny_all: 'TRUE' }] } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
