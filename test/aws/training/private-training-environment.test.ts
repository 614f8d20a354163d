import { Duration, Stack, Tags } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import {
  ModelImage,
  PrivateTrainingEnvironment,
  type PrivateTrainingEnvironmentProps,
  TrainingDataset,
  ZeroTrust,
} from '../../../lib/aws';
import { AiAsset } from '../../../lib/core';
import { findingsIn } from '../../judged';
import { decide, type Question } from '../../oracle';
import { ACCOUNT, build, deployedStack, ENV, roleArn, sageMaker } from './environment';

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

describe('the policies together', () => {
  const { stack, network, training, made } = build({ studio, alsoNamed: ['pipelines-'] });
  const asset = new AiAsset('dataset', 'payments', {
    owner: 'fraud-team',
    purpose: 'card-fraud-scoring',
    riskTier: 'high',
    dataClasses: ['restricted'],
  });
  const dataset = new TrainingDataset(stack, 'Payments', { asset, network });
  dataset.grants.train(training.jobRole);
  training.grants.startJobs(made('trainer'));
  training.grants.readOutput(made('evaluator'));
  training.grants.openStudio(made('kim'), 'kim');
  const template = deployedStack(stack);
  const names = Object.entries(Template.fromStack(stack).findResources('AWS::IAM::Role'));
  const nameOf = (id: string) => String(names.find(([one]) => one.startsWith(id))?.[1]['Properties'].RoleName);
  const [jobRole, studioRole] = [nameOf('TrainingJobRole'), nameOf('TrainingStudioRole')];
  const prefix = training.jobNamePrefix;
  const keyOf = (pattern: RegExp) => `arn:aws:kms:eu-west-1:${ACCOUNT}:key/${template.idOf('AWS::KMS::Key', pattern)}`;
  const isolated = {
    'sagemaker:VpcSubnets': [template.idOf('AWS::EC2::Subnet', /Subnet1/)],
    'sagemaker:VpcSecurityGroupIds': [`sg-${template.idOf('AWS::EC2::SecurityGroup', /^TrainingSecurityGroup/)}`],
    'sagemaker:NetworkIsolation': 'true',
  };
  const job = {
    ...isolated,
    'sagemaker:InterContainerTrafficEncryption': 'true',
    'sagemaker:VolumeKmsKeyArn': keyOf(/TrainingVolumeKey/),
    'sagemaker:OutputKmsKeyArn': keyOf(/TrainingOutputKey/),
    'sagemaker:MaxRuntimeInSeconds': '3600',
    'sagemaker:InstanceTypes': ['ml.m7i.xlarge'],
  };

  type Context = Record<string, string | string[] | undefined>;
  const ask = (name: string, action: string, resource: string, context: Context = {}, through?: string): Question => ({
    principal: roleArn(name),
    action,
    resource,
    resourceAccount: ACCOUNT,
    context: {
      'aws:PrincipalArn': roleArn(name),
      'aws:PrincipalAccount': ACCOUNT,
      'aws:SecureTransport': 'true',
      ...(action.startsWith('s3:') && { 's3:TlsVersion': '1.3' }),
      ...context,
    },
    identity: template.rolePolicies(name),
    resourcePolicy: template.resourcePolicy(resource),
    ...(through !== undefined && { endpoint: template.endpointPolicies(through) }),
  });

  test('who is granted starts, sees and stops jobs of the environment, also through its endpoint', () => {
    const arn = sageMaker(`training-job/${prefix}1`);
    expect(
      decide([
        ask('trainer', 'sagemaker:CreateTrainingJob', arn, job),
        ask('trainer', 'sagemaker:CreateTrainingJob', arn, job, 'sagemaker.api'),
        ask('trainer', 'sagemaker:CreateProcessingJob', sageMaker('processing-job/pipelines-a-b'), job),
        ask('trainer', 'sagemaker:CreateModel', sageMaker(`model/${prefix}1`), isolated),
        ask('trainer', 'sagemaker:StopTrainingJob', arn),
        ask('trainer', 'sagemaker:AddTags', arn, { 'sagemaker:TaggingAction': 'CreateTrainingJob' }),
        ask('trainer', 'iam:PassRole', roleArn(jobRole), { 'iam:PassedToService': 'sagemaker.amazonaws.com' }),
      ]),
    ).toEqual(Array(7).fill('Allowed'));
  });

  test('and no others, nor as anybody else, nor reads what they read', () => {
    const arn = sageMaker(`training-job/${prefix}1`);
    const denied = decide([
      ask('trainer', 'sagemaker:CreateTrainingJob', sageMaker('training-job/other'), job),
      ask('trainer', 'sagemaker:AddTags', arn),
      ask('trainer', 'iam:PassRole', roleArn(jobRole), { 'iam:PassedToService': 'lambda.amazonaws.com' }),
      ask('trainer', 'iam:PassRole', roleArn(studioRole), { 'iam:PassedToService': 'sagemaker.amazonaws.com' }),
      ask('trainer', 'sagemaker:CreateTrainingJob', arn, { ...job, 'sagemaker:NetworkIsolation': 'false' }),
      ask('evaluator', 'sagemaker:CreateTrainingJob', arn, job),
      ask('evaluator', 'sagemaker:CreateTrainingJob', arn, job, 'sagemaker.api'),
      ask('trainer', 's3:GetObject', `${bucketOf(/^TrainingOutput/)}/model.tar.gz`),
      ask(jobRole, 'sagemaker:CreateTrainingJob', arn, job),
    ]);
    expect(denied).not.toContain('Allowed');
  });

  test('jobs read the data that is granted to them, leave what they made, and others read that', () => {
    const output = `${bucketOf(/^TrainingOutput/)}/${prefix}1/model.tar.gz`;
    const read = {
      'aws:SourceVpce': 'vpce-s3',
      'aws:PrincipalTag/ai-data-class': 'restricted',
      's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND',
    };
    expect(
      decide([
        ask(jobRole, 's3:GetObject', `${bucketOf(/^Payments/)}/a.parquet`, read),
        ask(jobRole, 's3:PutObject', output),
        ask(jobRole, 's3:GetObject', output),
        ask('evaluator', 's3:GetObject', output),
        ask('evaluator', 's3:PutObject', output),
        ask(jobRole, 's3:DeleteObject', output),
      ]),
    ).toEqual(['Allowed', 'Allowed', 'Allowed', 'Allowed', ...Array(2).fill('ExplicitlyDenied')]);
    Template.fromStack(stack).hasResourceProperties('AWS::IAM::Role', {
      RoleName: jobRole,
      Tags: [{ Key: 'ai-data-class', Value: 'restricted' }],
    });
  });

  test('a person opens their own Studio, from the network only', () => {
    const open = (user: string, from?: string) =>
      ask('kim', 'sagemaker:CreatePresignedDomainUrl', sageMaker(`user-profile/d-abc/${user}`), {
        'aws:SourceVpce': from,
      });
    expect(decide([open('kim', 'vpce-sagemaker.api'), open('kim'), open('kim', 'vpce-1'), open('lee')])).toEqual([
      'Allowed',
      'ExplicitlyDenied',
      'ExplicitlyDenied',
      'ExplicitlyDenied',
    ]);
    expect(decide([open('lee', 'vpce-sagemaker.api')])).toEqual(['ImplicitlyDenied']);
  });

  test('in a Studio, people see it, and start nothing that runs over data', () => {
    const domain = sageMaker('domain/d-abc');
    expect(
      decide([
        ask(studioRole, 'sagemaker:DescribeDomain', domain, {}, 'sagemaker.api'),
        ask(
          studioRole,
          'logs:PutLogEvents',
          `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:/aws/sagemaker/studio:log-stream:a`,
          {},
          'logs',
        ),
        ask(studioRole, 'sagemaker:UpdateDomain', domain),
        ask(studioRole, 'sagemaker:CreateTrainingJob', sageMaker(`training-job/${prefix}1`), job),
        ask(studioRole, 'sagemaker:CreateSpace', sageMaker('space/d-abc/one'), {
          'sagemaker:OwnerUserProfileArn': sageMaker('user-profile/d-abc/lee'),
          'sagemaker:SpaceSharingType': 'Private',
        }),
      ]),
    ).toEqual(['Allowed', 'Allowed', 'ExplicitlyDenied', 'ImplicitlyDenied', 'ImplicitlyDenied']);
  });

  function bucketOf(pattern: RegExp): string {
    return `arn:aws:s3:::${template.idOf('AWS::S3::Bucket', pattern)}`;
  }
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

describe('proved of an app', () => {
  function proved(more: (built: ReturnType<typeof build>) => void = () => {}) {
    const built = build();
    built.training.grants.startJobs(built.made('trainer'));
    more(built);
    ZeroTrust.enforce(built.app).require(built.training.keepsJobsPrivate());
    return () => built.app.synth();
  }
  const lets = (role: iam.Role, action: string, resource: string) =>
    role.addToPolicy(new iam.PolicyStatement({ actions: [action], resources: [resource] }));

  test('only who is granted starts jobs, and these stay private', () => {
    expect(proved()).not.toThrow();
  });

  test.each<[string, (built: ReturnType<typeof build>) => void]>([
    [
      'somebody else starts jobs',
      ({ made }) => lets(made('other'), 'sagemaker:CreateTrainingJob', sageMaker('training-job/a')),
    ],
    [
      'somebody else passes the role of jobs on',
      ({ made, training }) => lets(made('other'), 'iam:PassRole', training.jobRole.roleArn),
    ],
  ])('not where %s', (_, more) => {
    expect(proved(more)).toThrow('ZTA-PROOF-001');
  });
});
