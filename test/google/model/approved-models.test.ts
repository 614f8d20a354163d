import { Folder, Organization } from '../../../lib/google';
import { ApprovedModels } from '../../../lib/google/model/approved-models';
import { ModelReference } from '../../../lib/google/model/model-reference';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const GEMINI = ModelReference.predict('google', 'gemini-2.5-pro');
const ONE = [GEMINI];

function policyOf(props: Partial<ConstructorParameters<typeof ApprovedModels>[2]> = {}) {
  const stack = emptyStack();
  new ApprovedModels(stack, 'Models', { on: ACME, models: ONE, mode: 'enforced', ...props });
  return new Synthesized(stack).only('google_org_policy_policy');
}

test('only approved models can be used, whatever is said above', () => {
  const models = [
    GEMINI,
    ModelReference.deploy('meta', 'llama3'),
    ModelReference.tune('google', 'gemini-2.0-flash-001'),
    ModelReference.predict('google', 'gemini-2.5-pro'),
  ];
  expect(policyOf({ models })).toEqual({
    name: 'projects/123456789012/policies/vertexai.allowedModels',
    parent: 'projects/123456789012',
    spec: {
      inherit_from_parent: false,
      rules: [
        {
          values: {
            allowed_values: [
              'publishers/google/models/gemini-2.5-pro:predict',
              'publishers/meta/models/llama3:deploy',
              'publishers/google/models/gemini-2.0-flash-001:tune',
            ],
          },
        },
      ],
    },
    lifecycle: { prevent_destroy: true },
  });
});

test('a dry run is refused, since Google knows none', () => {
  expect(policyOf()).not.toHaveProperty('dry_run_spec');
  expect(() => policyOf({ mode: JSON.parse('"dry-run"') })).toThrow(
    /^DryRunUnknown: 'mode' must be 'enforced' for vertexai\.allowedModels, got 'dry-run'; .*Models\]$/,
  );
});

test('a mode that is none is refused', () => {
  expect(() => policyOf({ mode: JSON.parse('"audit"') })).toThrow(/^OrgPolicyMode: 'mode' must be .*, got 'audit' \[/);
});

test('no model at all can be approved, if that is said', () => {
  expect(policyOf({ models: 'none' })).toMatchObject({ spec: { rules: [{ deny_all: 'TRUE' }] } });
  expect(() => policyOf({ models: [] })).toThrow(/^ModelsMissing: 'models' must .*, got an empty list; say 'none'/);
});

test.each([new Folder('345678901234'), new Organization('567890123456')])('they can be set on %s', (on) => {
  expect(policyOf({ on })).toMatchObject({ name: `${on.name}/policies/vertexai.allowedModels`, parent: on.name });
});

test('a policy holds 500 values', () => {
  const models = Array.from({ length: 501 }, (_, i) => ModelReference.predict('google', `gemini-${i}`));
  expect(policyOf({ models: models.slice(1) })).toHaveProperty('spec');
  expect(() => policyOf({ models })).toThrow(
    /^ModelsTooMany: 'models' must name 500 at the most, got 501; .*Models\]$/,
  );
});

test.each<[string, () => ModelReference]>([
  ['ModelPublisher', () => ModelReference.predict('*', 'gemini-2.5-pro')],
  ['ModelPublisher', () => ModelReference.predict('publishers/google', 'gemini-2.5-pro')],
  ['ModelName', () => ModelReference.predict('google', '*')],
  ['ModelName', () => ModelReference.predict('google', 'gemini-2.5-pro:predict')],
  ['ModelName', () => ModelReference.predict('google', '')],
  ['ModelFloating', () => ModelReference.predict('google', 'gemini-flash-latest')],
  ['ModelFloating', () => ModelReference.predict('anthropic', 'claude@latest')],
])('%s', (code, make) => {
  expect(make).toThrow(new RegExp(`^${code}: '\\w+' must .*, got '.*`));
});

test('our rules find nothing in it', () => {
  const stack = emptyStack();
  new ApprovedModels(stack, 'Models', { on: ACME, models: ONE, mode: 'enforced' });
  expect(new Synthesized(stack).findings()).toEqual([]);
});
