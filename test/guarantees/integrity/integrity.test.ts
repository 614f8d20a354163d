import type { Terms } from '../../../lib/guarantees';
import type { GuaranteeName } from '../../../lib/policy';
import { allow, bare, deny, doc, getAtt, mp, res, role, say, t } from '../../access/end-to-end/template';
import { asked, broken, held } from '../asked';
import { GUARDED, OPS } from '../guarded';

/** What it is, what is added to what is guarded, and the request that gets through; nothing where none does. */
type Seed = readonly [what: string, resources: object, request?: string, terms?: Terms];

const all = (resources: object, terms: Terms = {}) => asked(t({ ...GUARDED, ...resources }), terms);

const check = (name: GuaranteeName, seeds: readonly Seed[]) =>
  test.each(seeds.map((seed) => [seed[0], seed] as const))(`${name}: %s`, (_, [, resources, request, terms]) => {
    const outcomes = all(resources, terms);
    if (request === undefined) {
      expect(broken(outcomes, name)).toEqual([]);
      expect(new Set(held(outcomes, name))).toEqual(new Set([true]));
    } else {
      expect(broken(outcomes, name).join('; ')).toContain(request);
    }
  });

const R = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${AWS::StackName}' };
const DENY_ALL = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::aws:policy/AWSDenyAll' };
const ADMIN = 'arn:aws:iam::aws:policy/AdministratorAccess';
const trusting = (Service: string) => ({
  AssumeRolePolicyDocument: doc([say({ Service }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]),
});
const user = (...statements: unknown[]) =>
  res('AWS::IAM::User', { Policies: [{ PolicyName: 'p', PolicyDocument: doc(statements) }] });

check('identity-kept', [
  ['nothing', {}],
  ['rights of its own', { A: role([allow('iam:PutRolePolicy', R)]) }, 'iam:PutRolePolicy'],
  [
    'the same, of somebody who is trusted',
    { A: role([allow('iam:PutRolePolicy')]) },
    undefined,
    { trustedBase: ['A'] },
  ],
  ['the same, denied', { A: role([allow('iam:PutRolePolicy'), deny('iam:*')]) }],
  [
    'policies of others',
    { A: role([allow('iam:CreatePolicyVersion', 'arn:aws:iam::*:policy/x')]) },
    'iam:CreatePolicyVersion',
  ],
  [
    'the policy that denies everything',
    { A: role([allow('iam:AttachRolePolicy', '*', { ArnEquals: { 'iam:PolicyARN': DENY_ALL } })]) },
  ],
  [
    'the same, taken off',
    { A: role([allow('iam:DetachRolePolicy', '*', { ArnEquals: { 'iam:PolicyARN': DENY_ALL } })]) },
    'iam:DetachRolePolicy',
  ],
  [
    'the same, and another',
    { A: role([allow('iam:AttachRolePolicy', '*', { ArnEquals: { 'iam:PolicyARN': [DENY_ALL, ADMIN] } })]) },
    'iam:AttachRolePolicy',
  ],
  [
    'one of the account that is called like it',
    {
      A: role([allow('iam:AttachRolePolicy', '*', { ArnLike: { 'iam:PolicyARN': 'arn:*:iam::*:policy/AWSDenyAll' } })]),
    },
    'iam:AttachRolePolicy',
  ],
  ['a policy that nobody bears yet', { A: role([allow('iam:CreatePolicy')]) }],
  ['trust of others', { A: role([allow('iam:UpdateAssumeRolePolicy')]) }, 'iam:UpdateAssumeRolePolicy'],
  ['groups, as a user', { A: user(allow('iam:AddUserToGroup')) }, 'iam:AddUserToGroup'],
  ['credentials of others', { A: user(allow('iam:CreateAccessKey', '*')) }, 'iam:CreateAccessKey'],
  [
    'a boundary taken off',
    { A: role([allow('iam:DeleteRolePermissionsBoundary')]) },
    'iam:DeleteRolePermissionsBoundary',
  ],
  ['rights in IAM Identity Center', { A: role([allow('sso:CreateAccountAssignment')]) }, 'sso:CreateAccountAssignment'],
  ['reading', { A: role([allow(['iam:Get*', 'iam:List*', 'sso:Describe*'])]) }],
  ['tags that nobody asks for', { A: role([allow('iam:TagRole')]) }],
  [
    'tags that a policy asks for',
    {
      A: role([allow('iam:TagRole')]),
      B: role([allow('s3:GetObject', '*', { StringEquals: { 'aws:PrincipalTag/team': 'x' } })]),
    },
    'iam:TagRole',
  ],
]);

const bounded = (arn: unknown) => ({ StringEquals: { 'iam:PermissionsBoundary': arn } });
const MAKES = ['iam:CreateRole', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'];
const TEAM = 'arn:aws:iam::*:role/team/*';
const delegating = (may: readonly unknown[], boundary: unknown = { Ref: 'Bound' }, on = TEAM) => ({
  Bound: mp(may, { ManagedPolicyName: 'bound' }),
  A: role([allow(MAKES, on, bounded(boundary))]),
});

check('identity-kept', [
  ['others under a boundary that lets them do nothing of it', delegating([allow(['s3:GetObject', 'logs:*'])])],
  ['others who may be trusted', delegating([], { Ref: 'Bound' }, '*'), `on ${OPS}`],
  ['others without a boundary', { ...delegating([allow('s3:GetObject')]), B: role([allow(MAKES)]) }, "role 'B' may"],
  ['others under a boundary that lets them do it all', delegating([allow('*')]), "any that bears Bound' may"],
  ['others under a boundary of which nobody knows', delegating([], 'arn:aws:iam::aws:policy/x'), "role 'A' may"],
  [
    'others under a boundary that can be taken off',
    { ...delegating([allow('s3:*')]), B: role([allow('iam:DeleteRole*', '*', bounded({ Ref: 'Bound' }))]) },
    'iam:DeleteRolePermissionsBoundary',
  ],
  [
    'others who may make others in turn',
    {
      ...delegating([allow([...MAKES, 's3:GetObject'], '*', bounded({ Ref: 'Wider' }))]),
      Wider: mp([allow('iam:UpdateAssumeRolePolicy')], { ManagedPolicyName: 'wider' }),
    },
    "any that bears Wider' may",
  ],
]);

check('identity-kept', [
  [
    'others under a boundary, and one of them whom a policy spares',
    {
      ...delegating([allow('s3:GetObject')]),
      Cleaner: bare({ RoleName: 'cleaner', Path: '/team/', PermissionsBoundary: { Ref: 'Bound' } }),
      LogsPolicy: res('AWS::S3::BucketPolicy', {
        Bucket: { Ref: 'Logs' },
        PolicyDocument: doc([
          say('*', deny('s3:DeleteObjectVersion', '*', { ArnNotEquals: { 'aws:PrincipalArn': getAtt('Cleaner') } })),
        ]),
      }),
    },
    'role/team/cleaner',
  ],
]);

test('who can be made under a boundary is held to all that is guarded', () => {
  const outcomes = all(delegating([allow('bedrock:UpdateGuardrail')]));
  expect(broken(outcomes, 'guard-kept').join()).toContain("any that bears Bound' may bedrock:UpdateGuardrail");
  const spared = { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/team-*' } };
  const but = all({ ...delegating([allow('bedrock:*'), deny('bedrock:UpdateGuardrail', '*', spared)]) });
  expect(broken(but, 'guard-kept').join()).toContain('bedrock:');
  expect(broken(all({ ...delegating([allow('bedrock:InvokeModel')]) }), 'guard-kept')).toEqual([]);
});

const TAKES = (on: unknown, Action = 'sts:AssumeRole') => role([allow(Action, on)]);
check('role-taken-by-trusted', [
  ['a role that guards spare', { A: TAKES(OPS) }, `sts:AssumeRole on ${OPS}`],
  ['the same, of somebody who is trusted', { A: TAKES(OPS) }, undefined, { trustedBase: ['A', OPS] }],
  ['another role', { A: TAKES('arn:aws:iam::111122223333:role/other') }],
  ['any role', { A: TAKES('*') }, 'sts:AssumeRole'],
  ['any role, but with a denial', { A: role([allow('sts:*'), deny('sts:AssumeRole', OPS)]) }],
  [
    'a role that lets in an account',
    {
      T: bare({
        AssumeRolePolicyDocument: doc([say({ AWS: '999900001111' }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]),
      }),
    },
    'account 999900001111 may sts:AssumeRole',
    { trustedBase: ['T'] },
  ],
]);

const CODE = { ZipFile: 'exports.handler = () => {}' };
const fn = (Role: unknown, more = {}) =>
  res('AWS::Lambda::Function', { Role, Code: CODE, Handler: 'index.handler', Runtime: 'nodejs22.x', ...more });
const passing = (service: string, ...actions: string[]) => ({
  T: bare(trusting(service)),
  A: role([allow('iam:PassRole', getAtt('T')), allow(actions)]),
});
const BY_T: Terms = { trustedBase: ['T'] };
check('role-taken-by-trusted', [
  ['passed to a function', passing('lambda.amazonaws.com', 'lambda:CreateFunction'), 'iam:PassRole', BY_T],
  [
    'passed to a function that cannot be made',
    passing('lambda.amazonaws.com', 'lambda:InvokeFunction'),
    undefined,
    BY_T,
  ],
  [
    'passed to a service that does not act as it',
    passing('ec2.amazonaws.com', 'lambda:CreateFunction'),
    undefined,
    BY_T,
  ],
  [
    'passed by itself',
    {
      A: role(
        [allow('iam:PassRole', '*'), allow(['lambda:CreateFunction', 'bedrock:InvokeModel'])],
        trusting('lambda.amazonaws.com'),
      ),
      G: fn(getAtt('A')),
    },
    undefined,
  ],
  ['passed to containers', passing('ecs-tasks.amazonaws.com', 'ecs:RunTask'), 'iam:PassRole', BY_T],
  ['passed to a stack', passing('cloudformation.amazonaws.com', 'cloudformation:CreateStack'), 'iam:PassRole', BY_T],
  ['passed to a service of which little is known', passing('odd.amazonaws.com', 's3:GetObject'), 'iam:PassRole', BY_T],
  [
    'passed to another service only',
    {
      T: bare(trusting('lambda.amazonaws.com')),
      A: role([
        allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': 'ec2.amazonaws.com' } }),
        allow('lambda:*'),
      ]),
    },
    undefined,
    BY_T,
  ],
  [
    'passed to the service that acts as it, and to no other',
    {
      T: bare(trusting('lambda.amazonaws.com')),
      A: role([
        allow('iam:PassRole', '*', { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } }),
        allow('lambda:*'),
      ]),
    },
    'iam:PassRole',
    BY_T,
  ],
]);

const passingModels = (...actions: string[]) => ({
  T: role([allow('bedrock:InvokeModel')], trusting('bedrock.amazonaws.com')),
  A: role([allow('iam:PassRole', getAtt('T')), allow(actions)]),
});
check('role-taken-by-trusted', [
  ['a role that runs models passed to a batch', passingModels('bedrock:CreateModelInvocationJob')],
  [
    'the same, of somebody who is trusted',
    passing('bedrock.amazonaws.com', 'bedrock:CreateModelInvocationJob'),
    'iam:PassRole',
    BY_T,
  ],
  ['a role that runs models passed to an agent', passingModels('bedrock:CreateAgent'), 'bedrock:CreateAgent'],
  ['the same, as one is changed', passingModels('bedrock:Update*'), 'bedrock:UpdateFlow'],
]);

const DEPLOYS = 'arn:aws:iam::111122223333:role/cdk-hnb659fds-cfn-exec-role-111122223333-eu-west-1';
const handing = (...actions: string[]) => ({ A: role([allow('iam:PassRole', DEPLOYS), allow(actions)]) });
check('role-taken-by-trusted', [
  ['the role of deployment', handing('cloudformation:CreateStack'), 'CreateStack', { trustedBase: [DEPLOYS] }],
  ['the same, that nobody can use', handing('lambda:CreateFunction'), undefined, { trustedBase: [DEPLOYS] }],
  [
    'the role that hands over what is deployed',
    { A: role([allow('sts:AssumeRole', 'arn:aws:iam::*:role/cdk-hnb659fds-deploy-role-*')]) },
    'cdk-hnb659fds-deploy-role',
    { trustedBase: [DEPLOYS] },
  ],
]);

const CALLER = {
  Caller: role([allow('bedrock:InvokeModel', 'arn:aws:bedrock:*::foundation-model/m')]),
  Function: fn(getAtt('Caller')),
};
const changing = (Action: unknown, on: unknown = '*') => ({ ...CALLER, A: role([allow(Action, on)]) });

check('code-kept', [
  ['nobody', CALLER],
  ['code of what runs models', changing('lambda:UpdateFunctionCode'), 'lambda:UpdateFunctionCode'],
  ['code of it by its ARN', changing('lambda:Update*', getAtt('Function')), 'lambda:Update'],
  ['calls of it', changing('lambda:InvokeFunction')],
  ['code of something else', changing('lambda:*', 'arn:aws:lambda:eu-west-1:111122223333:function:other')],
  [
    'code of what acts as a trusted role',
    {
      T: bare(trusting('codebuild.amazonaws.com')),
      P: res('AWS::CodeBuild::Project', { ServiceRole: getAtt('T') }),
      A: role([allow('codebuild:StartBuild')]),
    },
    'codebuild:StartBuild',
    BY_T,
  ],
  [
    'code of what acts as a trusted role that the files do not hold',
    { F: fn(OPS), A: role([allow('lambda:UpdateFunctionCode')]) },
    'lambda:UpdateFunctionCode',
  ],
  [
    'a machine that acts as a trusted role',
    {
      T: bare(trusting('ec2.amazonaws.com')),
      Profile: res('AWS::IAM::InstanceProfile', { Roles: [{ Ref: 'T' }] }),
      Machine: res('AWS::EC2::Instance', { IamInstanceProfile: { Ref: 'Profile' } }),
      A: role([allow('ssm:StartSession')]),
    },
    'ssm:StartSession',
    BY_T,
  ],
]);

test('code-kept: of what runs models as a role of another stack, where nobody is trusted', () => {
  const outcomes = asked(
    t({
      Runtime: res('AWS::BedrockAgentCore::Runtime', { AgentRuntimeName: 'r', RoleArn: OPS }),
      F: fn(OPS),
      A: role([allow(['bedrock-agentcore:UpdateAgentRuntime', 'lambda:UpdateFunctionCode'])]),
    }),
  );
  expect(broken(outcomes, 'code-kept')).toEqual([expect.stringContaining('bedrock-agentcore:UpdateAgentRuntime')]);
});

const forService = (action: string) => ({
  Key: res('AWS::KMS::Key', { KeyPolicy: doc([say({ Service: 'aoss.amazonaws.com' }, allow(action))]) }),
});
check('guard-kept', [
  ['nobody', { A: role([allow(['bedrock:InvokeModel', 's3:GetObject', 'kms:Decrypt', 'cloudtrail:Describe*'])]) }],
  ['a guardrail', { A: role([allow('bedrock:*', getAtt('Guardrail', 'GuardrailArn'))]) }, 'bedrock:DeleteGuardrail'],
  [
    'another guardrail',
    { A: role([allow('bedrock:UpdateGuardrail', 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/other')]) },
  ],
  ['an endpoint', { A: role([allow('ec2:ModifyVpcEndpoint')]) }, 'ec2:ModifyVpcEndpoint'],
  ['a trail', { A: role([allow('cloudtrail:StopLogging')]) }, 'cloudtrail:StopLogging'],
  ['a key', { A: role([allow('kms:PutKeyPolicy')]) }, 'kms:PutKeyPolicy'],
  ['a bucket', { A: role([allow('s3:PutBucketAcl')]) }, 's3:PutBucketAcl'],
  ['a bucket whose policy forbids it', { A: role([allow('s3:PutBucketPolicy')]) }],
  ['grants of a key', { A: role([allow('kms:CreateGrant')]) }, 'kms:CreateGrant'],
  ['grants that a service makes for itself', forService('kms:CreateGrant')],
  ['a key whose policy a service changes', forService('kms:PutKeyPolicy'), 'kms:PutKeyPolicy'],
  [
    'grants for services',
    { A: role([allow('kms:CreateGrant', '*', { Bool: { 'kms:GrantIsForAWSResource': true } })]) },
  ],
  [
    'grants by services',
    { A: role([allow('kms:CreateGrant', '*', { StringEquals: { 'kms:ViaService': 'ebs.eu-west-1.amazonaws.com' } })]) },
  ],
  [
    'policies of an organization',
    {
      Scp: res('AWS::Organizations::Policy', {
        Type: 'SERVICE_CONTROL_POLICY',
        Name: 's',
        TargetIds: ['r-1'],
        Content: doc([deny('s3:x', '*')]),
      }),
      A: role([allow('organizations:DetachPolicy')]),
    },
    'organizations:DetachPolicy',
  ],
]);

check('deployed-by-trusted', [
  ['nobody', { A: role([allow(['cloudformation:Describe*', 'cloudformation:CreateStack'])]) }],
  ['an update', { A: role([allow('cloudformation:UpdateStack')]) }, 'cloudformation:UpdateStack'],
  ['the same, by one who is trusted', { A: role([allow('cloudformation:*')]) }, undefined, { trustedBase: ['A'] }],
  ['a set of changes', { A: role([allow('cloudformation:ExecuteChangeSet')]) }, 'cloudformation:ExecuteChangeSet'],
  [
    'what may not be done in stacks',
    { A: role([allow('cloudformation:SetStackPolicy')]) },
    'cloudformation:SetStackPolicy',
  ],
]);

test('nothing is asked of files in which nothing is looked after', () => {
  expect(asked(t({ A: role([allow('*')]) })).outcomes).toEqual([]);
});

test('what is not shown is unknown, at the role that bears it', () => {
  const outcomes = all({ A: bare({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/x'] }) });
  const [unknown] = outcomes.outcomes.filter(({ held: kept }) => kept !== true);
  expect(unknown?.place.resource).toBe('A');
  expect(unknown?.because).toContain("the policy 'arn:aws:iam::aws:policy/x' of role 'A' is not shown");
});
