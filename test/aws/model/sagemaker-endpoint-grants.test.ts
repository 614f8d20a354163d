import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ImmutableLogBucket, PrivateModelNetwork, RetentionLock } from '../../../lib/aws';
import { DataCapture } from '../../../lib/aws/model/data-capture';
import { ModelImage } from '../../../lib/aws/model/model-image';
import { PrivateSageMakerEndpoint } from '../../../lib/aws/model/private-sagemaker-endpoint';
import { modelsIn } from '../../../lib/aws/proof/granted-models';
import { decide, type Policy } from '../../oracle';
import { DeployedTemplate } from '../deployed-arns';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const LAMBDA = new iam.ServicePrincipal('lambda.amazonaws.com');
const ROLE_ARN = 'arn:aws:iam::111122223333:role/caller';
const CALLER = { 'aws:PrincipalArn': ROLE_ARN, 'aws:PrincipalAccount': '111122223333' };
const INVOKE = 'sagemaker:InvokeEndpoint';
const STREAM = 'sagemaker:InvokeEndpointWithResponseStream';

function build({ apart = false, dataCapture }: { apart?: boolean; dataCapture?: (stack: Stack) => DataCapture } = {}) {
  const app = new App();
  const stack = new Stack(app, 'Fraud', { env: ENV });
  const at = (id: string) => (apart ? new Stack(app, id, { env: ENV }) : stack);
  const networkStack = at('Network');
  const lock = RetentionLock.staged({ toDays: () => 400 });
  const network = new PrivateModelNetwork(networkStack, 'Network', {
    logs: new ImmutableLogBucket(networkStack, 'Logs', { lock }),
  });
  const endpoint = new PrivateSageMakerEndpoint(stack, 'Model', {
    network,
    image: ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Images', 'fraud'), `sha256:${'0'.repeat(64)}`),
    instanceType: 'ml.m7i.xlarge',
    s3PrefixListId: 'pl-6da54004',
    dataCapture: dataCapture?.(stack),
  });
  const roleStack = at('Workload');
  const role = new iam.Role(roleStack, 'Caller', { roleName: 'caller', assumedBy: LAMBDA });
  return { app, stack, networkStack, roleStack, endpoint, role };
}

/** The policies that have a say in an invocation, and the id of the endpoint it goes through. */
function deployedPolicies({ networkStack, roleStack }: ReturnType<typeof build>) {
  const door = 'vpce-1';
  const doors = Template.fromStack(networkStack).findResources('AWS::EC2::VPCEndpoint');
  const [doorId = ''] = Object.keys(doors).filter((id) => JSON.stringify(doors[id]).includes('sagemaker.runtime'));
  const template = Template.fromStack(roleStack);
  const [roleId = ''] = Object.keys(template.findResources('AWS::IAM::Role', { Properties: { RoleName: 'caller' } }));
  const imports = JSON.stringify(template.toJSON()).match(/Network:ExportsOutputRef\w+/g) ?? [];
  const values = { [doorId]: door, [roleId]: 'caller', ...Object.fromEntries(imports.map((name) => [name, door])) };
  return {
    identity: new DeployedTemplate(template, values).rolePolicies('caller'),
    endpoint: new DeployedTemplate(Template.fromStack(networkStack), values).endpointPolicies('sagemaker.runtime'),
    door,
  };
}

describe.each([
  ['in one stack', false],
  ['with network, endpoint and role each in a stack of its own', true],
])('a role that may invoke, %s', (_, apart) => {
  const built = build({ apart });
  built.endpoint.grants.invoke(built.role);
  const { identity, endpoint: policies, door } = deployedPolicies(built);
  const arn = `arn:aws:sagemaker:eu-west-1:111122223333:endpoint/${built.endpoint.endpointName}`;
  const more: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };
  const question = {
    principal: ROLE_ARN,
    action: INVOKE,
    resource: arn,
    identity,
    context: { ...CALLER, 'aws:SourceVpce': door },
    endpoint: policies,
  };
  const outside = CALLER;
  const elsewhere = { ...outside, 'aws:SourceVpce': 'vpce-2' };
  const stranger = 'arn:aws:iam::111122223333:role/stranger';

  test('does so through the endpoint of the network, and in no other way', () => {
    // Without the endpoint's policy, so that the role's own has to decide.
    const own = { ...question, endpoint: undefined };
    expect(
      decide([
        question,
        own,
        { ...own, context: outside },
        { ...own, context: elsewhere },
        { ...own, action: STREAM },
        { ...own, action: 'sagemaker:InvokeEndpointAsync' },
        { ...own, resource: arn.replace('fraud', 'other') },
        { ...own, resource: arn.replace('eu-west-1', 'us-east-1') },
      ]),
    ).toEqual([
      'Allowed',
      'Allowed',
      'ExplicitlyDenied',
      'ExplicitlyDenied',
      'ImplicitlyDenied',
      'ImplicitlyDenied',
      'ImplicitlyDenied',
      'ImplicitlyDenied',
    ]);
  });

  test('is denied every other way even if another policy allows everything', () => {
    const actions = [INVOKE, STREAM, 'sagemaker:InvokeEndpointAsync'];
    const asks = actions.flatMap((action) =>
      [outside, elsewhere].map((context) => ({
        ...question,
        action,
        context,
        identity: [...identity, more],
        endpoint: undefined,
      })),
    );
    expect(new Set(decide(asks))).toEqual(new Set(['ExplicitlyDenied']));
  });

  test('is alone let through the endpoint, for this action on this endpoint', () => {
    const open = { ...question, identity: [more] };
    const asStranger = { principal: stranger, context: { ...question.context, 'aws:PrincipalArn': stranger } };
    const asks = [
      open,
      { ...open, ...asStranger },
      { ...open, action: STREAM },
      { ...open, resource: arn.replace('fraud', 'other') },
      { ...open, action: 'sagemaker:InvokeEndpointAsync' },
    ];
    expect(decide(asks).map((answer) => answer === 'Allowed')).toEqual([true, false, false, false, false]);
  });
});

test('a stream is granted on its own, under the same conditions', () => {
  const built = build();
  built.endpoint.grants.invokeWithResponseStream(built.role);
  const { identity, endpoint, door } = deployedPolicies(built);
  const question = {
    principal: ROLE_ARN,
    action: STREAM,
    resource: `arn:aws:sagemaker:eu-west-1:111122223333:endpoint/${built.endpoint.endpointName}`,
    identity,
    endpoint,
    context: { ...CALLER, 'aws:SourceVpce': door },
  };
  const outside = CALLER;
  expect(
    decide([question, { ...question, action: INVOKE }, { ...question, context: outside, endpoint: undefined }]),
  ).toEqual(['Allowed', 'ImplicitlyDenied', 'ExplicitlyDenied']);
});

test('stacks that a grant spans can be deployed one after the other', () => {
  const built = build({ apart: true });
  built.endpoint.grants.invoke(built.role);
  built.endpoint.grants.readCapturedData(built.role);
  expect(() => built.app.synth()).not.toThrow();
  expect(built.stack.dependencies).not.toContain(built.roleStack);
  expect(built.networkStack.dependencies).toEqual([]);
});

test('a role without a name is granted in its own stack', () => {
  const { stack, endpoint } = build();
  endpoint.grants.invoke(new iam.Role(stack, 'Unnamed', { assumedBy: LAMBDA }));
  const role = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Unnamed'), 'Arn'] };
  Template.fromStack(stack).hasResourceProperties('AWS::EC2::VPCEndpoint', {
    PolicyDocument: {
      Statement: Match.arrayWith([Match.objectLike({ Condition: { ArnEquals: { 'aws:PrincipalArn': role } } })]),
    },
  });
});

describe('captured data', () => {
  const reader = 'arn:aws:iam::111122223333:role/caller';
  const admin: Policy = { Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] };

  test.each([false, true])('is read by roles that are granted it, and by nobody else (stacks apart: %s)', (apart) => {
    const built = build({ apart });
    built.endpoint.grants.readCapturedData(built.role);
    const source = new DeployedTemplate(Template.fromStack(built.stack));
    const bucket = source.idOf('AWS::S3::Bucket', /Capture/);
    const key = source.idOf('AWS::KMS::Key', /CaptureKey/);
    const roleTemplate = Template.fromStack(built.roleStack);
    const roleId =
      Object.keys(roleTemplate.findResources('AWS::IAM::Role', { Properties: { RoleName: 'caller' } }))[0] ?? '';
    const imports = [...new Set(JSON.stringify(roleTemplate.toJSON()).match(/Fraud:ExportsOutput\w+/g))].map((name) => [
      name,
      name.includes('Key') ? `arn:aws:kms:eu-west-1:111122223333:key/${key}` : `arn:aws:s3:::${bucket}`,
    ]);
    const identity = new DeployedTemplate(roleTemplate, {
      ...Object.fromEntries(imports),
      [roleId]: 'caller',
    }).rolePolicies('caller');
    const ask = (
      action: string,
      resource: string,
      context: Record<string, string> = {},
      principal = reader,
      policies = identity,
    ) => ({
      principal,
      action,
      resource,
      context: { 'aws:PrincipalArn': principal, ...context },
      identity: policies,
      resourcePolicy: source.resourcePolicy(resource),
      resourceAccount: '111122223333',
    });
    const object = `arn:aws:s3:::${bucket}/capture/a.jsonl`;
    const kmsArn = `arn:aws:kms:eu-west-1:111122223333:key/${key}`;
    const viaS3 = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };
    const stranger = 'arn:aws:iam::111122223333:role/stranger';
    const may = [
      ask('s3:GetObject', object),
      ask('s3:ListBucket', `arn:aws:s3:::${bucket}`, { 's3:prefix': 'capture/2026' }),
      ask('kms:Decrypt', kmsArn, viaS3),
    ];
    const mayNot = [
      ask('s3:GetObject', `arn:aws:s3:::${bucket}/other`),
      ask('s3:ListBucket', `arn:aws:s3:::${bucket}`),
      ask('kms:Decrypt', kmsArn),
      ask('kms:GenerateDataKey', kmsArn, viaS3),
      ask('s3:PutObject', object, {}, reader, [...identity, admin]),
      ask('s3:DeleteObject', object, {}, reader, [...identity, admin]),
      ask('s3:GetObject', object, {}, stranger, [admin]),
      ask('s3:GetObjectVersion', object, {}, stranger, [admin]),
    ];
    expect(decide(may)).toEqual(may.map(() => 'Allowed'));
    expect(decide(mayNot)).not.toContain('Allowed');
  });

  test('in a bucket of yours is granted to the role alone', () => {
    const { stack, endpoint, role } = build({
      dataCapture: (at) =>
        DataCapture.toBucket(s3.Bucket.fromBucketName(at, 'Mine', 'mine'), { encryptionKey: new kms.Key(at, 'MyKey') }),
    });
    endpoint.grants.readCapturedData(role);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
      Roles: [{ Ref: Match.stringLikeRegexp('^Caller') }],
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Action: 's3:GetObject', Effect: 'Allow' })]),
      },
    });
  });
});

const WAYS = ['invoke', 'invokeWithResponseStream', 'readCapturedData'] as const;

test.each(WAYS)('%s refuses a role of another stack that has no name', (way) => {
  const { endpoint, roleStack } = build({ apart: true });
  const role = new iam.Role(roleStack, 'Unnamed', { assumedBy: LAMBDA });
  expect(() => endpoint.grants[way](role)).toThrow(expect.objectContaining({ code: 'GrantAcrossStacks' }));
});

test.each(WAYS)('%s refuses what is not a role', (way) => {
  const { endpoint, stack } = build();
  const user = new iam.User(stack, 'User');
  expect(() => endpoint.grants[way](user)).toThrow(expect.objectContaining({ code: 'GranteeNotRole' }));
});

test.each(WAYS)('%s refuses a role whose policy cannot be changed, and opens nothing', (way) => {
  const { endpoint, stack } = build();
  const role = iam.Role.fromRoleArn(stack, 'Immutable', ROLE_ARN, { mutable: false });
  expect(() => endpoint.grants[way](role)).toThrow(expect.objectContaining({ code: 'RoleImmutable' }));
  expect(JSON.stringify(Template.fromStack(stack).toJSON())).not.toContain('role/caller');
});

test('what is allowed names its way by itself, so that it holds without the Deny', () => {
  const { stack, endpoint, role } = build();
  endpoint.grants.invoke(role);
  Template.fromStack(stack).hasResourceProperties('AWS::IAM::Policy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: INVOKE,
          Condition: { StringEquals: { 'aws:SourceVpce': { Ref: Match.stringLikeRegexp('^Network') } } },
        }),
      ]),
    },
  });
});

test('a grant given twice changes nothing', () => {
  const once = build();
  once.endpoint.grants.invoke(once.role);
  const twice = build();
  twice.endpoint.grants.invoke(twice.role);
  twice.endpoint.grants.invoke(twice.role);
  const policies = ({ stack }: typeof once) => Template.fromStack(stack).findResources('AWS::IAM::Policy');
  expect(policies(twice)).toEqual(policies(once));
});

describe('what is proved of an endpoint', () => {
  const named = ({ app }: ReturnType<typeof build>) =>
    modelsIn(app).map(({ place, questions, intended }) => ({
      path: place.constructPath,
      asked: questions.map(({ name, question: { resources, excepted } }) =>
        [name, ...resources, ...excepted].join(' '),
      ),
      intended: intended.map(({ actions, principals }) => [...actions, ...principals].join(' ')),
    }));
  const ARN = 'arn:aws:sagemaker:eu-west-1:111122223333:endpoint/fraud-model';

  test('granted to nobody: nobody invokes it', () => {
    const endpoint = expect.stringContaining(`run-by-granted ${ARN}`);
    expect(named(build())).toEqual([{ path: 'Fraud/Model', asked: [endpoint], intended: [] }]);
  });

  test('granted: it is invoked by that role, through the network, and can be', () => {
    const built = build();
    built.endpoint.grants.invoke(built.role);
    built.endpoint.grants.invokeWithResponseStream(built.role);
    expect(named(built)).toEqual([
      {
        path: 'Fraud/Model',
        asked: [
          expect.stringMatching(/^run-by-granted .* Fraud\/Caller\/Resource$/),
          expect.stringMatching(/^run-through-endpoint \S+$/),
        ],
        intended: [`${INVOKE} Fraud/Caller/Resource`, `${STREAM} Fraud/Caller/Resource`],
      },
    ]);
  });
});
