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
  ['nothing said', ['fail it/spec'], { name: NAME, spec: { rules: [] } }, {}],
  ['nothing set', ['fail it/spec'], { name: NAME }, {}],
  ['an empty list', ['fail it/spec'], { name: NAME, spec: { rules: [{ values: { allowed_values: [] } }] } }, {}],
  [
    'a list known later',
    ['unknown it/spec'],
    { name: NAME, spec: { rules: [{ values: { allowed_values: LATE } }] } },
    {},
  ],
  ['what is said above', [], { name: NAME, spec: { inherit_from_parent: true } }, {}],
  [
    'some denied',
    [],
    { name: NAME, spec: { rules: [{ values: { denied_values: ['publishers/x/models/y:predict'] } }] } },
    {},
  ],
  [
    'under a condition only',
    ['unknown it/spec'],
    {
      name: NAME,
      spec: {
        rules: [{ condition: { expression: 'x' }, values: { allowed_values: ['publishers/x/models/y:predict'] } }],
      },
    },
    {},
  ],
  ['none', [], { name: NAME, spec: { rules: [{ deny_all: 'TRUE' }] } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
