import { App, Stack, type StackProps } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { answer } from '../../../lib/access/answer';
import { GovernedKey } from '../../../lib/aws/custody/governed-key';
import { ApproverRole } from '../../../lib/aws/duties/approver-role';
import { DeployerRole } from '../../../lib/aws/duties/deployer-role';
import { separationOfDuties } from '../../../lib/aws/duties/separation-of-duties';
import { TrainerRole } from '../../../lib/aws/duties/trainer-role';
import { accessOf, findingsOf } from '../../../lib/testing';
import { ana, ENV } from './people';

function estate(env: StackProps = { env: ENV }) {
  const stack = new Stack(new App(), 'Lifecycle', env);
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

describe.each<[string, StackProps]>([
  ['account and region are named', { env: ENV }],
  ['only deployment knows account and region', {}],
])('where %s', (_name, env) => {
  const description = 'Models';

  test('who keeps a key by its office is excepted from sharing it, and named; also where the key comes later', () => {
    const made = estate(env);
    const questions = made.questions();
    new GovernedKey(made.stack, 'Key', { description });
    const answers = questions.map((question) => answer(accessOf(made.stack), question, {}));
    expect(answers.filter(({ outcome }) => outcome !== 'proved')).toEqual([]);
    const sparing = questions.filter(({ excepted }) => excepted.some((name) => /role\/cdk-.*cfn-exec-role/.test(name)));
    expect(sparing).toHaveLength(2);
  });

  test.each([['kms:PutKeyPolicy'], ['kms:ReplicateKey'], ['s3:PutObjectRetention']])(
    'somebody else who may %s is not',
    (action) => {
      const made = estate(env);
      new GovernedKey(made.stack, 'Key', { description });
      made.may(made.other, [action]);
      expect(outcomes(made).filter((outcome) => outcome === 'refuted')).toHaveLength(1);
    },
  );

  test('one who is named to keep a key is, and a stranger whom a bucket lets share it is not', () => {
    const made = estate(env);
    new GovernedKey(made.stack, 'Key', { description, breakGlass: made.other });
    const bucket = new s3.Bucket(made.stack, 'Bucket');
    bucket.addToResourcePolicy(
      new iam.PolicyStatement({
        principals: [new iam.ArnPrincipal('arn:aws:iam::444455556666:role/stranger')],
        actions: ['s3:PutBucketPolicy'],
        resources: [bucket.bucketArn],
      }),
    );
    const [refuted, ...more] = made
      .questions()
      .map((question) => answer(accessOf(made.stack), question, {}))
      .filter(({ outcome }) => outcome !== 'proved');
    expect([refuted?.outcome, more]).toEqual(['refuted', []]);
    expect(JSON.stringify(refuted?.counterexample)).toContain('role/stranger');
  });

  test('nor one who keeps a key and has a duty beside it', () => {
    const made = estate(env);
    new GovernedKey(made.stack, 'Key', { description, breakGlass: made.other });
    const asked = separationOfDuties({ approvers: [made.approver], deployers: [made.other] });
    const refuted = asked.filter((question) => answer(accessOf(made.stack), question, {}).outcome === 'refuted');
    expect(refuted.some(({ actions }) => actions.includes('kms:PutKeyPolicy'))).toBe(true);
  });
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

test('the roles have no finding of our own rules, but of jobs that somebody may start without their fence', () => {
  const { stack } = estate();
  expect(findingsOf(stack).map(({ rule, resource }) => [rule, resource])).toEqual([
    ['ZTA-NET-100', expect.stringMatching(/^TrainerDefaultPolicy/)],
  ]);
});
