import {
  ACCOUNT,
  accessPolicy,
  at,
  balancer,
  CLIENTS,
  caller,
  changed,
  collection,
  DENY,
  endpoint,
  GROUP,
  graphqlApi,
  group,
  httpApi,
  make,
  managedRule,
  networkPolicy,
  PREFIXES,
  policy,
  RULES,
  rateRule,
  ref,
  restApi,
  SCORE,
  STORE,
  SUBNETS,
  vpc,
  webAcl,
  without,
  withStorage,
} from './network-parts';
import type { Resources, Seed } from './seed';

const KEY = `arn:aws:kms:eu-central-1:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const IMAGE = `${ACCOUNT}.dkr.ecr.eu-central-1.amazonaws.com/fraud@sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/scoring-models`;
const VPC_CONFIG = { Subnets: SUBNETS, SecurityGroupIds: [GROUP] };
const ISOLATED = {
  EnableNetworkIsolation: true,
  EnableInterContainerTrafficEncryption: true,
  VpcConfig: VPC_CONFIG,
};

const seed = (n: number, violation: string, resources: Seed['resources']): Seed => ({
  rule: `ZTA-NET-${String(n).padStart(3, '0')}`,
  violation,
  resources,
});

/** Properties that are wrong, for resources that are right without them. */
const wrong =
  (secure: (id: string) => Resources, part: string, properties: (id: string) => object): Seed['resources'] =>
  (id, isSecure) =>
    isSecure ? secure(id) : changed(secure(id), `${id}${part}`, { ...properties(id) });

/** Resources that are missing. */
const missing =
  (secure: (id: string) => Resources, ...parts: readonly string[]): Seed['resources'] =>
  (id, isSecure) =>
    isSecure ? secure(id) : without(secure(id), ...parts.map((part) => `${id}${part}`));

/** Resources that should not be there. */
const added =
  (secure: (id: string) => Resources, more: (id: string) => Resources): Seed['resources'] =>
  (id, isSecure) => ({ ...secure(id), ...(isSecure ? {} : more(id)) });

const model = (id: string): Resources => ({
  [`${id}Model`]: make('SageMaker::Model', {
    EnableNetworkIsolation: true,
    ExecutionRoleArn: ROLE,
    PrimaryContainer: { Image: IMAGE, ImageConfig: { RepositoryAccessMode: 'Platform' } },
    VpcConfig: VPC_CONFIG,
  }),
});

const endpointConfig = (id: string): Resources => ({
  [`${id}Config`]: make('SageMaker::EndpointConfig', {
    KmsKeyId: KEY,
    ExecutionRoleArn: ROLE,
    EnableNetworkIsolation: true,
    VpcConfig: VPC_CONFIG,
    DataCaptureConfig: {
      EnableCapture: true,
      InitialSamplingPercentage: 100,
      DestinationS3Uri: 's3://captured-111122223333/scores',
      KmsKeyId: KEY,
      CaptureOptions: [{ CaptureMode: 'Input' }, { CaptureMode: 'Output' }],
    },
    ProductionVariants: [variant(2)],
  }),
});

const variant = (count: number) => ({
  VariantName: 'AllTraffic',
  InstanceType: 'ml.m5.large',
  InitialInstanceCount: count,
  EnableSSMAccess: false,
});

const notebook = (id: string): Resources => ({
  [`${id}Notebook`]: make('SageMaker::NotebookInstance', {
    InstanceType: 'ml.t3.medium',
    RoleArn: ROLE,
    KmsKeyId: KEY,
    SubnetId: SUBNETS[0],
    SecurityGroupIds: [GROUP],
    DirectInternetAccess: 'Disabled',
    RootAccess: 'Disabled',
    InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
  }),
});

const domain = (id: string): Resources => ({
  [`${id}Domain`]: {
    ...make('SageMaker::Domain', {
      DomainName: 'research',
      AuthMode: 'SSO',
      AppNetworkAccessType: 'VpcOnly',
      VpcId: 'vpc-0a1b2c3d4e5f60718',
      SubnetIds: SUBNETS,
      KmsKeyId: KEY,
      DefaultUserSettings: { ExecutionRole: ROLE, SecurityGroups: [GROUP] },
      DomainSettings: { ExecutionRoleIdentityConfig: 'USER_PROFILE_NAME' },
    }),
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
  },
});

const processing = (id: string): Resources => ({
  [`${id}Job`]: make('SageMaker::ProcessingJob', {
    RoleArn: ROLE,
    AppSpecification: { ImageUri: IMAGE },
    NetworkConfig: ISOLATED,
    ProcessingResources: {
      ClusterConfig: { InstanceCount: 2, InstanceType: 'ml.m5.large', VolumeSizeInGB: 50, VolumeKmsKeyId: KEY },
    },
  }),
});

const schedule = (id: string): Resources => ({
  [`${id}Schedule`]: make('SageMaker::MonitoringSchedule', {
    MonitoringScheduleConfig: {
      ScheduleConfig: { ScheduleExpression: 'cron(0 * ? * * *)' },
      MonitoringJobDefinition: {
        RoleArn: ROLE,
        MonitoringAppSpecification: { ImageUri: IMAGE },
        MonitoringInputs: [{ EndpointInput: { EndpointName: 'fraud-scores', LocalPath: '/opt/ml/input' } }],
        MonitoringOutputConfig: {
          KmsKeyId: KEY,
          MonitoringOutputs: [{ S3Output: { LocalPath: '/opt/ml/output', S3Uri: 's3://reports-111122223333/drift' } }],
        },
        MonitoringResources: {
          ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20, VolumeKmsKeyId: KEY },
        },
        NetworkConfig: ISOLATED,
      },
    },
  }),
});

const quality = (id: string): Resources => ({
  [`${id}Quality`]: make('SageMaker::DataQualityJobDefinition', {
    RoleArn: ROLE,
    DataQualityAppSpecification: { ImageUri: IMAGE },
    DataQualityJobInput: { EndpointInput: { EndpointName: 'fraud-scores', LocalPath: '/opt/ml/input' } },
    DataQualityJobOutputConfig: {
      KmsKeyId: KEY,
      MonitoringOutputs: [{ S3Output: { LocalPath: '/opt/ml/output', S3Uri: 's3://reports-111122223333/quality' } }],
    },
    JobResources: {
      ClusterConfig: { InstanceCount: 2, InstanceType: 'ml.m5.large', VolumeSizeInGB: 20, VolumeKmsKeyId: KEY },
    },
    NetworkConfig: ISOLATED,
  }),
});

const OWN = { NetworkMode: 'VPC', NetworkModeConfig: { Subnets: SUBNETS, SecurityGroups: [GROUP] } };

const runtime = (id: string): Resources => ({
  [`${id}Runtime`]: make('BedrockAgentCore::Runtime', {
    AgentRuntimeName: 'claims',
    AgentRuntimeArtifact: { ContainerConfiguration: { ContainerUri: IMAGE } },
    RoleArn: ROLE,
    NetworkConfiguration: OWN,
    AuthorizerConfiguration: {
      CustomJWTAuthorizer: {
        DiscoveryUrl: 'https://id.example.com/.well-known/openid-configuration',
        AllowedAudience: ['claims-agent'],
      },
    },
  }),
});

const TOOL = { NetworkMode: 'VPC', VpcConfig: { Subnets: SUBNETS, SecurityGroups: [GROUP] } };

const browser = (id: string): Resources => ({
  [`${id}Browser`]: make('BedrockAgentCore::BrowserCustom', {
    Name: 'research',
    ExecutionRoleArn: ROLE,
    NetworkConfiguration: TOOL,
    RecordingConfig: { Enabled: true, S3Location: { Bucket: 'sessions-111122223333', Prefix: 'browser' } },
  }),
});

const interpreter = (id: string): Resources => ({
  [`${id}Interpreter`]: make('BedrockAgentCore::CodeInterpreterCustom', {
    Name: 'figures',
    ExecutionRoleArn: ROLE,
    NetworkConfiguration: { NetworkMode: 'SANDBOX' },
  }),
});

/** A model in a subnet of the files. */
const placed = (id: string): Resources => ({
  ...endpoint(id),
  ...changed(model(id), `${id}Model`, {
    VpcConfig: { Subnets: [ref(`${id}Subnet`)], SecurityGroupIds: [at(`${id}Group`, 'GroupId')] },
  }),
});

const limit = (Limit: number) => ({
  ...rateRule({ Block: {} }),
  Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit } },
});

const rule = (properties: object) => ({ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, ...properties });

const route =
  (properties: (id: string) => object) =>
  (id: string): Resources => ({
    [`${id}Default`]: make('EC2::Route', {
      RouteTableId: ref(`${id}Routes`),
      DestinationCidrBlock: '0.0.0.0/0',
      ...properties(id),
    }),
  });

const fromDesk = (properties: object) => ({
  Type: 'authenticate-oidc',
  Order: 1,
  AuthenticateOidcConfig: {
    Issuer: 'https://id.example.com',
    AuthorizationEndpoint: 'https://id.example.com/authorize',
    TokenEndpoint: 'https://id.example.com/token',
    UserInfoEndpoint: 'https://id.example.com/userinfo',
    ClientId: 'desk',
    ClientSecret: '{{resolve:secretsmanager:desk:SecretString:client}}',
    ...properties,
  },
});

const url = (id: string): Resources => ({
  ...caller(id),
  [`${id}Url`]: make('Lambda::Url', { TargetFunctionArn: at(`${id}Function`, 'Arn'), AuthType: 'AWS_IAM' }),
});

const mapped = (id: string): Resources => ({
  ...changed(restApi(id), `${id}Api`, { DisableExecuteApiEndpoint: true }),
  [`${id}Domain`]: make('ApiGateway::DomainName', {
    DomainName: 'scores.example.com',
    RegionalCertificateArn: `arn:aws:acm:eu-central-1:${ACCOUNT}:certificate/0a1b2c3d`,
    EndpointConfiguration: { Types: ['REGIONAL'] },
    SecurityPolicy: 'TLS_1_2',
  }),
  [`${id}Mapping`]: make('ApiGateway::BasePathMapping', {
    DomainName: ref(`${id}Domain`),
    RestApiId: ref(`${id}Api`),
    Stage: 'live',
  }),
});

const privateApi = (id: string): Resources =>
  changed(restApi(id), `${id}Api`, {
    EndpointConfiguration: { Types: ['PRIVATE'] },
    Policy: policy(
      { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
      {
        Effect: 'Deny',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: 'execute-api:/*',
        Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } },
      },
    ),
  });

const reachable = (id: string): Resources => ({
  ...balancer(id),
  [`${id}WebAclOfBalancer`]: make('WAFv2::WebACLAssociation', {
    ResourceArn: ref(`${id}Balancer`),
    WebACLArn: `arn:aws:wafv2:eu-central-1:${ACCOUNT}:regional/webacl/doors/0a1b2c3d`,
  }),
});

export const NETWORK_SEEDS: readonly Seed[] = [
  seed(
    1,
    'A model whose container may call out',
    wrong(model, 'Model', () => ({ EnableNetworkIsolation: false })),
  ),
  seed(
    1,
    'Inference components whose containers may call out',
    wrong(endpointConfig, 'Config', () => ({ EnableNetworkIsolation: 'false' })),
  ),
  seed(
    2,
    'A model in a network of AWS',
    wrong(model, 'Model', () => ({ VpcConfig: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    3,
    'An endpoint with one instance',
    wrong(endpointConfig, 'Config', () => ({ ProductionVariants: [variant(1)] })),
  ),
  seed(
    4,
    'A notebook without a subnet',
    wrong(notebook, 'Notebook', () => ({ SubnetId: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    5,
    'A notebook on the internet',
    wrong(notebook, 'Notebook', () => ({ DirectInternetAccess: 'Enabled' })),
  ),
  seed(
    5,
    'A studio on the internet',
    wrong(domain, 'Domain', () => ({ AppNetworkAccessType: 'PublicInternetOnly' })),
  ),
  seed(
    6,
    'Users who are root',
    wrong(notebook, 'Notebook', () => ({ RootAccess: 'Enabled' })),
  ),
  seed(
    7,
    'A notebook that hands credentials to whoever asks',
    wrong(notebook, 'Notebook', () => ({
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
    })),
  ),
  seed(
    8,
    'A processing job that may call out',
    wrong(processing, 'Job', () => ({ NetworkConfig: { ...ISOLATED, EnableNetworkIsolation: false } })),
  ),
  seed(
    9,
    'A data quality job in a network of AWS',
    wrong(quality, 'Quality', () => ({ NetworkConfig: { ...ISOLATED, VpcConfig: { Ref: 'AWS::NoValue' } } })),
  ),
  seed(
    10,
    'A processing job whose instances talk in plain text',
    wrong(processing, 'Job', () => ({ NetworkConfig: { ...ISOLATED, EnableInterContainerTrafficEncryption: false } })),
  ),
  seed(10, 'A monitoring schedule that says nothing of its network', (id, isSecure) => {
    const secure = schedule(id);
    if (isSecure) return secure;
    const text = JSON.stringify(secure).replace('"EnableInterContainerTrafficEncryption":true,', '');
    return JSON.parse(text);
  }),
  seed(
    11,
    'An agent on the internet',
    wrong(runtime, 'Runtime', () => ({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } })),
  ),
  seed(
    12,
    'A browser on the internet',
    wrong(browser, 'Browser', () => ({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } })),
  ),
  seed(
    13,
    'A code interpreter on the internet',
    wrong(interpreter, 'Interpreter', () => ({ NetworkConfiguration: { NetworkMode: 'PUBLIC' } })),
  ),
  seed(
    14,
    'A private endpoint without a policy',
    wrong(endpoint, 'Endpoint', () => ({ PolicyDocument: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    14,
    'A way to storage without a policy, beside models',
    wrong(
      (id) => withStorage(id, DENY, STORE),
      'Storage',
      () => ({ PolicyDocument: { Ref: 'AWS::NoValue' } }),
    ),
  ),
  seed(
    15,
    'The policy that every endpoint has by default, written out',
    wrong(
      (id) => withStorage(id, DENY, STORE),
      'Storage',
      () => ({ PolicyDocument: policy({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }) }),
    ),
  ),
  seed(
    15,
    'Anyone in the VPC may ask a model',
    wrong(endpoint, 'Endpoint', () => ({
      PolicyDocument: policy({ ...SCORE, Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-0a1b2c3d4e5f60718' } } }),
    })),
  ),
  seed(
    16,
    'Nothing that denies callers from outside',
    wrong(endpoint, 'Endpoint', () => ({ PolicyDocument: policy(SCORE) })),
  ),
  seed(
    17,
    'Storage of anybody',
    wrong(
      (id) => withStorage(id, DENY, STORE),
      'Storage',
      () => ({
        PolicyDocument: policy(DENY, {
          ...STORE,
          Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } },
        }),
      }),
    ),
  ),
  seed(
    18,
    'Every action of the service',
    wrong(endpoint, 'Endpoint', () => ({ PolicyDocument: policy(DENY, { ...SCORE, Action: 'sagemaker:*' }) })),
  ),
  seed(
    19,
    'A private endpoint without private DNS',
    wrong(endpoint, 'Endpoint', () => ({ PrivateDnsEnabled: false })),
  ),
  seed(
    20,
    'A private endpoint that admits any address',
    wrong(endpoint, 'Group', () => ({ SecurityGroupIngress: [rule({ CidrIp: '0.0.0.0/0' })] })),
  ),
  seed(
    20,
    'A rule beside the group that admits any address of IPv6',
    added(endpoint, (id) => ({
      [`${id}Ingress`]: make(
        'EC2::SecurityGroupIngress',
        rule({ GroupId: at(`${id}Group`, 'GroupId'), CidrIpv6: '::/0' }),
      ),
    })),
  ),
  seed(
    21,
    'A private endpoint that admits the whole VPC',
    wrong(endpoint, 'Group', (id) => ({ SecurityGroupIngress: [rule({ CidrIp: at(`${id}Vpc`, 'CidrBlock') })] })),
  ),
  seed(
    22,
    'A model that may send anywhere',
    wrong(placed, 'Group', () => ({ SecurityGroupEgress: [{ IpProtocol: '-1', CidrIp: '0.0.0.0/0' }] })),
  ),
  seed(22, 'A group that says nothing of what goes out', (id, isSecure) => {
    const secure = { ...vpc(id), ...group(id), ...without(placed(id), ...Object.keys({ ...vpc(id), ...group(id) })) };
    return isSecure ? secure : changed(secure, `${id}Group`, { SecurityGroupEgress: { Ref: 'AWS::NoValue' } });
  }),
  seed(
    23,
    'A function outside any VPC that asks a model',
    wrong(caller, 'Function', () => ({ VpcConfig: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    24,
    'Containers with public addresses that ask a model',
    wrong(balancer, 'Service', () => ({
      NetworkConfiguration: {
        AwsvpcConfiguration: { AssignPublicIp: 'ENABLED', Subnets: SUBNETS, SecurityGroups: [GROUP] },
      },
    })),
  ),
  seed(25, 'A VPC with models whose traffic nobody logs', missing(endpoint, 'FlowLog')),
  seed(
    25,
    'A flow log of refused traffic alone',
    wrong(endpoint, 'FlowLog', () => ({ TrafficType: 'REJECT' })),
  ),
  seed(26, 'A VPC with models whose names nobody logs', missing(endpoint, 'QueryLogOfVpc', 'QueryLog')),
  seed(27, 'A VPC with models that resolves every name', missing(endpoint, 'NameRulesOfVpc', 'NameRules')),
  seed(
    28,
    'A DNS firewall that only reports',
    wrong(endpoint, 'NameRules', (id) => ({
      FirewallRules: [{ Priority: 200, Action: 'ALERT', FirewallDomainListId: ref(`${id}Everything`) }],
    })),
  ),
  seed(
    28,
    'A DNS firewall that allows everything first',
    wrong(endpoint, 'Needed', () => ({ Domains: ['*.amazonaws.com', '*'] })),
  ),
  seed(
    29,
    'A model in a subnet that gives out public addresses',
    wrong(placed, 'Subnet', () => ({ MapPublicIpOnLaunch: true })),
  ),
  seed(
    30,
    'A model in a subnet with an internet gateway',
    added(placed, (id) => ({
      [`${id}Gateway`]: make('EC2::InternetGateway', {}),
      ...route(() => ({ GatewayId: ref(`${id}Gateway`) }))(id),
    })),
  ),
  seed(
    31,
    'A model in a subnet with a NAT gateway',
    added(
      placed,
      route(() => ({ NatGatewayId: 'nat-0a1b2c3d4e5f60718' })),
    ),
  ),
  seed(
    32,
    'A load balancer on the internet before a model',
    wrong(
      (id) =>
        changed(reachable(id), `${id}Listener`, {
          DefaultActions: [fromDesk({}), { Type: 'forward', Order: 2, TargetGroupArn: ref(`${id}Targets`) }],
        }),
      'Balancer',
      () => ({ Scheme: 'internet-facing' }),
    ),
  ),
  seed(
    33,
    'A function URL for anyone, before a model',
    wrong(url, 'Url', () => ({ AuthType: 'NONE' })),
  ),
  seed(
    33,
    'A method for anyone, before a model',
    wrong(restApi, 'Method', () => ({ AuthorizationType: 'NONE' })),
  ),
  seed(
    33,
    'A route for anyone, before a model',
    wrong(httpApi, 'Route', () => ({ AuthorizationType: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    34,
    'A GraphQL API with a shared key before a model',
    wrong(graphqlApi, 'Api', () => ({ AuthenticationType: 'API_KEY' })),
  ),
  seed(
    34,
    'A method that asks for an API key alone',
    wrong(restApi, 'Method', () => ({ AuthorizationType: 'NONE', ApiKeyRequired: true })),
  ),
  seed(
    35,
    'A public load balancer that asks nobody',
    wrong(reachable, 'Balancer', () => ({ Scheme: 'internet-facing' })),
  ),
  seed(
    36,
    'A private API for whoever is in the network',
    wrong(privateApi, 'Method', () => ({ AuthorizationType: 'NONE' })),
  ),
  seed(
    37,
    'A listener of plain HTTP before a model',
    wrong(balancer, 'Listener', () => ({ Port: 80, Protocol: 'HTTP' })),
  ),
  seed(
    38,
    'A listener that takes TLS 1.0',
    wrong(balancer, 'Listener', () => ({ SslPolicy: 'ELBSecurityPolicy-2016-08' })),
  ),
  seed(
    38,
    'A domain that takes TLS 1.0',
    wrong(mapped, 'Domain', () => ({ SecurityPolicy: 'TLS_1_0' })),
  ),
  seed(
    39,
    'An API that answers past its domain',
    wrong(mapped, 'Api', () => ({ DisableExecuteApiEndpoint: false })),
  ),
  seed(
    40,
    'A private API for every network of the world',
    wrong(privateApi, 'Api', () => ({
      Policy: policy({ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }),
    })),
  ),
  seed(41, 'A public API without a web firewall', missing(restApi, 'WebAclOfApi')),
  seed(
    42,
    'A web firewall without rules',
    wrong(webAcl, 'WebAcl', () => ({ Rules: [] })),
  ),
  seed(
    43,
    'A vector store on the internet',
    wrong(collection, 'Network', () => ({ Policy: networkPolicy(true) })),
  ),
  seed(
    44,
    'A vector store for every role of the account',
    wrong(collection, 'Access', () => ({ Policy: accessPolicy(`arn:aws:iam::${ACCOUNT}:role/*`) })),
  ),
  seed(
    45,
    'A private endpoint for the account as a whole',
    wrong(endpoint, 'Endpoint', () => ({
      PolicyDocument: policy(DENY, { ...SCORE, Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT } } }),
    })),
  ),
  seed(
    46,
    'A private endpoint behind the default group',
    wrong(endpoint, 'Endpoint', () => ({ SecurityGroupIds: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    47,
    'A load balancer that passes on malformed headers',
    wrong(balancer, 'Balancer', () => ({
      LoadBalancerAttributes: [
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'false' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
        { Key: 'access_logs.s3.bucket', Value: 'audit-logs-111122223333' },
      ],
    })),
  ),
  seed(
    48,
    'A web firewall without a limit',
    wrong(webAcl, 'WebAcl', () => ({ Rules: [managedRule({ None: {} })] })),
  ),
  seed(
    49,
    'A group of rules that only counts',
    wrong(webAcl, 'WebAcl', () => ({ Rules: [rateRule({ Block: {} }), managedRule({ Count: {} })] })),
  ),
  seed(
    48,
    'A web firewall whose limit nobody reaches',
    wrong(webAcl, 'WebAcl', () => ({ Rules: [limit(20_000_000), ...RULES.slice(1)] })),
  ),
  seed(
    50,
    'A web firewall that knows no common attacks',
    wrong(webAcl, 'WebAcl', () => ({ Rules: RULES.filter(({ Name }) => Name !== 'AWSManagedRulesCommonRuleSet') })),
  ),
  seed(
    50,
    'A web firewall that only limits how often one asks',
    wrong(webAcl, 'WebAcl', () => ({ Rules: [rateRule({ Block: {} })] })),
  ),
  seed(51, 'A web firewall without a log', missing(webAcl, 'WebAclLogs')),
  seed(
    52,
    'A web firewall that logs tokens and cookies',
    wrong(webAcl, 'WebAclLogs', () => ({ RedactedFields: [] })),
  ),
  seed(
    52,
    'A web firewall that logs cookies',
    wrong(webAcl, 'WebAclLogs', () => ({ RedactedFields: [{ SingleHeader: { Name: 'authorization' } }] })),
  ),
  seed(
    53,
    'A load balancer behind the default group',
    wrong(balancer, 'Balancer', () => ({ SecurityGroups: { Ref: 'AWS::NoValue' } })),
  ),
  seed(
    54,
    'A private endpoint that answers at every port',
    wrong(endpoint, 'Group', () => ({
      SecurityGroupIngress: [{ IpProtocol: '-1', SourceSecurityGroupId: CLIENTS }],
    })),
  ),
  seed(
    54,
    'A model that sends to storage at every port',
    wrong(endpoint, 'Group', () => ({
      SecurityGroupEgress: [rule({ FromPort: 0, ToPort: 65535, DestinationPrefixListId: PREFIXES })],
    })),
  ),
];
