import { Duration, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { DutyName } from '../../../lib/aws/duties/duty';
import { DutyPermissionSet, type DutyPermissionSetProps } from '../../../lib/aws/duties/duty-permission-set';
import { findingsOf } from '../../../lib/testing';
import { deployed } from '../../deployed';
import { decide, type Policy } from '../../oracle';
import { ADMINISTRATOR, lifecycle } from './people';

const ARN = 'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_X_1';
const GROUP = 'f81d4fae-7dec-11d0-a765-00a0c91e6bf6';
const PACKAGE = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/1';
const ENDPOINT = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud';

function make(props: Partial<DutyPermissionSetProps> = {}) {
  const stack = lifecycle();
  new DutyPermissionSet(stack, 'Set', {
    instanceArn: 'arn:aws:sso:::instance/ssoins-1',
    duty: 'approver',
    name: 'ModelApprover',
    ...props,
  });
  return Template.fromStack(stack);
}

const setIn = (template: Template) =>
  deployed(Object.values(template.findResources('AWS::SSO::PermissionSet'))[0]?.['Properties']);

const allow = (action: string, resource = '*') => new iam.PolicyStatement({ actions: [action], resources: [resource] });

test('holds the fence of the duty, for an hour, and no policy of AWS', () => {
  const set = setIn(make({ allows: [allow('sagemaker:UpdateModelPackage', PACKAGE)] }));
  expect(set).toMatchObject({ Name: 'ModelApprover', SessionDuration: 'PT1H' });
  expect(set).not.toHaveProperty('ManagedPolicies');
  const identity = [set.InlinePolicy as Policy];
  const context = { 'sagemaker:ModelApprovalStatus': 'Approved' };
  const asked = { principal: ARN, identity };
  const [approve, deploy] = [
    { ...asked, action: 'sagemaker:UpdateModelPackage', resource: PACKAGE, context },
    { ...asked, action: 'sagemaker:UpdateEndpoint', resource: ENDPOINT },
  ];
  expect(decide([approve, { ...deploy, identity: [...identity, ADMINISTRATOR] }])).toEqual([
    'Allowed',
    'ExplicitlyDenied',
  ]);
});

test.each<[DutyName, string, string]>([
  ['trainer', 'sagemaker:CreateEndpoint', ENDPOINT],
  ['deployer', 'sagemaker:CreateTrainingJob', 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/j'],
  ['deployer', 'sts:AssumeRole', 'arn:aws:iam::111122223333:role/Admin'],
  ['auditor', 'sagemaker:CreateEndpoint', ENDPOINT],
])('that of a %s denies %s, whatever is attached', (duty, action, resource) => {
  const identity = [setIn(make({ duty, name: duty })).InlinePolicy as Policy, ADMINISTRATOR];
  expect(decide([{ principal: ARN, action, resource, identity }])).toEqual(['ExplicitlyDenied']);
});

test('a deployer takes on the roles that are named, and no others', () => {
  const role = 'arn:aws:iam::111122223333:role/deploy';
  const identity = [
    setIn(make({ duty: 'deployer', allows: [allow('sts:AssumeRole', role)] })).InlinePolicy as Policy,
    ADMINISTRATOR,
  ];
  const asked = [role, 'arn:aws:iam::111122223333:role/Admin'].map((resource) => ({
    principal: ARN,
    action: 'sts:AssumeRole',
    resource,
    identity,
  }));
  expect(decide(asked)).toEqual(['Allowed', 'ExplicitlyDenied']);
});

test.each<DutyName>(['trainer', 'approver', 'deployer', 'auditor'])(
  'that of a %s has no finding of our own rules',
  (duty) => {
    const found = findingsOf(make({ duty, name: duty }).toJSON());
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([]);
  },
);

test('is assigned to groups in accounts', () => {
  make({ assignments: [{ groupId: GROUP, account: '111122223333' }] }).hasResourceProperties('AWS::SSO::Assignment', {
    PrincipalId: GROUP,
    PrincipalType: 'GROUP',
    TargetId: '111122223333',
    TargetType: 'AWS_ACCOUNT',
  });
});

const ASSIGNED = { groupId: GROUP, account: '111122223333' };

test.each<[string, Partial<DutyPermissionSetProps>]>([
  ['PermissionSetName', { name: 'a name' }],
  ['PermissionSetName', { name: 'x'.repeat(33) }],
  ['SessionDuration', { sessionDuration: Duration.hours(8) }],
  ['AssignedAccount', { assignments: [{ groupId: GROUP, account: 'prod' }] }],
  ['AssignedGroup', { assignments: [ASSIGNED, ASSIGNED] }],
  ['AssignedGroup', { assignments: [{ ...ASSIGNED, groupId: Token.asString({ Ref: 'Group' }) }] }],
  ['BeyondDuty', { allows: [allow('sagemaker:CreateEndpoint')] }],
  ['BeyondDuty', { allows: [allow('SageMaker:createEndpoint')] }],
  ['DutyAction', { alsoOpen: ['sagemaker:CreateEndpoint'] }],
])('%s: %j is refused', (code, props) => {
  expect(() => make(props)).toThrow(expect.objectContaining({ code }));
});
