import { App, Duration, Stack, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import {
  ImmutableLogBucket,
  ModelImage,
  PrivateModelNetwork,
  PrivateTrainingEnvironment,
  type PrivateTrainingEnvironmentProps,
  RetentionLock,
  TrainingDataset,
  ZeroTrust,
} from '../../../lib/aws';
import { findingsIn } from '../../judged';
import { asset } from './dataset';
import { ACCOUNT, build, ENV, roleArn } from './environment';

const studio = { auth: 'IAM', users: [{ name: 'kim' }, { name: 'lee' }] } as const;
const DIGEST = `sha256:${'0'.repeat(64)}`;
const image = (stack: Stack) => ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Images', 'train'), DIGEST);
const TYPES = ['AWS::SageMaker::Domain', 'AWS::SageMaker::UserProfile'];

test('jobs reach S3 and each other, and nothing else; nothing else reaches them', () => {
  const { stack, training } = build();
  const template = Template.fromStack(stack);
  const group = { 'Fn::GetAtt': [Match.stringLikeRegexp('^TrainingSecurityGroup'), 'GroupId'] };
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    GroupDescription: 'Jobs of Fraud/Training',
    SecurityGroupEgress: [{ DestinationPrefixListId: 'pl-6da54004', FromPort: 443, ToPort: 443, IpProtocol: 'tcp' }],
    SecurityGroupIngress: Match.absent(),
  });
  const among = { GroupId: group, IpProtocol: '-1' };
  template.hasResourceProperties('AWS::EC2::SecurityGroupIngress', { ...among, SourceSecurityGroupId: group });
  template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', { ...among, DestinationSecurityGroupId: group });
  template.resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
  expect(training.connections.securityGroups).toHaveLength(1);
  template.resourceCountIs('AWS::SageMaker::Domain', 0);
});

test('only SageMaker takes the role of jobs on, for this account, also under the name of a person', () => {
  const condition = { StringEquals: { 'aws:SourceAccount': ACCOUNT } };
  const statement = (action: string) => ({
    Action: action,
    Effect: 'Allow',
    Condition: condition,
    Principal: { Service: 'sagemaker.amazonaws.com' },
  });
  Template.fromStack(build().stack).hasResourceProperties('AWS::IAM::Role', {
    Description: 'Jobs of Fraud/Training',
    AssumeRolePolicyDocument: { Statement: [statement('sts:AssumeRole'), statement('sts:SetSourceIdentity')] },
  });
});

describe('a Studio', () => {
  const template = Template.fromStack(build({ studio }).stack);

  test('is in the network, under the key, without internet, containers or shared output, and names its users', () => {
    const [domain] = Object.values(template.findResources('AWS::SageMaker::Domain'));
    const settings = {
      ExecutionRole: { 'Fn::GetAtt': [expect.stringMatching('^TrainingStudioRole'), 'Arn'] },
      SecurityGroups: [{ 'Fn::GetAtt': [expect.stringMatching('^TrainingStudioSecurityGroup'), 'GroupId'] }],
    };
    expect(domain).toMatchObject({
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        AppNetworkAccessType: 'VpcOnly',
        AuthMode: 'IAM',
        DefaultSpaceSettings: settings,
        DefaultUserSettings: { ...settings, SharingSettings: { NotebookOutputOption: 'Disabled' } },
        DomainSettings: {
          DockerSettings: { EnableDockerAccess: 'DISABLED' },
          ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME',
        },
        KmsKeyId: { Ref: expect.stringMatching('^TrainingVolumeKey') },
        SubnetIds: [{ Ref: expect.stringContaining('Subnet1') }, { Ref: expect.stringContaining('Subnet2') }],
        TagPropagation: 'DISABLED',
      },
    });
    template.hasResource('AWS::SageMaker::UserProfile', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { UserProfileName: 'kim' },
    });
    template.resourceCountIs('AWS::SageMaker::UserProfile', 2);
  });

  test('knows whom people are in IAM Identity Center, where they sign in by it', () => {
    const users = [{ name: 'kim', identityCenterUser: 'kim@example.com' }];
    const { stack } = build({ studio: { auth: 'SSO', users } });
    Template.fromStack(stack).hasResourceProperties('AWS::SageMaker::UserProfile', {
      SingleSignOnUserIdentifier: 'UserName',
      SingleSignOnUserValue: 'kim@example.com',
    });
    template.hasResourceProperties('AWS::SageMaker::UserProfile', { SingleSignOnUserValue: Match.absent() });
  });

  test('lets its users start jobs where they are granted to', () => {
    const { app, training } = build({ studio });
    if (training.studioRole !== undefined) training.grants.startJobs(training.studioRole);
    expect(() => app.synth()).not.toThrow();
  });

  test('brings the endpoints that it needs, and opens them to its role alone', () => {
    const services = JSON.stringify(template.findResources('AWS::EC2::VPCEndpoint'));
    for (const service of ['sagemaker.api', 'sagemaker.runtime', 'studio', 'sts', 'logs', 'kms']) {
      expect(services).toContain(`.${service}"`);
    }
    expect(services).not.toContain('ecr');
    const group = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}SecurityGroup`), 'GroupId'] });
    template.hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      GroupId: group('TrainingStudio'),
      DestinationSecurityGroupId: group('Network'),
      FromPort: 443,
      ToPort: 443,
    });
    const { stack } = build();
    const withImages = JSON.stringify(Template.fromStack(build({ studio, images: [image(stack)] }).stack));
    expect(withImages).toContain('.ecr.api"');
    expect(withImages).toContain('.ecr.dkr"');
    expect(withImages).toContain('starport-layer-bucket');
    // Jobs alone need none but the one that they are started through.
    Template.fromStack(stack).resourceCountIs('AWS::EC2::VPCEndpoint', 2);
  });

  test.each([
    [
      'for the stack',
      (stack: Stack) => Tags.of(stack).add('team', 'fraud', { excludeResourceTypes: ['aws:cdk:stack'] }),
    ],
    [
      'for the app',
      (stack: Stack) => Tags.of(stack.node.root).add('team', 'fraud', { excludeResourceTypes: ['aws:cdk:stack'] }),
    ],
  ])('never bears tags that are given %s', (_, tag) => {
    const { app, stack } = build({ studio });
    tag(stack);
    const resources: Record<string, { Type: string; Properties: object }> = app.synth().getStackByName('Fraud')
      .template.Resources;
    const tagged = Object.values(resources).filter(({ Properties }) => Properties && 'Tags' in Properties);
    const types = new Set(tagged.map(({ Type }) => Type));
    expect(types).toContain('AWS::KMS::Key');
    expect(TYPES.filter((type) => types.has(type))).toEqual([]);
    expect(Object.values(resources).filter(({ Type }) => TYPES.includes(Type))).toHaveLength(3);
  });

  test.each([
    ['by Tags.of()', {}, (stack: Stack) => Tags.of(stack).add('team', 'fraud')],
    ['by its props', { tags: { team: 'fraud' } }, () => {}],
  ])('is refused in a stack that itself has tags, %s', (_, stackProps, tag) => {
    const { app, stack } = build({ studio }, {}, stackProps);
    tag(stack);
    expect(() => app.synth()).toThrow(/StudioStackTagged.*got team/s);
    // Without a Studio, tags do no harm.
    const other = build({}, {}, stackProps);
    tag(other.stack);
    expect(() => other.app.synth()).not.toThrow();
  });
});

test('the names of a Studio are answered, where there is one', () => {
  const named = (props: Parameters<typeof build>[0]) =>
    JSON.stringify(
      Template.fromStack(build(props).stack).findResources('AWS::Route53Resolver::FirewallDomainList'),
    ).includes('*.sagemaker.aws');
  expect([named({}), named({ studio: { auth: 'IAM' } })]).toEqual([false, true]);
});

test('names are answered that the environment allows', () => {
  const { stack } = build({ allowedDomains: ['packages.corp.internal'] }, { allowedDomains: ['db.corp.internal'] });
  Template.fromStack(stack).hasResourceProperties('AWS::Route53Resolver::FirewallDomainList', {
    Domains: Match.arrayWith(['*.api.aws', 'db.corp.internal', 'packages.corp.internal']),
  });
});

describe('bad input', () => {
  test.each<[string, Partial<PrivateTrainingEnvironmentProps>]>([
    ['MaxRuntime', { maxRuntime: Duration.days(29) }],
    ['MaxRuntime', { maxRuntime: Duration.millis(1500) }],
    ['JobNamePrefix', { alsoNamed: ['*'] }],
    ['InstanceTypePattern', { instanceTypesWithoutVolumeKey: ['ml.*'] }],
    ['S3PrefixListFormat', { s3PrefixListId: 's3' }],
    ['DomainFormat', { allowedDomains: ['*.com'] }],
    ['StudioUserName', { studio: { auth: 'IAM', users: [{ name: 'kim@example.com' }] } }],
    ['StudioUserTwice', { studio: { auth: 'IAM', users: [{ name: 'kim' }, { name: 'kim' }] } }],
    ['StudioUserSignIn', { studio: { auth: 'SSO', users: [{ name: 'kim' }] } }],
    ['StudioUserSignIn', { studio: { auth: 'IAM', users: [{ name: 'kim', identityCenterUser: 'kim@example.com' }] } }],
  ])('%s', (code, props) => {
    expect(() => build(props)).toThrow(code);
  });

  test('TrainingImageRegistry', () => {
    const { stack } = build();
    const arn = `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:credentials`;
    const credentialsFunction = lambda.Function.fromFunctionArn(stack, 'Credentials', arn);
    const images = [
      ModelImage.fromRegistry('registry.example.com/team/train', DIGEST, {
        credentialsFunction,
        registry: ec2.Peer.ipv4('10.0.0.0/16'),
      }),
    ];
    expect(() => build({ images })).toThrow('TrainingImageRegistry');
  });

  test('TrainingEnvironment', () => {
    const { app, network } = build();
    const elsewhere = new Stack(app, 'Elsewhere', { env: { ...ENV, region: 'eu-central-1' } });
    const props = { network, s3PrefixListId: 'pl-6da54004' };
    expect(() => new PrivateTrainingEnvironment(elsewhere, 'Training', props)).toThrow('TrainingEnvironment');
  });

  test('DomainsManagedElsewhere', () => {
    const vpc = new ec2.Vpc(new Stack(undefined, 'Brought', { env: ENV }), 'Vpc', { natGateways: 0 });
    expect(() => build({ allowedDomains: ['a.corp'] }, { vpc, vpcAlreadyHas: ['dnsFirewall'] })).toThrow(
      'DomainsManagedElsewhere',
    );
  });

  test('StudioMissing, GranteeNotRole, RoleImmutable', () => {
    const { stack, training, made } = build();
    expect(() => training.grants.openStudio(made('kim'), 'kim')).toThrow('StudioMissing');
    expect(() => training.grants.startJobs(new iam.User(stack, 'User'))).toThrow('GranteeNotRole');
    const fixed = iam.Role.fromRoleArn(stack, 'Fixed', roleArn('fixed'), { mutable: false });
    expect(() => training.grants.startJobs(fixed)).toThrow('RoleImmutable');
    expect(() => training.grants.readOutput(fixed)).toThrow('RoleImmutable');
  });

  test('FencedTwice', () => {
    const { stack, network, training, made } = build();
    const other = new PrivateTrainingEnvironment(stack, 'Other', { network, s3PrefixListId: 'pl-6da54004' });
    const trainer = made('trainer');
    training.grants.startJobs(trainer);
    expect(() => other.grants.startJobs(trainer)).toThrow('FencedTwice');
  });
});

test('a role of another stack starts jobs', () => {
  const { app, training } = build();
  const other = new Stack(app, 'Other', { env: ENV });
  const assumedBy = new iam.ServicePrincipal('codebuild.amazonaws.com');
  training.grants.startJobs(new iam.Role(other, 'Trainer', { roleName: 'trainer', assumedBy }));
  expect(() => app.synth()).not.toThrow();
  expect(() => training.grants.startJobs(new iam.Role(other, 'Nameless', { assumedBy }))).toThrow('GrantAcrossStacks');
});

test('network, data, environment and people may each be in a stack of their own', () => {
  const app = new App();
  const at = (id: string) => new Stack(app, id, { env: ENV });
  const networkStack = at('Network');
  const logs = new ImmutableLogBucket(networkStack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const network = new PrivateModelNetwork(networkStack, 'Network', { logs });
  const dataset = new TrainingDataset(at('Data'), 'Payments', { asset: asset(), network });
  const environment = at('Training');
  const images = [ModelImage.fromEcr(new ecr.Repository(environment, 'Images'), DIGEST)];
  const props = { network, s3PrefixListId: 'pl-6da54004', studio, images };
  const training = new PrivateTrainingEnvironment(environment, 'Training', props);
  const people = at('People');
  const person = new iam.Role(people, 'Kim', { roleName: 'kim', assumedBy: new iam.AccountRootPrincipal() });
  dataset.grants.train(training.jobRole);
  dataset.grants.ingest(person);
  training.grants.startJobs(person);
  training.grants.openStudio(person, 'kim');
  training.grants.readOutput(person);
  expect(() => app.synth()).not.toThrow();
});

test('no rule finds anything', () => {
  const { app, stack, logs, network, training, made } = build({ studio });
  new PrivateTrainingEnvironment(stack, 'Logged', { network, logs, s3PrefixListId: 'pl-6da54004' });
  training.grants.startJobs(made('trainer'));
  training.grants.openStudio(made('kim'), 'kim');
  ZeroTrust.enforce(app);
  expect(() => app.synth()).not.toThrow();
  const found = findingsIn(Template.fromStack(stack).toJSON()).filter(
    ({ resource }) => !/^(Logs|Network)/.test(resource),
  );
  expect(found.map(({ rule, resource, message }) => [rule, resource, message])).toEqual([]);
});
