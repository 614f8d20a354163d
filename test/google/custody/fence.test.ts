import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { GrantCondition, Member } from '../../../lib/google';
import { Fence, type FenceProps } from '../../../lib/google/custody/fence';
import { emptyStack, Synthesized } from '../synthesized';

const GROUP = Member.group('break-glass@example.com');

const PROPS: FenceProps = {
  around: 'projects/acme-audit',
  permissions: ['storage.googleapis.com/buckets.delete'],
  purpose: 'Logs stay',
  breakGlass: GROUP,
};

function policy(props: Partial<FenceProps> = {}) {
  const stack = emptyStack();
  new Fence(stack, 'Fence', { ...PROPS, ...props });
  return new Synthesized(stack).only('google_iam_deny_policy');
}

test('everybody is kept from it but the break-glass group', () => {
  expect(policy()).toEqual({
    parent: 'cloudresourcemanager.googleapis.com%2Fprojects%2Facme-audit',
    name: 'claims-fence-55cd9e14',
    display_name: 'Logs stay',
    rules: [
      {
        description: 'Logs stay',
        deny_rule: {
          denied_principals: ['principalSet://goog/public:all'],
          denied_permissions: ['storage.googleapis.com/buckets.delete'],
          exception_principals: ['principalSet://goog/group/break-glass@example.com'],
        },
      },
    ],
    lifecycle: { prevent_destroy: true },
  });
});

test.each([
  [
    'serviceAccount:ci@acme.iam.gserviceaccount.com',
    'principal://iam.googleapis.com/projects/-/serviceAccounts/ci@acme.iam.gserviceaccount.com',
  ],
  ['user:ada@example.com', 'principal://goog/subject/ada@example.com'],
  ['group:ops@example.com', 'principalSet://goog/group/ops@example.com'],
  [
    'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/attribute.repository_id/7',
    'principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/attribute.repository_id/7',
  ],
])('deployer %s is spelt as policies that deny spell it', (member, spelt) => {
  expect(JSON.stringify(policy({ deployers: [new Member(member)] }))).toContain(`@example.com","${spelt}"]`);
});

test('a deployer that is not made yet is spelt by Terraform', () => {
  const stack = emptyStack();
  const { member } = new ServiceAccount(stack, 'Deployer', { accountId: 'deployer' });
  new Fence(stack, 'Fence', { ...PROPS, deployers: [{ member }] });
  expect(JSON.stringify(new Synthesized(stack).only('google_iam_deny_policy'))).toContain(
    'replace(google_service_account.Deployer.member, \\"/^serviceAccount:/\\", \\"principal://iam.googleapis.com/projects/-/serviceAccounts/\\")',
  );
});

test('it can stand around what bears a tag only', () => {
  const onTagged = GrantCondition.onTagged('tagKeys/1', 'tagValues/2');
  expect(policy({ onTagged })).toMatchObject({
    rules: [{ deny_rule: { denial_condition: { expression: 'resource.matchTagId("tagKeys/1", "tagValues/2")' } } }],
  });
  const rule = (condition: object) => (condition as { rules: { deny_rule: object }[] }).rules[0]?.deny_rule;
  expect(rule(policy())).not.toHaveProperty('denial_condition');
});

test.each<[string, Partial<FenceProps>]>([
  ['FenceAround', { around: 'acme-audit' }],
  ['FenceAround', { around: 'organizations/acme' }],
  ['FencePermission', { permissions: [] }],
  ['FencePermission', { permissions: ['storage.buckets.delete'] }],
  ['FenceTag', { onTagged: GrantCondition.until(new Date('2027-01-01')) }],
  ['FencePurpose', { purpose: 'x'.repeat(64) }],
  ['BreakGlassKind', { breakGlass: Member.user('ada@example.com') }],
  ['BreakGlassKind', { breakGlass: Member.serviceAccount('ci@acme.iam.gserviceaccount.com') }],
])('%s', (code, props) => {
  expect(() => policy(props)).toThrow(new RegExp(`^${code}: '\\w+' must .*, got .* \\[claims/Fence\\]$`));
});

test.each(['folders/12', 'organizations/12'])('a fence stands around %s', (around) => {
  expect(policy({ around })['parent']).toBe(`cloudresourcemanager.googleapis.com%2F${around.replace('/', '%2F')}`);
});
