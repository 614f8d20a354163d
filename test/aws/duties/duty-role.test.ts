import { Duration, type Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ApproverRole } from '../../../lib/aws/duties/approver-role';
import { AuditorRole } from '../../../lib/aws/duties/auditor-role';
import { DeployerRole } from '../../../lib/aws/duties/deployer-role';
import { DutyHolder } from '../../../lib/aws/duties/duty-holder';
import type { DutyRoleProps } from '../../../lib/aws/duties/duty-role';
import { TrainerRole } from '../../../lib/aws/duties/trainer-role';
import { Workload } from '../../../lib/aws/identity/workload';
import { GitHubWorkflow } from '../../../lib/core';
import { decide } from '../../oracle';
import { ADMINISTRATOR, ARN, ana, lifecycle, policiesIn, roleIn } from './people';

const ROLES = { trainer: TrainerRole, approver: ApproverRole, deployer: DeployerRole, auditor: AuditorRole };
type Name = keyof typeof ROLES;

function make(name: Name, props: Partial<DutyRoleProps> = {}, stack: Stack = lifecycle()) {
  const role = new ROLES[name](stack, 'Somebody', { assumedBy: ana(), ...props });
  return { stack, role };
}

const code = (expected: string) => expect.objectContaining({ code: expected });

const PACKAGE = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package/fraud/1';
const GROUP = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package-group/fraud';
const ENDPOINT = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud';
const JOB = 'arn:aws:sagemaker:eu-west-1:111122223333:training-job/fraud';
const TRAIL = 'arn:aws:cloudtrail:eu-west-1:111122223333:trail/t';
const OBJECT = 'arn:aws:s3:::logs/AWSLogs/1';
const ROLE = 'arn:aws:iam::111122223333:role/Admin';
const KEY = 'arn:aws:kms:eu-west-1:111122223333:key/1';
const APPROVED = { 'sagemaker:ModelApprovalStatus': 'Approved' };

type Asked = readonly [action: string, resource: string, context?: Record<string, string>];
const APPROVE: Asked = ['sagemaker:UpdateModelPackage', PACKAGE, APPROVED];
const REGISTER_APPROVED: Asked = ['sagemaker:CreateModelPackage', PACKAGE, APPROVED];
const DEPLOY: Asked = ['sagemaker:UpdateEndpoint', ENDPOINT];
const TRAIN: Asked = ['sagemaker:CreateTrainingJob', JOB];
const SHARE: readonly Asked[] = [
  ['sagemaker:PutModelPackageGroupPolicy', GROUP],
  ['ecr:SetRepositoryPolicy', 'arn:aws:ecr:eu-west-1:111122223333:repository/fraud'],
  ['s3:PutBucketPolicy', 'arn:aws:s3:::models'],
  ['ec2:ModifySnapshotAttribute', 'arn:aws:ec2:eu-west-1::snapshot/snap-1'],
  ['ram:CreateResourceShare', '*'],
  ['kms:CreateGrant', KEY],
];
/** What nobody with a duty may, whatever somebody attaches to them. */
const NEVER: readonly Asked[] = [
  ...SHARE,
  ['cloudtrail:StopLogging', TRAIL],
  ['s3:BypassGovernanceRetention', OBJECT],
  ['iam:CreateRole', ROLE],
  ['iam:PutRolePolicy', ROLE],
  ['sts:AssumeRole', ROLE],
  ['lambda:UpdateFunctionCode', 'arn:aws:lambda:eu-west-1:111122223333:function:f'],
  ['cloudformation:UpdateStack', 'arn:aws:cloudformation:eu-west-1:111122223333:stack/Registry/1'],
  ['sagemaker:DeleteModelPackage', PACKAGE],
  ['sso:CreateAccountAssignment', 'arn:aws:sso:::account/111122223333'],
];

const MAY_NOT: Readonly<Record<Name, readonly Asked[]>> = {
  trainer: [APPROVE, REGISTER_APPROVED, DEPLOY, ['bedrock:CreateModelCopyJob', '*']],
  approver: [REGISTER_APPROVED, DEPLOY, TRAIN, ['sagemaker:UpdateModelPackage', PACKAGE], ['s3:PutObject', OBJECT]],
  deployer: [APPROVE, REGISTER_APPROVED, TRAIN, ['ecr:PutImage', 'arn:aws:ecr:eu-west-1:111122223333:repository/f']],
  auditor: [APPROVE, DEPLOY, TRAIN, ['s3:PutObject', OBJECT], ['config:StopConfigurationRecorder', '*']],
};

/** What the duty needs, and would be denied by too wide a fence. */
const MAY: Readonly<Record<Name, readonly Asked[]>> = {
  trainer: [
    TRAIN,
    ['sagemaker:CreateModelPackage', PACKAGE, { 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' }],
    ['s3:PutObject', 'arn:aws:s3:::models/m.tar.gz'],
    ['iam:PassRole', ROLE],
    ['kms:CreateGrant', KEY, { 'kms:GrantIsForAWSResource': 'true' }],
  ],
  approver: [
    APPROVE,
    ['sagemaker:UpdateModelPackage', PACKAGE, { 'sagemaker:ModelApprovalStatus': 'Rejected' }],
    ['sagemaker:DescribeModelPackage', PACKAGE],
    ['codepipeline:PutApprovalResult', 'arn:aws:codepipeline:eu-west-1:111122223333:p/Approve/Approve'],
    ['s3:GetObject', OBJECT],
    ['kms:Verify', KEY],
  ],
  deployer: [
    DEPLOY,
    ['sagemaker:CreateModel', 'arn:aws:sagemaker:eu-west-1:111122223333:model/fraud'],
    ['iam:PassRole', ROLE],
    ['s3:GetObject', OBJECT],
  ],
  auditor: [
    ['s3:GetObjectVersion', OBJECT],
    ['config:DescribeConfigRules', '*'],
    ['securityhub:GetFindings', '*'],
    ['kms:Decrypt', KEY],
  ],
};

/** A key leaves it to the policies of its account who uses it. */
const DELEGATED = {
  Statement: [
    { Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' },
  ],
};

const NAMES = Object.keys(ROLES) as Name[];

const decided = (stack: Stack, asked: readonly Asked[], more = [ADMINISTRATOR]) => {
  const identity = [...policiesIn(stack), ...more];
  const answers = decide(
    asked.map(([action, resource, context]) => ({
      principal: ARN,
      action,
      resource,
      identity,
      ...(context && { context }),
      ...(resource === KEY && { resourcePolicy: DELEGATED }),
    })),
  );
  return asked.map(([action], i) => `${action} ${answers[i]}`);
};

describe.each(NAMES)('%s, to whom somebody attaches AdministratorAccess', (name) => {
  test('still may nothing but the duty', () => {
    const asked = [...NEVER, ...MAY_NOT[name]];
    expect(decided(make(name).stack, asked)).toEqual(asked.map(([action]) => `${action} ExplicitlyDenied`));
  });

  test('may what the duty needs', () => {
    const asked = MAY[name];
    expect(decided(make(name).stack, asked)).toEqual(asked.map(([action]) => `${action} Allowed`));
  });

  test('may nothing of it by itself, but for reads of the account', () => {
    const asked = MAY[name].filter(([action]) => !/^(config|securityhub):/.test(action));
    expect(decided(make(name).stack, asked, [])).toEqual(asked.map(([action]) => `${action} ImplicitlyDenied`));
  });
});

test('an auditor reads settings and findings without any grant', () => {
  expect(
    decided(
      make('auditor').stack,
      [
        ['securityhub:GetFindings', '*'],
        ['config:DescribeConfigRules', '*'],
      ],
      [],
    ),
  ).toEqual(['securityhub:GetFindings Allowed', 'config:DescribeConfigRules Allowed']);
});

describe('who takes a role on', () => {
  const trust = (stack: Stack) => roleIn(stack).AssumeRolePolicyDocument.Statement;

  test('people with a second factor, under their own name only', () => {
    const factor = {
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
    };
    const Principal = { AWS: 'arn:aws:iam::111122223333:user/ana' };
    expect(trust(make('approver').stack)).toEqual([
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal, Condition: factor },
      {
        Sid: 'UnderTheirOwnName',
        Effect: 'Allow',
        Action: 'sts:SetSourceIdentity',
        Principal,
        Condition: { ...factor, StringEquals: { 'sts:SourceIdentity': '${aws:username}' } },
      },
    ]);
  });

  test('a workflow on GitHub, with its claims', () => {
    const workflow = GitHubWorkflow.inEnvironment('prod', {
      owner: 'acme',
      ownerId: '9876',
      repository: 'models',
      repositoryId: '123456789',
    });
    const [statement, more] = trust(make('trainer', { assumedBy: DutyHolder.workflow(workflow) }).stack);
    expect(statement).toMatchObject({ Action: 'sts:AssumeRoleWithWebIdentity' });
    expect(more).toBeUndefined();
  });

  test('a service that works for the account', () => {
    const assumedBy = DutyHolder.service(Workload.other('codebuild.amazonaws.com'));
    expect(trust(make('deployer', { assumedBy }).stack)).toEqual([
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Principal: { Service: 'codebuild.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } },
      },
    ]);
  });

  test.each([
    ['everybody', new iam.AnyPrincipal()],
    ['every account', new iam.StarPrincipal()],
    ['a service', new iam.ServicePrincipal('lambda.amazonaws.com')],
    ['a provider', new iam.WebIdentityPrincipal('arn:aws:iam::111122223333:oidc-provider/x')],
  ])('and never %s as people', (_, principal) => {
    expect(() => make('approver', { assumedBy: DutyHolder.people(principal) })).toThrow(code('HolderNotPeople'));
  });

  test('no session is tagged, since tags tell whose data somebody reads', () => {
    expect(JSON.stringify(NAMES.map((name) => trust(make(name).stack)))).not.toContain('TagSession');
  });
});

describe('sessions', () => {
  test.each([[Duration.minutes(30)], [Duration.hours(5)]])('of %s are refused', (maxSessionDuration) => {
    expect(() => make('trainer', { maxSessionDuration })).toThrow(code('SessionDuration'));
  });

  test('last an hour by default', () => {
    expect(roleIn(make('trainer').stack)).toMatchObject({ MaxSessionDuration: 3600 });
  });
});

describe('grants', () => {
  const bucketIn = (stack: Stack) => new s3.Bucket(stack, 'Data', { bucketName: 'data' });
  const allow = (...actions: string[]) => new iam.PolicyStatement({ actions, resources: ['*'] });

  test('of what belongs to the duty are made', () => {
    const { stack, role } = make('trainer');
    bucketIn(stack).grantReadWrite(role);
    expect(decided(stack, [['s3:GetObject', 'arn:aws:s3:::data/x']], [])).toEqual(['s3:GetObject Allowed']);
  });

  test.each<[Name, iam.PolicyStatement]>([
    ['trainer', allow('sagemaker:CreateEndpoint')],
    ['trainer', allow('lambda:InvokeFunction')],
    ['approver', allow('s3:PutObject')],
    ['deployer', allow('sagemaker:CreateTrainingJob')],
    ['auditor', allow('s3:DeleteObject')],
    ['auditor', new iam.PolicyStatement({ notActions: ['iam:*'], resources: ['*'] })],
  ])('of what the fence of a %s takes back are refused', (name, statement) => {
    expect(() => make(name).role.addToPrincipalPolicy(statement)).toThrow(code('BeyondDuty'));
  });

  const deciding = (...values: string[]) =>
    new iam.PolicyStatement({
      actions: ['sagemaker:UpdateModelPackage'],
      resources: ['*'],
      conditions: { StringEquals: { 'sagemaker:ModelApprovalStatus': values } },
    });

  test.each(['trainer', 'deployer'] as const)(
    'that let a %s approve are refused whole, and not left to reject',
    (name) => {
      expect(() => make(name).role.addToPrincipalPolicy(deciding('Approved', 'Rejected'))).toThrow(code('BeyondDuty'));
    },
  );

  test('that let a trainer withdraw a version, or an approver decide, are made', () => {
    expect(() => make('trainer').role.addToPrincipalPolicy(deciding('Rejected'))).not.toThrow();
    expect(() => make('approver').role.addToPrincipalPolicy(deciding('Approved', 'Rejected'))).not.toThrow();
  });

  test('of other services are made once they are opened by name', () => {
    const { stack, role } = make('trainer', { alsoOpen: ['lambda:InvokeFunction'] });
    role.addToPrincipalPolicy(allow('lambda:InvokeFunction'));
    const FUNCTION = 'arn:aws:lambda:eu-west-1:111122223333:function:f';
    expect(
      decided(stack, [
        ['lambda:InvokeFunction', FUNCTION],
        ['lambda:UpdateFunctionCode', FUNCTION],
      ]),
    ).toEqual(['lambda:InvokeFunction Allowed', 'lambda:UpdateFunctionCode ExplicitlyDenied']);
  });

  test.each<[Name, string]>([
    ['trainer', 'lambda:*'],
    ['approver', 'sagemaker:CreateEndpoint'],
    ['trainer', 'ram:CreateResourceShare'],
    ['deployer', 'SageMaker:CreateTrainingJob'],
  ])('a %s does not get %s opened', (name, action) => {
    expect(() => make(name, { alsoOpen: [action] })).toThrow(code('DutyAction'));
  });
});

describe('a deployer of a stack', () => {
  const roles = ['deploy', 'file-publishing', 'image-publishing'].map(
    (name) => `arn:aws:iam::111122223333:role/cdk-hnb659fds-${name}-role-111122223333-eu-west-1`,
  );

  test('takes on the roles that deploy it, and no others', () => {
    const { stack, role } = make('deployer');
    (role as DeployerRole).mayDeploy(stack);
    const asked: Asked[] = [...roles, ROLE].map((arn) => ['sts:AssumeRole', arn]);
    expect(decided(stack, asked)).toEqual([
      ...roles.map(() => 'sts:AssumeRole Allowed'),
      'sts:AssumeRole ExplicitlyDenied',
    ]);
    expect(decided(stack, asked, [])).toEqual([
      ...roles.map(() => 'sts:AssumeRole Allowed'),
      'sts:AssumeRole ExplicitlyDenied',
    ]);
  });
});
