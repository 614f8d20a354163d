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
  ['reading what is registered', { A: role([allow('sagemaker:DescribeModelPackage')]) }],
]);

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
