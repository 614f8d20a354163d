import { Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { answer } from '../../../lib/access/answer';
import { ApproverRole, ModelRegistry, TrainerRole, ZeroTrust } from '../../../lib/aws';
import { accessOf } from '../../../lib/testing';
import { findingsIn } from '../../judged';
import { decide, type Policy, type Question } from '../../oracle';
import { ana } from '../duties/people';
import { ACCOUNT, asset, build, deployedStack, ENV, EVERYTHING, roleArn, sageMaker } from './registry-app';

const [group, version] = [
  sageMaker('model-package-group/fraud-registry-0c2d23ca'),
  sageMaker('model-package/fraud-registry-0c2d23ca/3'),
];
const STATUS = 'sagemaker:ModelApprovalStatus';
const DIGEST = 'sagemaker:CustomerMetadataProperties/sha256';
const REGISTER = 'sagemaker:CreateModelPackage';
const APPROVE = 'sagemaker:UpdateModelPackage';

describe.each([
  ['env-agnostic', {}],
  ['explicit', { env: ENV }],
])('in a stack that is %s', (_, stackProps) => {
  const { stack, registry } = build({ images: true }, stackProps);
  const template = Template.fromStack(stack);

  test('the group is shared with nobody, stays, and bears what the inventory knows', () => {
    template.hasResource('AWS::SageMaker::ModelPackageGroup', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        ModelPackageGroupName: 'fraud-registry-0c2d23ca',
        ModelPackageGroupPolicy: Match.absent(),
        Tags: Match.arrayWith([
          { Key: 'ai-data-class', Value: 'confidential' },
          { Key: 'ai-model', Value: 'fraud' },
        ]),
      },
    });
    expect(registry.groupName).toBe('fraud-registry-0c2d23ca');
  });

  test('the key only signs, in one way, and stays', () => {
    template.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: {
        KeySpec: 'ECC_NIST_P256',
        KeyUsage: 'SIGN_VERIFY',
        EnableKeyRotation: Match.absent(),
        PendingWindowInDays: 30,
        KeyPolicy: Match.objectLike({
          Statement: Match.arrayWith([
            Match.objectLike({ Sid: 'OnlySignersSign', Effect: 'Deny', Action: 'kms:Sign', Condition: Match.absent() }),
          ]),
        }),
      },
    });
  });

  test('images keep their tags, are scanned, have a key of their own, and stay', () => {
    template.hasResource('AWS::ECR::Repository', {
      DeletionPolicy: 'Retain',
      Properties: {
        ImageTagMutability: 'IMMUTABLE',
        ImageScanningConfiguration: { ScanOnPush: true },
        EncryptionConfiguration: { EncryptionType: 'KMS', KmsKey: Match.anyValue() },
        RepositoryPolicyText: Match.objectLike({
          Statement: [
            Match.objectLike({
              Sid: 'OnlyTrustedBaseShares',
              Effect: 'Deny',
              Action: Match.arrayWith(['ecr:ReplicateImage', 'ecr:SetRepositoryPolicy']),
            }),
          ],
        }),
      },
    });
  });
});

test('without images, there is no repository', () => {
  const { stack, registry } = build();
  Template.fromStack(stack).resourceCountIs('AWS::ECR::Repository', 0);
  expect(registry.repository).toBeUndefined();
});

test('accounts that are named read versions and make models of them, and approve nothing', () => {
  const { stack } = build({ readerAccounts: ['444455556666'] });
  const [found] = Object.values(Template.fromStack(stack).findResources('AWS::SageMaker::ModelPackageGroup'));
  const { Statement } = Object(found)['Properties'].ModelPackageGroupPolicy;
  expect(Statement.map(({ Effect, Action }: { Effect: string; Action: unknown }) => [Effect, Action])).toEqual([
    ['Allow', 'sagemaker:DescribeModelPackageGroup'],
    ['Allow', ['sagemaker:CreateModel', 'sagemaker:DescribeModelPackage', 'sagemaker:ListModelPackages']],
  ]);
  expect(JSON.stringify(Statement)).toContain(':iam::444455556666:root');
});

test('an image of it is one of its repository, by digest', () => {
  const { stack, registry } = build({ images: true });
  const digest = `sha256:${'4f'.repeat(32)}`;
  const { uri, pull } = registry.image(digest).bind(stack);
  const name = stack.resolve(registry.repository?.repositoryName);
  expect(stack.resolve(uri)['Fn::Join'][1]).toEqual(expect.arrayContaining([name, `@${digest}`]));
  expect(stack.resolve(pull[0]?.resources)).toEqual([stack.resolve(registry.repository?.repositoryArn)]);
});

test('a registry without a repository has no image', () => {
  const { registry } = build({});
  expect(() => registry.image(`sha256:${'4f'.repeat(32)}`)).toThrow(
    expect.objectContaining({ code: 'RegistryWithoutImages' }),
  );
});

/** How the oracle decides requests by roles that were granted something, who are administrators besides. */
function decisions() {
  const { stack, registry, made } = build({ images: true });
  const duties = ['register', 'approve', 'sign', 'read'] as const;
  for (const duty of duties) registry.grants[duty](made(duty));
  const template = deployedStack(stack);
  const keyId = template.idOf('AWS::KMS::Key', /SigningKey/);
  const key = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${keyId}`;
  const ask = (role: string, action: string, context: Question['context'] = {}, admin = true): Question => ({
    principal: roleArn(role),
    action,
    resource: action.startsWith('kms:')
      ? key
      : action.endsWith('Group') || action.includes('GroupPolicy')
        ? group
        : version,
    context,
    identity: [...template.rolePolicies(role), ...(admin ? [EVERYTHING] : [])],
    ...(action.startsWith('kms:') && { resourcePolicy: template.resourcePolicy(key) as Policy }),
  });
  return { ask, key };
}

const PENDING = { [STATUS]: 'PendingManualApproval', [DIGEST]: 'a'.repeat(64) };
const SIGN = { 'kms:SigningAlgorithm': 'ECDSA_SHA_256' };

test('who was granted something may do it, without other rights', () => {
  const { ask } = decisions();
  const asked = [
    ask('register', REGISTER, PENDING, false),
    ask('approve', APPROVE, { [STATUS]: 'Approved' }, false),
    ask('approve', APPROVE, { [STATUS]: 'Rejected' }, false),
    ask('sign', 'kms:Sign', { ...SIGN, 'aws:PrincipalArn': roleArn('sign') }, false),
    ask('read', 'sagemaker:DescribeModelPackage', {}, false),
    ask('read', 'kms:Verify', {}, false),
  ];
  expect(decide(asked)).toEqual(asked.map(() => 'Allowed'));
});

test.each<[string, string, Question['context']]>([
  ['register', REGISTER, { ...PENDING, [STATUS]: 'Approved' }],
  ['register', REGISTER, { [DIGEST]: 'a' }],
  ['register', REGISTER, { [STATUS]: 'PendingManualApproval' }],
  ['register', APPROVE, { [STATUS]: 'Approved' }],
  ['register', APPROVE, {}],
  ['register', 'sagemaker:PutModelPackageGroupPolicy', {}],
  ['register', 'sagemaker:DeleteModelPackage', {}],
  ['approve', REGISTER, PENDING],
  ['approve', APPROVE, { [STATUS]: 'PendingManualApproval' }],
  ['approve', APPROVE, {}],
  ['approve', APPROVE, { [STATUS]: 'Approved', [DIGEST]: 'b' }],
  ['approve', APPROVE, { [STATUS]: 'Approved', 'sagemaker:CustomerMetadataPropertiesToRemove': ['sha256'] }],
  ['approve', 'sagemaker:CreateEndpoint', {}],
  ['approve', 'sagemaker:UpdateEndpoint', {}],
  ['sign', APPROVE, { [STATUS]: 'Approved' }],
  ['sign', 'sagemaker:PutModelPackageGroupPolicy', {}],
  ['read', 'sagemaker:DeleteModelPackageGroup', {}],
  ['read', 'sagemaker:CreateModelCardExportJob', {}],
])('%s may not, also as an administrator, do %s with %j', (role, action, context) => {
  const { ask } = decisions();
  const asked = { ...ask(role, action, context) };
  const at = action.includes('Endpoint')
    ? sageMaker('endpoint/fraud')
    : action.includes('Card')
      ? sageMaker('model-card/x')
      : asked.resource;
  expect(decide([{ ...asked, resource: at }])).toEqual(['ExplicitlyDenied']);
});

test('nobody signs but who was granted to, and only in the one way by that grant', () => {
  const { ask } = decisions();
  const by = (role: string, admin: boolean, context = SIGN) =>
    ask(role, 'kms:Sign', { ...context, 'aws:PrincipalArn': roleArn(role) }, admin);
  const other = { 'kms:SigningAlgorithm': 'ECDSA_SHA_384' };
  expect(decide([by('approve', true), by('register', true), by('sign', false, other)])).toEqual([
    'ExplicitlyDenied',
    'ExplicitlyDenied',
    'ImplicitlyDenied',
  ]);
});

test('the duties fit the roles of the life cycle', () => {
  const { stack, registry } = build();
  registry.grants.register(new TrainerRole(stack, 'Trainer', { assumedBy: ana() }));
  registry.grants.approve(new ApproverRole(stack, 'Approver', { assumedBy: ana() }));
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test.each([
  ['register', 'approve'],
  ['approve', 'register'],
  ['sign', 'approve'],
  ['approve', 'sign'],
] as const)('nobody may both %s and %s', (one, other) => {
  const { registry, made } = build();
  const role = made('both');
  registry.grants[one](role);
  expect(() => registry.grants[other](role)).toThrow(/^RegistryDuties: 'grantee' must .*; .* \[Fraud\/Registry\]$/);
});

test('a grant that is repeated changes nothing', () => {
  const { stack, registry, made } = build();
  const role = made('r');
  registry.grants.sign(role);
  const before = JSON.stringify(Template.fromStack(stack).toJSON());
  const again = build();
  const same = again.made('r');
  for (let i = 0; i < 3; i++) again.registry.grants.sign(same);
  expect(JSON.stringify(Template.fromStack(again.stack).toJSON())).toBe(before);
});

test('a signer of another stack is known by its name', () => {
  const { app, registry } = build();
  const other = new Stack(app, 'Other', { env: ENV });
  const principal = new iam.ServicePrincipal('codebuild.amazonaws.com');
  expect(() => registry.grants.sign(new iam.Role(other, 'NoName', { assumedBy: principal }))).toThrow(
    /^GrantAcrossStacks: /,
  );
  registry.grants.sign(new iam.Role(other, 'Named', { assumedBy: principal, roleName: 'named' }));
  expect(() => app.synth()).not.toThrow();
});

test('what is no role is granted nothing', () => {
  const { stack, registry } = build();
  expect(() => registry.grants.approve(new iam.User(stack, 'User'))).toThrow(/^GranteeNotRole: /);
  const imported = iam.Role.fromRoleArn(stack, 'Imported', roleArn('x'), { mutable: false });
  expect(() => registry.grants.register(imported)).toThrow(/^RoleImmutable: /);
});

test('bad input is refused', () => {
  const { stack } = build();
  const make = (id: string, props: object) => () => new ModelRegistry(stack, id, { asset: asset(), ...props });
  expect(make('A', { asset: asset('dataset') })).toThrow(
    /^AssetNotModel: 'asset' must be .*got the dataset 'fraud'; .* \[Fraud\/A\]$/,
  );
  expect(make('B', { readerAccounts: ['*'] })).toThrow(
    /^ReaderAccount: 'readerAccounts' must .*got '\*'; .* \[Fraud\/B\]$/,
  );
  expect(make('C', { readerAccounts: [Token.asString({ Ref: 'X' })] })).toThrow(/got a deploy-time value/);
});

describe('proofs', () => {
  const outcomes = ({ stack, registry }: ReturnType<typeof build>) =>
    registry.isDecidedOnlyByGranted().map((question) => answer(accessOf(stack), question, {}).outcome);

  test('hold where only the granted decide and sign', () => {
    expect(outcomes(build({}, {}))).toEqual(['proved', 'proved']);
    const made = build({}, {});
    for (const duty of ['approve', 'sign', 'register'] as const) made.registry.grants[duty](made.made(duty));
    expect(outcomes(made)).toEqual(['proved', 'proved']);
  });

  test.each([
    [APPROVE, ['refuted', 'proved']],
    [REGISTER, ['refuted', 'proved']],
    // The key's own policy holds whatever a role is allowed.
    ['kms:Sign', ['proved', 'proved']],
  ])('somebody else who may do %s', (action, expected) => {
    const made = build({}, {});
    made.made('other').addToPolicy(new iam.PolicyStatement({ actions: [action], resources: ['*'] }));
    expect(outcomes(made)).toEqual(expected);
  });

  test.each([
    ['holds', 'sagemaker:ListModels', false],
    ['is refuted where somebody else approves', APPROVE, true],
  ])('an app that requires them %s', (_, action, refuses) => {
    const { app, registry, made } = build();
    registry.grants.approve(made('approve'));
    made('other').addToPolicy(new iam.PolicyStatement({ actions: [action], resources: ['*'] }));
    ZeroTrust.enforce(app, { observe: false }).require(registry.isDecidedOnlyByGranted());
    const synth = () => app.synth();
    if (refuses) expect(synth).toThrow(/UpdateModelPackage/);
    else expect(synth).not.toThrow();
  });
});

test('our own rules find nothing', () => {
  const { app, stack, registry, made } = build({ readerAccounts: ['444455556666'] });
  for (const duty of ['register', 'approve', 'sign', 'read'] as const) registry.grants[duty](made(duty));
  const found = findingsIn(Template.fromStack(stack).toJSON()).filter(({ resource }) =>
    resource?.startsWith('Registry'),
  );
  expect(found.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
  ZeroTrust.enforce(app);
  expect(() => app.synth()).not.toThrow();
});
