import { CloudRunV2Service } from '@cdktf/provider-google/lib/cloud-run-v2-service';
import { ProjectIamMember } from '@cdktf/provider-google/lib/project-iam-member';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ServiceAccountKey } from '@cdktf/provider-google/lib/service-account-key';
import { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import { WorkbenchInstance } from '@cdktf/provider-google/lib/workbench-instance';
import {
  CustomRole,
  GrantCondition,
  Member,
  type WorkloadGrant,
  WorkloadIdentity,
  type WorkloadIdentityProps,
} from '../../../lib/google';
import { TerraformStack } from '../../../lib/google/cdktf';
import { ACME, emptyStack, Synthesized } from '../synthesized';

const PREDICT = ['aiplatform.endpoints.predict'];
const BUCKET = 'projects/_/buckets/claims/';

function identity(props: Partial<WorkloadIdentityProps> = {}, id = 'Adjuster') {
  const stack = emptyStack();
  return { stack, adjuster: new WorkloadIdentity(stack, id, { project: ACME, ...props }) };
}

const accountIdOf = (id: string, props = {}) =>
  new Synthesized(identity(props, id).stack).only('google_service_account')['account_id'];

describe('the account', () => {
  test('has an address that stays, and neither a key nor a right', () => {
    const made = new Synthesized(identity().stack);
    expect(made.only('google_service_account')).toEqual({
      project: 'acme-claims',
      account_id: 'claims-adjuster-15b2bc9d',
      display_name: 'claims/Adjuster',
    });
    expect(Object.keys(made.json['resource'] ?? {})).toEqual(['google_service_account']);
    expect(made.findings()).toEqual([]);
  });

  test.each(['x', 'x'.repeat(99), '0-1', 'Adjuster-', '-'.repeat(40)])(
    "is called so that Google takes it: '%s'",
    (id) => {
      expect(accountIdOf(id)).toMatch(/^[a-z][a-z0-9-]{4,28}[a-z0-9]$/);
    },
  );

  test('keeps the address that is given', () => {
    expect(accountIdOf('Adjuster', { accountId: 'claims-adjuster' })).toBe('claims-adjuster');
  });

  test.each<[string, Partial<WorkloadIdentityProps>]>([
    ['AccountId', { accountId: 'Adjuster' }],
    ['AccountId', { accountId: 'short' }],
    ['AccountId', { accountId: 'x'.repeat(31) }],
    ['AccountText', { displayName: 'x'.repeat(101) }],
    ['AccountText', { description: 'ä'.repeat(129) }],
  ])('%s', (code, props) => {
    expect(() => identity(props)).toThrow(new RegExp(`^${code}: '\\w+' must .* \\[claims/Adjuster\\]$`));
  });

  test('with a key is not synthesised, and another with one is', () => {
    const { stack, adjuster } = identity();
    new ServiceAccountKey(stack, 'Other', { serviceAccountId: 'other@acme-claims.iam.gserviceaccount.com' });
    expect(() => new Synthesized(stack)).not.toThrow();
    new ServiceAccountKey(stack, 'Key', { serviceAccountId: adjuster.account.name });
    expect(() => new Synthesized(stack)).toThrow(/AccountKey: 'account' must have no key, got one at claims\/Key; /);
  });
});

describe('what runs as it', () => {
  const service = (stack: TerraformStack, id: string, serviceAccount: string) =>
    new CloudRunV2Service(stack, id, { name: id, location: 'europe-west4', template: { serviceAccount } });

  test('is one workload alone, in whatever stack, and whoever else is called by it', () => {
    const { stack, adjuster } = identity();
    service(stack, 'Desk', adjuster.email);
    new CloudRunV2Service(stack, 'Caller', {
      name: 'caller',
      location: 'europe-west4',
      template: { containers: [{ image: 'a', env: [{ name: 'CALLED', value: adjuster.email }] }] },
    });
    expect(() => new Synthesized(stack)).not.toThrow();
    service(new TerraformStack(stack.node.root, 'other'), 'Second', adjuster.email);
    expect(() => new Synthesized(stack)).toThrow(
      /AccountShared: 'account' must be of one workload alone, got 2: claims\/Desk, other\/Second; /,
    );
  });

  test('is told in blocks that can stand more than once, too', () => {
    const { stack, adjuster } = identity();
    for (const id of ['One', 'Two']) {
      new WorkbenchInstance(stack, id, {
        name: id,
        location: 'europe-west4-a',
        gceSetup: { serviceAccounts: [{ email: adjuster.email }] },
      });
    }
    expect(() => new Synthesized(stack)).toThrow(/AccountShared: /);
  });
});

test('other stacks name it, its roles and who may act as it without reading its state', () => {
  const { stack, adjuster } = identity();
  const role = new CustomRole(stack, 'Predictor', { project: ACME, permissions: PREDICT });
  const other = new TerraformStack(stack.node.root, 'other');
  new GoogleProvider(other, 'google', { project: ACME.projectId });
  new ProjectIamMember(other, 'Member', { project: ACME.projectId, role: role.name, member: adjuster.member });
  adjuster.grants.actAs(new WorkloadIdentity(other, 'Deployer', { project: ACME }));
  const made = new Synthesized(other);
  const email = 'claims-adjuster-15b2bc9d@acme-claims.iam.gserviceaccount.com';
  expect(made.only('google_project_iam_member')).toEqual({
    project: 'acme-claims',
    role: 'projects/acme-claims/roles/claims_Predictor_04f68aeb',
    member: `serviceAccount:${email}`,
  });
  expect(made.only('google_service_account_iam_member')).toMatchObject({
    service_account_id: `projects/acme-claims/serviceAccounts/${email}`,
    member: expect.stringContaining('google_service_account.Deployer_Account_'),
  });
  expect(made.json['data']).toBeUndefined();
});

describe('who may act as it', () => {
  const ON = {
    service_account_id: expect.stringMatching(/^\$\{google_service_account\.Adjuster_Account_\w+\.name\}$/),
  };

  test('runs workloads as it, by one role on the one account', () => {
    const { stack, adjuster } = identity();
    adjuster.grants.actAs(Member.group('claims@example.com'));
    adjuster.grants.actAs(Member.group('claims@example.com'));
    const made = new Synthesized(stack);
    expect(made.only('google_service_account_iam_member')).toEqual({
      ...ON,
      role: 'roles/iam.serviceAccountUser',
      member: 'group:claims@example.com',
    });
    expect(made.findings()).toEqual([]);
  });

  test('gets tokens by the one permission for that, whoever else does', () => {
    const { stack, adjuster } = identity();
    adjuster.grants.issueTokens(new WorkloadIdentity(stack, 'Caller', { project: ACME }));
    adjuster.grants.issueTokens(Member.group('claims@example.com'));
    const made = new Synthesized(stack);
    expect(made.only('google_project_iam_custom_role')).toMatchObject({
      permissions: ['iam.serviceAccounts.getAccessToken'],
    });
    expect(Object.values(made.resources('google_service_account_iam_member'))).toEqual(
      [/^group:claims@example\.com$/, /^serviceAccount:\$\{google_service_account\.Caller_Account_\w+\.email\}$/].map(
        (member) => ({
          ...ON,
          role: expect.stringMatching(/^\$\{google_project_iam_custom_role\.Adjuster_TokenRole_\w+\.name\}$/),
          member: expect.stringMatching(member),
        }),
      ),
    );
    expect(made.findings()).toEqual([]);
  });

  test.each([
    'allUsers',
    'allAuthenticatedUsers',
    'principalSet://iam.googleapis.com/projects/1/locations/global/pools/p/*',
  ])('is not %s', (member) => {
    for (const verb of ['actAs', 'issueTokens'] as const) {
      expect(() => identity().adjuster.grants[verb]({ member })).toThrow(/^MemberPublic: /);
    }
  });
});

describe('what it may', () => {
  const granted = (grant: Omit<WorkloadGrant, 'on'> & WorkloadGrant) => {
    const { stack, adjuster } = identity();
    adjuster.grant('Grant', grant);
    return new Synthesized(stack);
  };
  const objects = GrantCondition.onResourcesBelow('storage.googleapis.com/Object', `${BUCKET}objects/training/`);

  test('is exactly the permissions that are named, in one project, beside what others may', () => {
    const made = granted({ on: ACME, permissions: PREDICT });
    expect(made.only('google_project_iam_custom_role')).toMatchObject({ permissions: PREDICT });
    expect(made.only('google_project_iam_member')).toEqual({
      project: 'acme-claims',
      role: expect.stringMatching(/^\$\{google_project_iam_custom_role\.Adjuster_GrantRole_\w+\.name\}$/),
      member: expect.stringMatching(/^serviceAccount:\$\{google_service_account\.Adjuster_Account_\w+\.email\}$/),
    });
    expect(made.findings()).toEqual([]);
  });

  test('is a role, under a condition that its service heeds', () => {
    const made = granted({ on: ACME, role: 'roles/storage.objectViewer', condition: objects });
    expect(made.only('google_project_iam_member')).toMatchObject({
      role: 'roles/storage.objectViewer',
      condition: { title: 'Grant', expression: objects.expression },
    });
    expect(made.findings()).toEqual([]);
  });

  test('can be asked for by the name of a bucket that is yet to be made', () => {
    const { stack, adjuster } = identity();
    const bucket = new StorageBucket(stack, 'Training', { name: 'training', location: 'EU' });
    const condition = GrantCondition.onResourcesBelow(
      'storage.googleapis.com/Object',
      `projects/_/buckets/${bucket.name}/objects/`,
    );
    adjuster.grant('Read', { on: ACME, permissions: ['storage.objects.get'], condition });
    expect(new Synthesized(stack).only('google_project_iam_member')['condition']).toMatchObject({
      expression: expect.stringContaining(
        'startsWith("projects/_/buckets/${google_storage_bucket.Training.name}/objects/")',
      ),
    });
  });

  test('is a custom role that others have too, for a time', () => {
    const { stack, adjuster } = identity();
    const role = new CustomRole(stack, 'Predictor', { project: ACME, permissions: PREDICT });
    adjuster.grant('Predict', { on: ACME, role, condition: GrantCondition.until(new Date('2030-01-01T00:00:00Z')) });
    expect(new Synthesized(stack).only('google_project_iam_member')).toMatchObject({
      role: expect.stringMatching(/^\$\{google_project_iam_custom_role\.Predictor_Role_\w+\.name\}$/),
      condition: { expression: 'request.time < timestamp("2030-01-01T00:00:00.000Z")' },
    });
  });

  test.each<[string, string]>([
    ['BasicRole', 'roles/owner'],
    ['BasicRole', 'roles/editor'],
    ['BasicRole', 'roles/viewer'],
    ['BasicRole', 'roles/writer'],
    ['AdminRole', 'roles/storage.admin'],
    ['AdminRole', 'roles/storage.objectAdmin'],
    ['AdminRole', 'roles/iam.securityAdmin'],
    ['AdminRole', 'roles/bigquery.dataOwner'],
    ['RoleOverIdentities', 'roles/iam.serviceAccountTokenCreator'],
    ['RoleOverIdentities', 'roles/iam.serviceAccountUser'],
    ['RoleOverIdentities', 'roles/iam.workloadIdentityUser'],
    ['ServiceAgentRole', 'roles/aiplatform.customCodeServiceAgent'],
    ['RoleTooBroad', 'roles/aiplatform.user'],
    ['RoleFormat', 'storage.objectViewer'],
    ['RoleFormat', 'roles/*'],
  ])('is not more than a task needs: %s for %s', (code, role) => {
    expect(() => granted({ on: ACME, role })).toThrow(
      new RegExp(`^${code}: 'role' must .*, got '${role.replace('*', '\\*')}'; .* \\[claims/Adjuster\\]$`),
    );
  });

  test.each([
    'resourcemanager.projects.setIamPolicy',
    'storage.buckets.setIamPolicy',
    'iam.serviceAccounts.actAs',
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccountKeys.create',
    'iam.roles.update',
    'logging.sinks.delete',
    'modelarmor.templates.update',
  ])('is not a way to more: %s', (permission) => {
    expect(() => granted({ on: ACME, permissions: [...PREDICT, permission] })).toThrow(/^PermissionWidens: /);
    const { stack, adjuster } = identity();
    const role = new CustomRole(stack, 'Role', { project: ACME, permissions: [permission] });
    expect(() => adjuster.grant('Grant', { on: ACME, role })).toThrow(/^PermissionWidens: /);
  });

  test.each<[string, WorkloadGrant]>([
    ['ConditionUnsupported', { on: ACME, permissions: PREDICT, condition: objects }],
    ['ConditionUnsupported', { on: ACME, permissions: ['storage.objects.get', ...PREDICT], condition: objects }],
    ['ConditionUnsupported', { on: ACME, role: 'roles/aiplatform.viewer', condition: objects }],
    ['ConditionUnsupported', { on: ACME, role: 'projects/acme-claims/roles/reader', condition: objects }],
    ['ConditionElsewhere', { on: ACME, permissions: ['bigquery.tables.getData'], condition: objects }],
    ['ConditionElsewhere', { on: ACME, role: 'roles/cloudsql.client', condition: objects }],
  ])('is nothing that a condition could never hold for: %s', (code, grant) => {
    expect(() => granted(grant)).toThrow(new RegExp(`^${code}: .* \\[claims/Adjuster\\]$`));
  });

  test('is spelt by some services otherwise than by their resources', () => {
    const condition = GrantCondition.onResource('sqladmin.googleapis.com/Instance', 'projects/acme-claims/instances/a');
    expect(() => granted({ on: ACME, role: 'roles/cloudsql.client', condition })).not.toThrow();
  });
});
