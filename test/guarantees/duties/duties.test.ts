import type { GuaranteeName } from '../../../lib/policy';
import { allow, bare, deny, doc, res, role, say, t } from '../../access/end-to-end/template';
import { asked, broken, held } from '../asked';

const REGISTRY = { Registry: res('AWS::SageMaker::ModelPackageGroup', { ModelPackageGroupName: 'fraud' }) };
const IMAGES = { Images: res('AWS::ECR::Repository', { RepositoryName: 'fraud' }) };

const APPROVED = { StringEquals: { 'sagemaker:ModelApprovalStatus': 'Approved' } };
const approve = (condition?: object) => allow('sagemaker:UpdateModelPackage', '*', condition);
const deploy = allow(['sagemaker:CreateEndpoint', 'sagemaker:UpdateEndpoint']);
const train = allow('sagemaker:CreateTrainingJob');
const NO_APPROVAL = deny(['sagemaker:CreateModelPackage', 'sagemaker:UpdateModelPackage'], '*', APPROVED);

const trusting = (...AWS: unknown[]) => ({
  AssumeRolePolicyDocument: doc([say({ AWS }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]),
});
const ROOT = { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' };
const trustingService = (Service: string) => ({
  AssumeRolePolicyDocument: doc([say({ Service }, { Effect: 'Allow', Action: 'sts:AssumeRole' })]),
});
const DEPLOYING = [deploy, NO_APPROVAL];
const trustingRuns = (sub: string, operator = 'StringEquals') => ({
  AssumeRolePolicyDocument: doc([
    say(
      { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      {
        Effect: 'Allow',
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { [operator]: { 'token.actions.githubusercontent.com:sub': sub } },
      },
    ),
  ]),
});
const runs = (approving: string, deploying: string, operator?: string) => ({
  Approver: role([approve()], trustingRuns(approving, operator)),
  Deployer: role(DEPLOYING, trustingRuns(deploying)),
});
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const become = (...ids: string[]) => allow('sts:AssumeRole', ids.map(arn));

const APPROVER = { Approver: role([approve()], trusting(ROOT)) };
const DEPLOYER = { Deployer: role([deploy, NO_APPROVAL], trusting(ROOT)) };
const TRAINER = { Trainer: role([train, allow('sagemaker:CreateModelPackage'), NO_APPROVAL], trusting(ROOT)) };
const ALL = { ...REGISTRY, ...APPROVER, ...DEPLOYER, ...TRAINER };

/** What it is, what is added, and the request that gets through; nothing where none does. */
type Seed = readonly [what: string, resources: object, request?: string];

const check = (name: GuaranteeName, seeds: readonly Seed[]) =>
  test.each(seeds.map((seed) => [seed[0], seed] as const))(`${name}: %s`, (_, [, resources, request]) => {
    const outcomes = asked(t({ ...ALL, ...resources }));
    if (request === undefined) {
      expect(broken(outcomes, name)).toEqual([]);
      expect(new Set(held(outcomes, name))).toEqual(new Set([true]));
    } else {
      expect(broken(outcomes, name).join('; ')).toContain(request);
    }
  });

check('approved-by-another', [
  ['each has a role', {}],
  ['one may both', { A: role([approve(), deploy]) }, "role 'A' may sagemaker:UpdateModelPackage"],
  ['one may all of SageMaker', { A: role([allow('sagemaker:*')]) }, "role 'A' may sagemaker:UpdateModelPackage"],
  ['all but approval', { A: role([allow('sagemaker:*'), NO_APPROVAL]) }],
  ['approval where a request says so, and deployment', { A: role([approve(APPROVED), deploy]) }, "role 'A'"],
  [
    'rejection, and deployment',
    { A: role([approve({ StringEquals: { 'sagemaker:ModelApprovalStatus': 'Rejected' } }), deploy]) },
  ],
  ['an administrator', { A: bare({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }) }, "role 'A'"],
  [
    'approval, and a model of Amazon Bedrock',
    { A: role([approve(), allow('bedrock:CreateProvisionedModelThroughput')]) },
    "role 'A'",
  ],
  ['an approver who may become the deployer', { A: role([approve(), become('Deployer')]) }, 'sts:AssumeRole'],
  ['a deployer who may become the approver', { A: role([deploy, become('Approver')]) }, 'sts:AssumeRole'],
  [
    'somebody who may become the one, and then the other',
    { A: role([become('Approver', 'Deployer')]) },
    "role 'A' may sts:AssumeRole",
  ],
  ['somebody who may become one of them', { A: role([become('Approver')]) }],
  [
    'somebody whom the deployer does not trust',
    { Deployer: role([deploy, NO_APPROVAL]), A: role([approve(), become('Deployer')]) },
  ],
  [
    'an approver who may become somebody who may become the deployer',
    { Middle: role([become('Deployer')], trusting(ROOT)), A: role([approve(), become('Middle')]) },
    "role 'A' may sagemaker:UpdateModelPackage",
  ],
  [
    'an approver who may become somebody who may become another role',
    {
      Middle: role([become('Other')], trusting(ROOT)),
      Other: role([allow('sagemaker:ListModels')], trusting(ROOT)),
      A: role([approve(), become('Middle')]),
    },
  ],
  [
    'an approver who has functions act as the deployer',
    {
      Deployer: role(DEPLOYING),
      A: role([approve(), allow('iam:PassRole', arn('Deployer')), allow('lambda:CreateFunction')]),
    },
    'iam:PassRole on arn:aws:iam::${AWS::AccountId}:role/${Deployer} and lambda:CreateFunction',
  ],
  [
    'an approver who passes the deployer on, and starts nothing',
    { Deployer: role(DEPLOYING), A: role([approve(), allow('iam:PassRole', arn('Deployer'))]) },
  ],
  [
    'an approver who may start functions, and passes the deployer to another service only',
    {
      Deployer: role(DEPLOYING),
      A: role([
        approve(),
        allow('iam:PassRole', arn('Deployer'), { StringEquals: { 'iam:PassedToService': 'ecs.amazonaws.com' } }),
        allow('lambda:CreateFunction'),
      ]),
    },
  ],
  [
    'an approver whose jobs are the deployer',
    {
      Deployer: role(DEPLOYING, trustingService('sagemaker.amazonaws.com')),
      A: role([approve(), allow('iam:PassRole'), allow('sagemaker:CreateProcessingJob')]),
    },
    'iam:PassRole',
  ],
  [
    'an approver who changes the code of what deploys',
    {
      Deployer: role(DEPLOYING),
      F: res('AWS::Lambda::Function', {
        Role: arn('Deployer'),
        Code: { ZipFile: ' ' },
        Handler: 'i.h',
        Runtime: 'nodejs22.x',
      }),
      A: role([approve(), allow('lambda:UpdateFunctionCode')]),
    },
    'lambda:UpdateFunctionCode',
  ],
  [
    'an approver who changes the code of something else',
    {
      F: res('AWS::Lambda::Function', {
        Role: arn('A'),
        Code: { ZipFile: ' ' },
        Handler: 'i.h',
        Runtime: 'nodejs22.x',
      }),
      A: role([approve(), allow('lambda:UpdateFunctionCode')]),
    },
  ],
  [
    'runs of one workflow that approve and deploy',
    runs('repo:a/b:ref:refs/heads/main', 'repo:a/b:ref:refs/heads/main'),
    'one token',
  ],
  ['runs of one workflow among many', runs('repo:a/b:*', 'repo:a/b:environment:deploy', 'StringLike'), 'one token'],
  ['runs that differ', runs('repo:a/b:environment:approve', 'repo:a/b:environment:deploy')],
  [
    'runs of which only some are told',
    runs('repo:a/b:environment:approve', 'repo:a/b:environment:deploy', 'StringEqualsIfExists'),
    'one token',
  ],
]);

check('trained-by-another', [
  ['each has a role', {}],
  ['one may both', { A: role([approve(), train]) }, "role 'A' may sagemaker:UpdateModelPackage"],
  ['a trainer who registers what is approved', { A: role([train, allow('sagemaker:CreateModelPackage')]) }, "role 'A'"],
  ['a trainer who may become the approver', { A: role([train, become('Approver')]) }, 'sts:AssumeRole'],
]);

check('not-shared-out', [
  ['nobody shares', IMAGES],
  ['a policy of the registry', { A: role([allow('sagemaker:PutModelPackageGroupPolicy')]) }, "role 'A'"],
  ['a policy of the repository', { ...IMAGES, A: role([allow('ecr:SetRepositoryPolicy')]) }, "role 'A'"],
  [
    'a policy of another repository',
    { ...IMAGES, A: role([allow('ecr:SetRepositoryPolicy', 'arn:aws:ecr:*:*:repository/other')]) },
  ],
  ['copies of every image elsewhere', { ...IMAGES, A: role([allow('ecr:PutReplicationConfiguration')]) }, "role 'A'"],
  ['copies of a model of Amazon Bedrock', { A: role([allow('bedrock:CreateModelCopyJob')]) }, "role 'A'"],
  ['shares of what an account holds', { A: role([allow('ram:CreateResourceShare')]) }, "role 'A'"],
  ['who may have a model of Amazon Bedrock', { A: role([allow('bedrock:PutResourcePolicy')]) }, "role 'A'"],
  ['a model shared in Canvas', { A: role([allow('sagemaker:CreateSharedModel')]) }, "role 'A'"],
  ['reading what is registered', { A: role([allow('sagemaker:DescribeModelPackage')]) }],
]);

test('whoever gives rights gives themselves both duties', () => {
  const giving = (A: object) => broken(asked(t({ ...ALL, A })), 'identity-kept');
  expect(giving(role([approve(), allow('iam:PutRolePolicy')]))).toHaveLength(1);
  expect(giving(role([approve(), allow('iam:GetRole')]))).toEqual([]);
});

test('nothing is asked where there is no registry', () => {
  const { outcomes } = asked(t({ A: role([approve(), deploy]) }));
  expect(outcomes.filter(({ name }) => /-another$|shared-out$/.test(name))).toEqual([]);
});

test('who is trusted with all of it is spared', () => {
  const A = role([approve(), deploy, allow('sagemaker:PutModelPackageGroupPolicy')]);
  expect(broken(asked(t({ ...ALL, A })), 'approved-by-another')).toHaveLength(1);
  const spared = asked(t({ ...ALL, A }), { trustedBase: ['A'] });
  expect(broken(spared, 'approved-by-another')).toEqual([]);
  expect(broken(spared, 'not-shared-out')).toEqual([]);
});

test('a policy that the files do not show leaves it unknown', () => {
  const A = bare({ ManagedPolicyArns: ['arn:aws:iam::111122223333:policy/hidden'] });
  expect(broken(asked(t({ ...ALL, A })), 'approved-by-another')).toEqual([]);
  expect(held(asked(t({ ...ALL, A })), 'approved-by-another')).not.toContain(true);
});

test('the request is shown, at the statement that lets it', () => {
  const { outcomes } = asked(t({ ...ALL, A: role([approve(), deploy]) }));
  const found = outcomes.find(({ name, held: isHeld }) => name === 'approved-by-another' && isHeld === false);
  expect(found).toMatchObject({ place: { resource: 'A', at: 'Properties/Policies/0/PolicyDocument/Statement/0' } });
  expect(found?.counterexample?.request).toMatchObject({ action: 'sagemaker:UpdateModelPackage' });
  expect(found?.because).toContain('and sagemaker:CreateEndpoint');
});
