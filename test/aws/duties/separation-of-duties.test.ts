import { App, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { answer } from '../../../lib/access/answer';
import { ApproverRole } from '../../../lib/aws/duties/approver-role';
import { DeployerRole } from '../../../lib/aws/duties/deployer-role';
import { separationOfDuties } from '../../../lib/aws/duties/separation-of-duties';
import { TrainerRole } from '../../../lib/aws/duties/trainer-role';
import { accessOf, findingsOf } from '../../../lib/testing';
import { ana, ENV } from './people';

function estate() {
  const stack = new Stack(new App(), 'Lifecycle', { env: ENV });
  const trainer = new TrainerRole(stack, 'Trainer', { assumedBy: ana() });
  const approver = new ApproverRole(stack, 'Approver', { assumedBy: ana() });
  const deployer = new DeployerRole(stack, 'Deployer', { assumedBy: ana() });
  const may = (role: iam.IRole, actions: string[], resource = '*') =>
    role.addToPrincipalPolicy(new iam.PolicyStatement({ actions, resources: [resource] }));
  const of = (what: string) => `arn:aws:sagemaker:eu-west-1:111122223333:${what}`;
  may(trainer, ['sagemaker:CreateTrainingJob'], of('training-job/fraud-*'));
  may(trainer, ['sagemaker:CreateModelPackage'], of('model-package/fraud/*'));
  may(approver, ['sagemaker:UpdateModelPackage'], of('model-package/fraud/*'));
  may(deployer, ['sagemaker:UpdateEndpoint'], of('endpoint/fraud'));
  const other = new iam.Role(stack, 'Other', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
  const questions = () => separationOfDuties({ trainers: [trainer], approvers: [approver], deployers: [deployer] });
  return { stack, trainer, approver, deployer, other, may, questions };
}

const outcomes = ({ stack, questions }: ReturnType<typeof estate>) =>
  questions().map((question) => answer(accessOf(stack), question, {}).outcome);

test('each duty has a role: all of it is proved', () => {
  expect(new Set(outcomes(estate()))).toEqual(new Set(['proved']));
});

test('also where somebody attaches every right to each of them', () => {
  const made = estate();
  for (const role of [made.trainer, made.approver, made.deployer]) {
    new iam.Policy(made.stack, `All${role.node.id}`, {
      roles: [role],
      statements: [new iam.PolicyStatement({ actions: ['*'], resources: ['*'] })],
    });
  }
  expect(new Set(outcomes(made))).toEqual(new Set(['proved']));
});

test.each([
  ['sagemaker:UpdateModelPackage'],
  ['sagemaker:CreateModelPackage'],
  ['sagemaker:CreateEndpoint'],
  ['sagemaker:CreateTrainingJob'],
  ['cloudtrail:StopLogging'],
  ['s3:BypassGovernanceRetention'],
  ['sagemaker:PutModelPackageGroupPolicy'],
  ['ecr:SetRepositoryPolicy'],
  ['ec2:ModifySnapshotAttribute'],
  ['ram:CreateResourceShare'],
])('somebody else who may %s refutes one of them', (action) => {
  const made = estate();
  made.may(made.other, [action]);
  expect(outcomes(made).filter((outcome) => outcome === 'refuted')).toHaveLength(1);
});

test('a trusted role may alter records, and share', () => {
  const made = estate();
  made.may(made.other, ['cloudtrail:StopLogging', 'ecr:SetRepositoryPolicy']);
  const { approver, deployer, other, stack } = made;
  const asked = separationOfDuties({ approvers: [approver], deployers: [deployer], trusted: [other] });
  expect(new Set(asked.map((question) => answer(accessOf(stack), question, {}).outcome))).toEqual(new Set(['proved']));
});

test('one role for two duties is refused', () => {
  const { approver, deployer } = estate();
  expect(() => separationOfDuties({ approvers: [approver], deployers: [deployer, approver] })).toThrow(
    expect.objectContaining({ code: 'DutiesNotSeparate' }),
  );
});

test('duties of nobody are refused', () => {
  const { approver } = estate();
  expect(() => separationOfDuties({ approvers: [approver], deployers: [] })).toThrow(
    expect.objectContaining({ code: 'DutiesMissing' }),
  );
});

test('the roles have no finding of our own rules', () => {
  const { stack } = estate();
  expect(findingsOf(stack).map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});
