import { App, type Environment, Lazy, Stack, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as ecr from 'aws-cdk-lib/aws-ecr';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { CfnEndpoint } from 'aws-cdk-lib/aws-sagemaker';
import { ImmutableLogBucket, PrivateModelNetwork, RetentionLock } from '../../../lib/aws';
import { DataCapture } from '../../../lib/aws/model/data-capture';
import { ModelArtifact } from '../../../lib/aws/model/model-artifact';
import { ModelImage } from '../../../lib/aws/model/model-image';
import {
  PrivateSageMakerEndpoint,
  type PrivateSageMakerEndpointProps,
} from '../../../lib/aws/model/private-sagemaker-endpoint';
import { deployed } from '../../deployed';
import { decide } from '../../oracle';
import { DeployedTemplate } from '../deployed-arns';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;
const LOCK = RetentionLock.staged({ toDays: () => 400 });

function build(
  given: (stack: Stack, network: PrivateModelNetwork) => Partial<PrivateSageMakerEndpointProps> = () => ({}),
  env?: Environment,
) {
  const stack = new Stack(new App(), 'Fraud', { env });
  const network = new PrivateModelNetwork(stack, 'Network', {
    logs: new ImmutableLogBucket(stack, 'Logs', { lock: LOCK }),
  });
  const endpoint = new PrivateSageMakerEndpoint(stack, 'Model', {
    network,
    image: ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Images', 'fraud'), DIGEST),
    instanceType: 'ml.m7i.xlarge',
    s3PrefixListId: 'pl-6da54004',
    artifact: ModelArtifact.archive(s3.Bucket.fromBucketName(stack, 'Weights', 'weights'), 'fraud/model.tar.gz'),
    ...given(stack, network),
  });
  return { stack, network, endpoint, template: () => Template.fromStack(stack) };
}

const resource = (template: Template, type: string) => Object.values(template.findResources(type))[0]?.['Properties'];

describe.each([
  ['without an environment', undefined],
  ['with an environment', { account: '111122223333', region: 'eu-west-1' }],
])('in a stack %s', (_, env) => {
  test('the container is isolated, in two subnets, and comes from ECR by digest', () => {
    const { network, stack, template } = build(undefined, env);
    expect(network.subnets).toHaveLength(2);
    template().hasResourceProperties('AWS::SageMaker::Model', {
      EnableNetworkIsolation: true,
      VpcConfig: {
        Subnets: stack.resolve(network.subnets.map(({ subnetId }) => subnetId)),
        SecurityGroupIds: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^ModelSecurityGroup'), 'GroupId'] }],
      },
      PrimaryContainer: {
        Image: Match.anyValue(),
        ImageConfig: { RepositoryAccessMode: 'Platform' },
        ModelDataSource: {
          S3DataSource: {
            S3DataType: 'S3Object',
            CompressionType: 'Gzip',
            S3Uri: 's3://weights/fraud/model.tar.gz',
          },
        },
      },
    });
  });

  test('nothing has a name that a replacement would collide with', () => {
    const template = build(undefined, env).template();
    expect(resource(template, 'AWS::SageMaker::Model')).not.toHaveProperty('ModelName');
    expect(resource(template, 'AWS::SageMaker::EndpointConfig')).not.toHaveProperty('EndpointConfigName');
  });

  test('the endpoint keeps its name, which is in lower case as in its ARN', () => {
    const { endpoint, stack, template } = build(undefined, env);
    expect(endpoint.endpointName).toMatch(/^fraud-model-[0-9a-f]{8}$/);
    expect(stack.resolve(endpoint.endpointName)).toBe(resource(template(), 'AWS::SageMaker::Endpoint').EndpointName);
  });
});

test('the endpoint name depends on the place in the app alone', () => {
  const { endpoint } = build();
  const { endpoint: other } = build(() => ({ instanceType: 'ml.c7i.xlarge', instanceCount: 4, artifact: undefined }));
  expect(other.endpointName).toBe(endpoint.endpointName);
});

test('a long place in the app still gives a name that SageMaker takes', () => {
  const stack = new Stack(new App(), 'A'.repeat(100));
  const network = new PrivateModelNetwork(stack, 'Network', {
    logs: new ImmutableLogBucket(stack, 'Logs', { lock: LOCK }),
  });
  const endpoint = new PrivateSageMakerEndpoint(stack, 'Model', {
    network,
    image: ModelImage.fromEcr(ecr.Repository.fromRepositoryName(stack, 'Images', 'fraud'), DIGEST),
    instanceType: 'ml.m7i.xlarge',
    s3PrefixListId: 'pl-6da54004',
  });
  expect(endpoint.endpointName).toMatch(/^[a-z0-9](-*[a-z0-9]){0,62}$/);
});

test('nothing can connect to the instances, and they reach S3 alone', () => {
  const template = build().template();
  template.hasResourceProperties('AWS::EC2::SecurityGroup', {
    GroupDescription: 'Instances of Fraud/Model',
    // In the group itself: EC2 lets a group connect to everywhere as long as its own list is empty.
    SecurityGroupEgress: [
      {
        Description: 'S3',
        DestinationPrefixListId: 'pl-6da54004',
        IpProtocol: 'tcp',
        FromPort: 443,
        ToPort: 443,
      },
    ],
    SecurityGroupIngress: Match.absent(),
  });
  for (const rule of ['AWS::EC2::SecurityGroupEgress', 'AWS::EC2::SecurityGroupIngress']) {
    expect(JSON.stringify(template.findResources(rule))).not.toContain('ModelSecurityGroup');
  }
});

test('nobody gets a shell on the instances, of which there are two', () => {
  build()
    .template()
    .hasResourceProperties('AWS::SageMaker::EndpointConfig', {
      ProductionVariants: [
        {
          VariantName: 'AllTraffic',
          ModelName: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Model'), 'ModelName'] },
          InstanceType: 'ml.m7i.xlarge',
          InitialInstanceCount: 2,
          InitialVariantWeight: 1,
          EnableSSMAccess: false,
        },
      ],
    });
});

test('the volumes have a governed key that AWS may use for them', () => {
  const template = build().template();
  template.hasResourceProperties('AWS::SageMaker::EndpointConfig', {
    KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ModelVolumeKey'), 'Arn'] },
  });
  template.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    Properties: {
      Description: 'Volumes of Fraud/Model',
      KeyPolicy: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Sid: 'OnlyTrustedBaseGrantsTheKey',
            Condition: Match.objectLike({ BoolIfExists: { 'kms:GrantIsForAWSResource': 'false' } }),
          }),
        ]),
      },
    },
  });
});

test('every request is captured with its answer, under a key of its own', () => {
  build()
    .template()
    .hasResourceProperties('AWS::SageMaker::EndpointConfig', {
      DataCaptureConfig: {
        EnableCapture: true,
        InitialSamplingPercentage: 100,
        DestinationS3Uri: { 'Fn::Join': ['', ['s3://', { Ref: Match.stringLikeRegexp('^ModelCapture') }, '/capture']] },
        KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^ModelCaptureKey'), 'Arn'] },
        CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
      },
    });
});

test('an update is tried on a canary, and its alarms are readable for SageMaker before it starts', () => {
  const { template: made, endpoint } = build();
  const template = made();
  template.hasResource('AWS::SageMaker::Endpoint', {
    Properties: {
      DeploymentConfig: {
        BlueGreenUpdatePolicy: Match.objectLike({
          TrafficRoutingConfiguration: Match.objectLike({ Type: 'CANARY' }),
        }),
        AutoRollbackConfiguration: {
          Alarms: [
            { AlarmName: { Ref: Match.stringLikeRegexp('^ModelUpdateErrors') } },
            { AlarmName: { Ref: Match.stringLikeRegexp('^ModelUpdateLatency') } },
          ],
        },
      },
    },
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^ModelRollbackPolicy')]),
  });
  expect(endpoint.alarms).toHaveLength(2);
});

test('the model waits for the rights of its role and for its way out', () => {
  build()
    .template()
    .hasResource('AWS::SageMaker::Model', {
      DependsOn: Match.arrayWith([
        Match.stringLikeRegexp('^ModelExecutionRoleDefaultPolicy'),
        Match.stringLikeRegexp('^ModelSecurityGroup'),
      ]),
    });
});

test('the endpoint waits for the network, which its artifact comes through', () => {
  const { stack, endpoint, template } = build();
  endpoint.grants.invoke(
    new iam.Role(stack, 'Caller', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') }),
  );
  template().hasResource('AWS::SageMaker::Endpoint', {
    DependsOn: Match.arrayWith([Match.stringLikeRegexp('^Network')]),
  });
});

test('only SageMaker, for this account and region, can assume the role', () => {
  const { template } = build(undefined, { account: '111122223333', region: 'eu-west-1' });
  template().hasResourceProperties('AWS::IAM::Role', {
    AssumeRolePolicyDocument: {
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { Service: 'sagemaker.amazonaws.com' },
          Condition: {
            StringEquals: { 'aws:SourceAccount': '111122223333' },
            ArnLike: {
              'aws:SourceArn': {
                'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':sagemaker:eu-west-1:111122223333:*']],
              },
            },
          },
        },
      ],
    },
  });
});

describe('the role', () => {
  const { template: made, endpoint, network, stack } = build();
  const template = new DeployedTemplate(made());
  const role = template.idOf('AWS::IAM::Role', /ExecutionRole/);
  const bucket = template.idOf('AWS::S3::Bucket', /Capture/);
  const volumeKey = template.idOf('AWS::KMS::Key', /VolumeKey/);
  const captureKey = template.idOf('AWS::KMS::Key', /CaptureKey/);
  const alarm = template.idOf('AWS::CloudWatch::Alarm', /Errors/);
  const group = template.idOf('AWS::EC2::SecurityGroup', /ModelSecurityGroup/);
  const regional = (service: string, rest: string) => `arn:aws:${service}:eu-west-1:111122223333:${rest}`;
  const logGroup = regional('logs', `log-group:/aws/sagemaker/Endpoints/${endpoint.endpointName}`);
  const eni = regional('ec2', 'network-interface/eni-1');
  const [subnet1, subnet2] = network.subnets.map(({ subnetId }) => deployed(stack.resolve(subnetId)));
  const inSubnet = (id: string) => ({ 'ec2:Subnet': regional('ec2', `subnet/${id}`) });
  const viaS3 = { 'kms:ViaService': 's3.eu-west-1.amazonaws.com' };
  const forAws = (value: string) => ({ 'kms:GrantIsForAWSResource': value });
  const namespace = (name: string) => ({ 'cloudwatch:namespace': name });
  type Ask = [action: string, resource: string, context?: Record<string, string>];

  const may: Ask[] = [
    ['s3:GetObject', 'arn:aws:s3:::weights/fraud/model.tar.gz'],
    ['s3:PutObject', `arn:aws:s3:::${bucket}/capture/x.jsonl`],
    ['kms:GenerateDataKey', regional('kms', `key/${captureKey}`), viaS3],
    ['kms:Decrypt', regional('kms', `key/${captureKey}`), viaS3],
    ['kms:CreateGrant', regional('kms', `key/${volumeKey}`), forAws('true')],
    ['ecr:BatchGetImage', regional('ecr', 'repository/fraud')],
    ['ecr:GetDownloadUrlForLayer', regional('ecr', 'repository/fraud')],
    ['ecr:BatchCheckLayerAvailability', regional('ecr', 'repository/fraud')],
    ['ecr:GetAuthorizationToken', '*'],
    ['logs:CreateLogGroup', logGroup],
    ['logs:DescribeLogStreams', logGroup],
    ['logs:CreateLogStream', `${logGroup}:log-stream:a`],
    ['logs:PutLogEvents', `${logGroup}:log-stream:a`],
    ['cloudwatch:PutMetricData', '*', namespace('/aws/sagemaker/Endpoints')],
    ['cloudwatch:DescribeAlarms', regional('cloudwatch', `alarm:${alarm}`)],
    ['ec2:CreateNetworkInterface', regional('ec2', `subnet/${subnet1}`)],
    ['ec2:CreateNetworkInterface', regional('ec2', `security-group/${group}.GroupId`)],
    ['ec2:CreateNetworkInterface', eni],
    ['ec2:CreateNetworkInterfacePermission', eni, inSubnet(subnet2)],
    ['ec2:DeleteNetworkInterface', eni, inSubnet(subnet2)],
    ['ec2:DescribeSubnets', '*'],
  ];
  const mayNot: Ask[] = [
    ['s3:GetObject', 'arn:aws:s3:::weights/fraud/other.tar.gz'],
    ['s3:GetObject', `arn:aws:s3:::${bucket}/capture/x.jsonl`],
    ['s3:PutObject', `arn:aws:s3:::${bucket}/elsewhere/x.jsonl`],
    ['s3:DeleteObject', `arn:aws:s3:::${bucket}/capture/x.jsonl`],
    ['s3:PutObject', 'arn:aws:s3:::weights/fraud/model.tar.gz'],
    ['kms:GenerateDataKey', regional('kms', `key/${captureKey}`)],
    ['kms:Decrypt', regional('kms', `key/${captureKey}`), { 'kms:ViaService': 'ec2.eu-west-1.amazonaws.com' }],
    ['kms:Decrypt', regional('kms', `key/${volumeKey}`), viaS3],
    ['kms:CreateGrant', regional('kms', `key/${volumeKey}`), forAws('false')],
    ['kms:CreateGrant', regional('kms', `key/${captureKey}`), forAws('true')],
    ['ecr:BatchGetImage', regional('ecr', 'repository/other')],
    ['ecr:PutImage', regional('ecr', 'repository/fraud')],
    ['logs:CreateLogStream', regional('logs', 'log-group:other:log-stream:a')],
    ['cloudwatch:PutMetricData', '*', namespace('Other')],
    ['cloudwatch:DescribeAlarms', regional('cloudwatch', 'alarm:other')],
    ['ec2:CreateNetworkInterface', regional('ec2', 'subnet/subnet-3')],
    ['ec2:CreateNetworkInterface', regional('ec2', 'security-group/sg-3')],
    ['ec2:CreateNetworkInterfacePermission', eni, inSubnet('subnet-3')],
    ['ec2:DeleteNetworkInterface', eni, inSubnet('subnet-3')],
    ['sagemaker:InvokeEndpoint', regional('sagemaker', `endpoint/${endpoint.endpointName}`)],
  ];

  test('may do exactly what running the model takes', () => {
    expect(allowed(may)).toEqual(may);
    expect(allowed(mayNot)).toEqual([]);
  });

  function allowed(asks: Ask[]): Ask[] {
    const principal = `arn:aws:iam::111122223333:role/${role}`;
    const decisions = decide(
      asks.map(([action, resource, context]) => ({
        principal,
        action,
        resource,
        context: { 'aws:PrincipalArn': principal, ...context },
        identity: template.rolePolicies(role),
        resourcePolicy: template.resourcePolicy(resource),
        resourceAccount: '111122223333',
      })),
    );
    return asks.filter((_, i) => decisions[i] === 'Allowed');
  }
});

test('a given volume key is only granted on to AWS, whatever its own policy lets through', () => {
  const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/given';
  const { template } = build((stack) => ({ volumeKey: kms.Key.fromKeyArn(stack, 'Given', keyArn) }));
  template().hasResourceProperties('AWS::SageMaker::EndpointConfig', { KmsKeyId: keyArn });
  const policies = Object.values(template().findResources('AWS::IAM::Policy'));
  const statements = policies.flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(statements.filter(({ Resource }) => Resource === keyArn)).toEqual([
    {
      Effect: 'Allow',
      Action: 'kms:CreateGrant',
      Resource: keyArn,
      Condition: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    },
  ]);
});

test('a given role gets the rights, and no other role is made for it', () => {
  const { template } = build((stack) => ({
    executionRole: iam.Role.fromRoleArn(stack, 'Given', 'arn:aws:iam::111122223333:role/given'),
  }));
  template().hasResourceProperties('AWS::SageMaker::Model', {
    ExecutionRoleArn: 'arn:aws:iam::111122223333:role/given',
  });
  template().resourceCountIs('AWS::IAM::Role', 0);
  template().hasResourceProperties('AWS::IAM::Policy', {
    Roles: ['given'],
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Action: 's3:PutObject' })]) },
  });
});

test('an image outside ECR comes through the network, with its credentials function', () => {
  const functionArn = 'arn:aws:lambda:eu-west-1:111122223333:function:credentials';
  const { template } = build((stack) => ({
    image: ModelImage.fromRegistry('registry.example.com/team/model', DIGEST, {
      credentialsFunction: lambda.Function.fromFunctionArn(stack, 'Credentials', functionArn),
      registry: ec2.Peer.ipv4('10.0.9.9/32'),
      port: 5000,
    }),
  }));
  template().hasResourceProperties('AWS::SageMaker::Model', {
    PrimaryContainer: {
      Image: `registry.example.com/team/model@${DIGEST}`,
      ImageConfig: {
        RepositoryAccessMode: 'Vpc',
        RepositoryAuthConfig: { RepositoryCredentialsProviderArn: functionArn },
      },
    },
  });
  template().hasResourceProperties('AWS::EC2::SecurityGroup', {
    SecurityGroupEgress: [
      Match.objectLike({ DestinationPrefixListId: 'pl-6da54004', FromPort: 443, ToPort: 443 }),
      Match.objectLike({ CidrIp: '10.0.9.9/32', FromPort: 5000, ToPort: 5000, IpProtocol: 'tcp' }),
    ],
  });
  template().hasResourceProperties('AWS::EC2::VPCEndpoint', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Action: 'lambda:InvokeFunction',
          Resource: functionArn,
          Condition: {
            ArnEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [Match.stringLikeRegexp('^ModelExecutionRole'), 'Arn'] } },
          },
        }),
      ]),
    },
  });
});

test('the network admits the instances for their registry credentials, and only then', () => {
  const admit = jest.spyOn(PrivateModelNetwork.prototype, 'admit');
  build();
  expect(admit).not.toHaveBeenCalled();
  const { endpoint } = build((stack) => ({
    image: ModelImage.fromRegistry('registry.example.com/team/model', DIGEST, {
      credentialsFunction: lambda.Function.fromFunctionName(stack, 'Credentials', 'credentials'),
      registry: ec2.Peer.ipv4('10.0.9.9/32'),
    }),
  }));
  expect(admit).toHaveBeenCalledWith(endpoint);
  admit.mockRestore();
});

test('the L1 resources stay open', () => {
  const { endpoint } = build();
  expect(endpoint.node.defaultChild).toBeInstanceOf(CfnEndpoint);
  expect(endpoint.node.children.map(({ node }) => node.id)).toEqual(
    expect.arrayContaining(['Resource', 'Config', 'Model', 'SecurityGroup', 'ExecutionRole', 'VolumeKey', 'Capture']),
  );
});

test.each([1, 0, 2.5, -1, Number.NaN])('%s instances are refused', (instanceCount) => {
  expect(() => build(() => ({ instanceCount }))).toThrow(expect.objectContaining({ code: 'InstanceCount' }));
});

test('a number of instances that only the deployment knows is passed on', () => {
  const { template } = build((stack) => ({
    instanceCount: Token.asNumber(stack.resolve(Lazy.any({ produce: () => ({ Ref: 'Count' }) }))),
  }));
  template().hasResourceProperties('AWS::SageMaker::EndpointConfig', {
    ProductionVariants: [Match.objectLike({ InitialInstanceCount: { Ref: 'Count' } })],
  });
});

test('a prefix list that is none is refused', () => {
  expect(() => build(() => ({ s3PrefixListId: '0.0.0.0/0' }))).toThrow(
    expect.objectContaining({ code: 'S3PrefixListFormat', constructPath: 'Fraud/Model' }),
  );
});

const select = (index: number) => Token.asString({ 'Fn::Select': [index, { 'Fn::GetAZs': '' }] });

test.each([
  ['no subnet', []],
  ['one subnet', ['eu-west-1a']],
  ['two subnets in one zone', ['eu-west-1a', 'eu-west-1a']],
  ['two subnets in one unknown zone', [select(0), select(0)]],
])('%s is refused', (_, zones) => {
  expect(() => build((stack, network) => ({ network: withZones(stack, network, zones) }))).toThrow(
    expect.objectContaining({ code: 'SubnetZones' }),
  );
});

test('two subnets in different unknown zones are taken', () => {
  expect(() =>
    build((stack, network) => ({ network: withZones(stack, network, [select(0), select(1)]) })),
  ).not.toThrow();
});

function withZones(stack: Stack, network: PrivateModelNetwork, zones: string[]): PrivateModelNetwork {
  const subnets = zones.map((availabilityZone, i) =>
    ec2.Subnet.fromSubnetAttributes(stack, `Given${i}`, { subnetId: `subnet-${i}`, availabilityZone }),
  );
  return Object.defineProperty(network, 'subnets', { value: subnets });
}

test('a role that another stack makes is refused, because each would wait for the other', () => {
  const given = (stack: Stack) => ({
    executionRole: new iam.Role(new Stack(stack.node.root as App, 'Roles'), 'Given', {
      assumedBy: new iam.ServicePrincipal('sagemaker.amazonaws.com'),
    }),
  });
  expect(() => build(given)).toThrow(expect.objectContaining({ code: 'ExecutionRoleStack' }));
});

test('a role whose policy cannot be changed is refused', () => {
  const given = (stack: Stack) => ({
    executionRole: iam.Role.fromRoleArn(stack, 'Given', 'arn:aws:iam::111122223333:role/given', { mutable: false }),
  });
  expect(() => build(given)).toThrow(expect.objectContaining({ code: 'RoleImmutable' }));
});

test('captured data can go to a bucket of yours', () => {
  const { template } = build((stack) => ({
    dataCapture: DataCapture.toBucket(s3.Bucket.fromBucketName(stack, 'Mine', 'mine'), {
      encryptionKey: new kms.Key(stack, 'MyKey'),
    }),
  }));
  template().hasResourceProperties('AWS::SageMaker::EndpointConfig', {
    DataCaptureConfig: Match.objectLike({
      DestinationS3Uri: 's3://mine/capture',
      KmsKeyId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^MyKey'), 'Arn'] },
    }),
  });
});
