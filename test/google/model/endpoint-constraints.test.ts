import { Folder, Organization } from '../../../lib/google';
import { TerraformVariable } from '../../../lib/google/cdktf';
import { EndpointConstraints, type EndpointConstraintsProps } from '../../../lib/google/model/endpoint-constraints';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const ORGANIZATION = new Organization('567890123456');

function synthesized(props: Partial<EndpointConstraintsProps> = {}, stack = emptyStack()) {
  new EndpointConstraints(stack, 'Endpoints', { organization: ORGANIZATION, mode: 'enforced', ...props });
  return new Synthesized(stack);
}

test('an organization takes only endpoints that are private and have a key', () => {
  const result = synthesized();
  const constraints = Object.values(result.resources('google_org_policy_custom_constraint'));
  expect(constraints.map(({ name, action_type: action, condition }) => [name, action, condition])).toEqual([
    ['custom.ztaVertexEndpointOwnKey', 'DENY', 'resource.encryptionSpec.kmsKeyName == ""'],
    [
      'custom.ztaVertexEndpointPrivate',
      'ALLOW',
      'resource.privateServiceConnectConfig.enablePrivateServiceConnect == true',
    ],
  ]);
  for (const constraint of constraints) {
    expect(constraint).toMatchObject({
      parent: 'organizations/567890123456',
      resource_types: ['aiplatform.googleapis.com/Endpoint'],
      method_types: ['CREATE'],
      lifecycle: { prevent_destroy: true },
    });
  }
});

test('each constraint is enforced where it is to hold, once it is there', () => {
  const result = synthesized({ on: [new Folder('345678901234'), ACME] });
  const names = Object.keys(result.resources('google_org_policy_custom_constraint'));
  const policies = Object.values(result.resources('google_org_policy_policy'));
  const expected = ['folders/345678901234', 'projects/123456789012'].flatMap((parent) =>
    names.map((name) => [parent, `${parent}/policies/\${google_org_policy_custom_constraint.${name}.name}`]),
  );
  expect(policies.map(({ parent, name }) => [parent, name])).toEqual(expect.arrayContaining(expected));
  expect(policies).toHaveLength(4);
  for (const policy of policies) {
    expect(policy).toMatchObject({ spec: { rules: [{ enforce: 'TRUE' }] }, lifecycle: { prevent_destroy: true } });
  }
});

test('a dry run refuses nothing', () => {
  for (const policy of Object.values(synthesized({ mode: 'dry-run' }).resources('google_org_policy_policy'))) {
    expect(policy).toMatchObject({ dry_run_spec: { rules: [{ enforce: 'TRUE' }] } });
    expect(policy).not.toHaveProperty('spec');
  }
});

test('places that are known at deployment only are let through', () => {
  const stack = emptyStack();
  const { stringValue: id } = new TerraformVariable(stack, 'folder', { type: 'string' });
  const policies = Object.values(synthesized({ on: [new Folder(id)] }, stack).resources('google_org_policy_policy'));
  expect(policies.map(({ parent }) => parent)).toEqual(['folders/${var.folder}', 'folders/${var.folder}']);
});

test('without an organization, or a place, there is nothing to constrain', () => {
  expect(() => synthesized({ organization: undefined })).toThrow(
    /^OrganizationMissing: 'organization' must be given, got none; .* \[claims\/Endpoints\]$/,
  );
  expect(() => synthesized({ on: [] })).toThrow(
    /^ConstraintsNowhere: 'on' must .*, got none; .* \[claims\/Endpoints\]$/,
  );
});

test('our rules find nothing in it', () => {
  expect(synthesized().findings()).toEqual([]);
});
