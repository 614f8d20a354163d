import { Folder, type IHierarchyNode, KeylessAccounts, Organization } from '../../../lib/google';
import { ACME, emptyStack, Synthesized } from '../synthesized';

test.each<[string, IHierarchyNode]>([
  ['organizations/34', new Organization('34')],
  ['folders/56', new Folder('56')],
  ['projects/acme-claims', ACME],
])('nobody makes or uploads keys in %s', (parent, of) => {
  const stack = emptyStack();
  new KeylessAccounts(stack, 'Keyless', { of });
  const made = new Synthesized(stack);
  const constraints = ['iam.disableServiceAccountKeyCreation', 'iam.disableServiceAccountKeyUpload'];
  expect(Object.values(made.resources('google_org_policy_policy'))).toEqual(
    constraints.map((constraint) => ({
      name: `${parent}/policies/${constraint}`,
      parent,
      spec: { rules: [{ enforce: 'TRUE' }] },
      lifecycle: { prevent_destroy: true },
    })),
  );
  expect(made.findings()).toEqual([]);
});

test('somewhere it must be', () => {
  expect(() => new KeylessAccounts(emptyStack(), 'Keyless', JSON.parse('{}'))).toThrow(
    /^OrganizationMissing: 'of' must be given, got none; .* \[claims\/Keyless\]$/,
  );
});
