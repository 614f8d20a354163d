import { App as CdkApp, Stack as CdkStack } from 'aws-cdk-lib';
import { GoogleProject, GovernedKey, Member, Organization } from '../../../lib/google';
import { App } from '../../../lib/google/cdktf';
import { ACME } from '../synthesized';

test.each([
  ['a stack of the AWS CDK', () => new CdkStack(new CdkApp(), 'Claims')],
  ['no stack', () => new App()],
])('a construct in %s is refused, since its resources would be in no file', (_what, scope) => {
  expect(() => new GovernedKey(scope(), 'Key', { project: ACME, location: 'eu' })).toThrow(
    /^NotInTerraformStack: .*\[.*Key\]$/,
  );
});

test.each<[string, () => unknown]>([
  ['ProjectId', () => new GoogleProject('Acme', '1')],
  ['ProjectNumber', () => new GoogleProject('acme-claims', 'acme-claims')],
  ['OrganizationId', () => new Organization('organizations/1')],
  ['MemberPublic', () => new Member('allUsers')],
  [
    'MemberPublic',
    () => new Member('principalSet://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci/*'),
  ],
  ['MemberFormat', () => new Member('claims@example.com')],
])('%s', (code, make) => {
  expect(make).toThrow(new RegExp(`^${code}: '\\w+' must .*, got '.*$`));
});

test('members are spelt as policies spell them', () => {
  expect(Member.group('claims@example.com').member).toBe('group:claims@example.com');
  expect(Member.serviceAccount('a@b.iam.gserviceaccount.com').member).toBe(
    'serviceAccount:a@b.iam.gserviceaccount.com',
  );
  expect(new Organization('12').name).toBe('organizations/12');
});
