import type { Block, Blocks } from '../../../seeded-google/seed';
import { judgedBy, LATE } from '../../../terraform/judged';

const found = judgedBy('ZTA-IAM-050');

const NAME = 'projects/acme/policies/iam.disableServiceAccountKeyCreation';

const blocks = (changes: Block, others: Blocks): Blocks => ({
  ...others,
  google_org_policy_policy: { it: { parent: 'projects/acme', ...changes } },
});

test.each<[string, string[], Block, Blocks]>([
  [
    'a constraint known later, beside AI',
    ['unknown it/name'],
    { name: 'projects/acme/policies/${var.late}' },
    { google_vertex_ai_tensorboard: { t: { display_name: 't' } } },
  ],
  ['switched off', ['fail it/spec'], { name: NAME, spec: { rules: [{ enforce: 'FALSE' }] } }, {}],
  ['set back', ['fail it/spec'], { name: NAME, spec: { reset: true } }, {}],
  [
    'switched off for some',
    ['unknown it/spec'],
    {
      name: NAME,
      spec: {
        rules: [{ enforce: 'TRUE' }, { enforce: 'FALSE', condition: { expression: 'resource.matchTag("1/x", "y")' } }],
      },
    },
    {},
  ],
  ['known later', ['unknown it/spec'], { name: NAME, spec: { rules: [{ enforce: LATE }] } }, {}],
  [
    'in the older manner',
    ['fail old/'],
    { name: NAME, spec: { rules: [{ enforce: 'TRUE' }] } },
    {
      google_project_organization_policy: {
        old: {
          project: 'acme',
          constraint: 'constraints/storage.publicAccessPrevention',
          boolean_policy: { enforced: false },
        },
      },
    },
  ],
  [
    'a constraint of something else',
    [],
    { name: 'projects/acme/policies/sql.restrictPublicIp', spec: { rules: [{ enforce: 'FALSE' }] } },
    {},
  ],
  ['enforced', [], { name: NAME, spec: { rules: [{ enforce: 'TRUE' }] } }, {}],
])('%s', (_what, expected, changes, others) => {
  expect(found(blocks(changes, others))).toEqual(expected);
});
