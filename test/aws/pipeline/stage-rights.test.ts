import { Template } from 'aws-cdk-lib/assertions';
import { deployed as asDeployed } from '../../deployed';
import { type Decision, decide, type Policy } from '../../oracle';
import { DeployedTemplate } from '../deployed-arns';
import { released } from './released';

const { stack, registry } = released();
const template = Template.fromStack(stack);
const deployed = new DeployedTemplate(template);
const roles = template.findResources('AWS::IAM::Role');

const STAGES = ['Build', 'Evaluate', 'Sign', 'Register', 'Verify', 'Deploy'] as const;
type Stage = (typeof STAGES)[number];

/** The role of what a stage runs, by its name, with all that it may. */
function roleOf(stage: Stage): { readonly arn: string; readonly identity: readonly Policy[] } {
  const found = Object.entries(roles).find(([id]) => new RegExp(`^Pipeline${stage}Role[0-9A-F]{8}$`).test(id));
  if (found === undefined) throw new Error(`no role of ${stage}`);
  const [id, { Properties }] = found;
  const inline: { PolicyDocument: Policy }[] = asDeployed(Properties.Policies ?? []);
  return {
    arn: `arn:aws:iam::111122223333:role/${Properties.RoleName}`,
    identity: [...deployed.rolePolicies(id), ...inline.map(({ PolicyDocument }) => PolicyDocument)],
  };
}

const of = (what: string) => `arn:aws:sagemaker:eu-west-1:111122223333:${what}`;
const VERSION = of(`model-package/${registry.groupName}/1`);
const keyId = deployed.idOf('AWS::KMS::Key', /^RegistrySigningKey/);
const KEY = `arn:aws:kms:eu-west-1:111122223333:key/${keyId}`;
const storeId = deployed.idOf('AWS::S3::Bucket', /^PipelineModels/);
const MODEL = `arn:aws:s3:::${storeId}/aa/model.tar.gz`;

type Asked = readonly [action: string, resource: string, context?: Record<string, string>];
const SIGN: Asked = ['kms:Sign', KEY, { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' }];
const SHA = { 'sagemaker:CustomerMetadataProperties/sha256': 'aa' };
const PEND: Asked = [
  'sagemaker:CreateModelPackage',
  VERSION,
  { ...SHA, 'sagemaker:ModelApprovalStatus': 'PendingManualApproval' },
];
const REGISTER_APPROVED: Asked = [
  'sagemaker:CreateModelPackage',
  VERSION,
  { ...SHA, 'sagemaker:ModelApprovalStatus': 'Approved' },
];
const APPROVE: Asked = ['sagemaker:UpdateModelPackage', VERSION, { 'sagemaker:ModelApprovalStatus': 'Approved' }];
const S3 = { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3', 's3:ObjectCreationOperation': 'true' };
const WAY = { 'aws:SourceVpce': deployed.idOf('AWS::EC2::VPCEndpoint', /^NetworkStorage/) };
const STORE: Asked = ['s3:PutObject', MODEL, { ...S3, ...WAY, 's3:if-none-match': '*' }];
const REPLACE: Asked = ['s3:PutObject', MODEL, { ...S3, ...WAY }];
const STORE_FROM_ELSEWHERE: Asked = ['s3:PutObject', MODEL, { ...S3, 's3:if-none-match': '*' }];
const artifact = (action: string, name: string): Asked => [
  action,
  `arn:aws:s3:::${deployed.idOf('AWS::S3::Bucket', /^PipelineArtifacts/)}/Pipeline/${name}/gZkH2iH`,
  S3,
];
const TAKE_BACK: Asked = ['s3:DeleteObjectVersion', MODEL, { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3' }];
const DEPLOY: Asked = [
  'sts:AssumeRole',
  'arn:aws:iam::111122223333:role/cdk-hnb659fds-deploy-role-111122223333-eu-west-1',
];
const DECIDE: Asked = [
  'codepipeline:PutApprovalResult',
  'arn:aws:codepipeline:eu-west-1:111122223333:p/Approve/Approve',
];
const PROJECT = 'arn:aws:codebuild:eu-west-1:111122223333:project/Deploy';
const PIPELINE = 'arn:aws:codepipeline:eu-west-1:111122223333:p';
const PASS: Asked = ['iam:PassRole', 'arn:aws:iam::111122223333:role/other'];

const answered = (stage: Stage, [action, resource, context]: Asked): Decision => {
  const { arn, identity } = roleOf(stage);
  const resourcePolicy = deployed.resourcePolicy(resource);
  const told = { 'aws:PrincipalArn': arn, 'aws:PrincipalAccount': '111122223333', ...context };
  return (
    decide([
      { principal: arn, action, resource, identity, context: told, ...(resourcePolicy && { resourcePolicy }) },
    ])[0] ?? 'ImplicitlyDenied'
  );
};

/** Who may do it, of all stages. */
const WHO: readonly (readonly [what: string, asked: Asked, may: readonly Stage[]])[] = [
  ['signs', SIGN, ['Sign']],
  ['registers what waits', PEND, ['Register']],
  ['registers what is approved', REGISTER_APPROVED, []],
  ['approves a version', APPROVE, []],
  ['approves a release', DECIDE, []],
  ['puts a model into the store', STORE, ['Register']],
  ['replaces a model in the store', REPLACE, []],
  ['reads the store', ['s3:GetObject', MODEL, S3], ['Register', 'Verify']],
  ['puts a model into the store from outside of the network', STORE_FROM_ELSEWHERE, []],
  ['replaces the source', artifact('s3:PutObject', 'Source'), []],
  ['reads the source', artifact('s3:GetObject', 'Source'), ['Build', 'Evaluate', 'Deploy']],
  ['hands a model on', artifact('s3:PutObject', 'Model'), ['Build']],
  ['takes a model', artifact('s3:GetObject', 'Model'), ['Evaluate', 'Sign', 'Register']],
  ['hands a signature on', artifact('s3:PutObject', 'Signature'), ['Sign']],
  ['hands a version on', artifact('s3:PutObject', 'Registered'), ['Register']],
  ['takes a model out of the store', TAKE_BACK, []],
  ['takes on the role that deploys', DEPLOY, ['Deploy']],
  ['passes on a role', PASS, []],
  ['starts a stage, with commands of its own', ['codebuild:StartBuild', PROJECT], []],
  ['changes what a stage runs', ['codebuild:UpdateProject', PROJECT], []],
  ['changes the pipeline', ['codepipeline:UpdatePipeline', PIPELINE], []],
  ['lets a skipped condition pass', ['codepipeline:OverrideStageCondition', `${PIPELINE}/Approve`], []],
  ['puts a model behind an endpoint', ['sagemaker:UpdateEndpoint', of('endpoint/fraud')], []],
  [
    'shares the registry',
    ['sagemaker:PutModelPackageGroupPolicy', of(`model-package-group/${registry.groupName}`)],
    [],
  ],
];

test.each(WHO)('%s: nobody but whose stage it is', (_, asked, may) => {
  expect(STAGES.filter((stage) => answered(stage, asked) === 'Allowed')).toEqual(may);
});

test.each([
  ['111122223333', 'Allowed'],
  ['444455556666', 'ExplicitlyDenied'],
])('whoever the policy of the store would let read a model: account %s is %s', (account, expected) => {
  const principal = `arn:aws:iam::${account}:role/Reader`;
  const { Statement } = deployed.resourcePolicy(MODEL) ?? { Statement: [] };
  const open = { Effect: 'Allow', Principal: { AWS: principal }, Action: 's3:GetObject', Resource: MODEL };
  const context = { 'aws:PrincipalArn': principal, 'aws:PrincipalAccount': account, 'aws:SecureTransport': 'true' };
  const asked = {
    principal,
    action: 's3:GetObject',
    resource: MODEL,
    identity: [{ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }],
    context: { ...context, 's3:TlsVersion': '1.3' },
    resourcePolicy: { Statement: [...Statement, open] },
  };
  expect(decide([asked])).toEqual([expected]);
});

test('an administrator can neither sign, nor put a model into the store', () => {
  const principal = 'arn:aws:iam::111122223333:role/Admin';
  const identity: Policy[] = [{ Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] }];
  const answers = [SIGN, STORE, TAKE_BACK].map(([action, resource, context]) => {
    const resourcePolicy = deployed.resourcePolicy(resource);
    return decide([
      {
        principal,
        action,
        resource,
        identity,
        context: { 'aws:PrincipalArn': principal, ...context },
        ...(resourcePolicy && { resourcePolicy }),
      },
    ])[0];
  });
  expect(answers).toEqual(['ExplicitlyDenied', 'ExplicitlyDenied', 'ExplicitlyDenied']);
});

test('whoever approves may do so at the one action of the pipeline, and see what it is about', () => {
  const approver = Object.entries(roles).find(([id]) => /^Approver[0-9A-F]{8}$/.test(id));
  const policies = deployed.rolePolicies(approver?.[0] ?? '');
  const deciding = policies
    .flatMap(({ Statement }) => Statement)
    .filter((one) => /PutApprovalResult/.test(JSON.stringify(one)));
  expect(deciding).toEqual([
    {
      Effect: 'Allow',
      Action: 'codepipeline:PutApprovalResult',
      Resource: expect.stringMatching(/:Pipeline\w+\/Approve\/Approve$/),
    },
  ]);
});
