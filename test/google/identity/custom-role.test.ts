import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { CustomRole, type CustomRoleProps } from '../../../lib/google';
import { Fn } from '../../../lib/google/cdktf';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const PREDICT = ['aiplatform.endpoints.predict'];

function synthesized(props: Partial<CustomRoleProps> = {}, id = 'Predictor') {
  const stack = emptyStack();
  new CustomRole(stack, id, { project: ACME, permissions: PREDICT, ...props });
  return new Synthesized(stack);
}

test('a role has exactly the permissions named, and is not destroyed', () => {
  const made = synthesized({ permissions: [...PREDICT, 'aiplatform.endpoints.get'] });
  expect(made.only('google_project_iam_custom_role')).toEqual({
    project: 'acme-claims',
    role_id: 'claims_Predictor_04f68aeb',
    title: 'claims/Predictor',
    permissions: ['aiplatform.endpoints.predict', 'aiplatform.endpoints.get'],
    stage: 'GA',
    lifecycle: { prevent_destroy: true },
  });
  expect(made.findings()).toEqual([]);
});

test('the id follows the place in the app, and not what the role allows', () => {
  const idOf = (made: Synthesized) => made.only('google_project_iam_custom_role')['role_id'];
  expect(idOf(synthesized({ permissions: ['storage.objects.get'] }))).toBe(idOf(synthesized()));
  expect(idOf(synthesized({}, 'Reader'))).not.toBe(idOf(synthesized()));
  expect(idOf(synthesized({}, 'x'.repeat(90)))).toMatch(/^x{55}_[0-9a-f]{8}$/);
  expect(idOf(synthesized({ roleId: 'claims.predictor' }))).toBe('claims.predictor');
});

test('bindings name it by what Terraform knows', () => {
  const stack = emptyStack();
  const { name: role } = new CustomRole(stack, 'Predictor', { project: ACME, permissions: PREDICT });
  new ProjectIamMember(stack, 'Binding', { project: ACME.projectId, role, member: 'group:claims@example.com' });
  expect(new Synthesized(stack).only('google_project_iam_member')['role']).toMatch(
    /^\$\{google_project_iam_custom_role\.Predictor_Role_\w+\.name\}$/,
  );
});

test.each<[string, Partial<CustomRoleProps>]>([
  ['PermissionsMissing', { permissions: [] }],
  ['PermissionFormat', { permissions: ['aiplatform.endpoints.*'] }],
  ['PermissionFormat', { permissions: ['*'] }],
  ['PermissionFormat', { permissions: [...PREDICT, 'aiplatform.googleapis.com/endpoints.predict'] }],
  ['PermissionFormat', { permissions: ['aiplatform.endpoints'] }],
  ['PermissionFormat', { permissions: ['roles/owner'] }],
  ['RoleId', { roleId: 'claims-predictor' }],
  ['RoleId', { roleId: 'x'.repeat(65) }],
  ['RoleTitle', { title: 'x'.repeat(101) }],
  ['RoleTitle', { title: 'ü'.repeat(51) }],
])('%s', (code, props) => {
  expect(() => synthesized(props)).toThrow(new RegExp(`^${code}: '\\w+' must .* \\[claims/Predictor\\]$`));
});

test('what only Terraform knows is not read', () => {
  const known = Fn.join('', ['known', 'later']);
  const made = synthesized({ permissions: Fn.split(',', known), roleId: known, title: known });
  expect(made.only('google_project_iam_custom_role')['permissions']).toBe(
    '${split(",", join("", ["known", "later"]))}',
  );
  expect(() => synthesized({ permissions: [known] })).not.toThrow();
});
