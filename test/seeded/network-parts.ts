import type { Resources } from './seed';

type One = Resources[string];

export const ACCOUNT = '111122223333';
export const REGION = 'eu-central-1';
export const SUBNETS = ['subnet-0a1b2c3d4e5f60718', 'subnet-0b1c2d3e4f5061728'];
export const GROUP = 'sg-0a1b2c3d4e5f60718';
export const CLIENTS = 'sg-0c1d2e3f405162738';
export const PREFIXES = 'pl-6ea54007';
const KEY = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0`;
const SCORES = `arn:aws:sagemaker:${REGION}:${ACCOUNT}:endpoint/fraud-scores`;
export const LOGS = 'arn:aws:s3:::audit-logs-111122223333';

export const make = (Type: string, Properties: object): One => ({ Type: `AWS::${Type}`, Properties });
export const at = (id: string, attribute: string) => ({ 'Fn::GetAtt': [id, attribute] });
export const ref = (id: string) => ({ Ref: id });
export const policy = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });

/** The same resources, one of them with other properties. */
export function changed(resources: Resources, id: string, properties: object): Resources {
  const one = resources[id];
  if (one === undefined) throw new Error(`no resource ${id}`);
  const { Properties: before, ...rest } = one;
  return { ...resources, [id]: { ...rest, Properties: { ...Object(before), ...properties } } };
}

/** The same resources but these. */
export const without = (resources: Resources, ...ids: readonly string[]): Resources =>
  Object.fromEntries(Object.entries(resources).filter(([id]) => !ids.includes(id)));

/** A VPC whose traffic and names are logged, and which answers to names of AWS alone. */
export const vpc = (id: string): Resources => ({
  [`${id}Vpc`]: make('EC2::VPC', { CidrBlock: '10.20.0.0/16', EnableDnsHostnames: true, EnableDnsSupport: true }),
  [`${id}Subnet`]: make('EC2::Subnet', {
    VpcId: ref(`${id}Vpc`),
    CidrBlock: '10.20.1.0/24',
    MapPublicIpOnLaunch: false,
  }),
  [`${id}Routes`]: make('EC2::RouteTable', { VpcId: ref(`${id}Vpc`) }),
  [`${id}SubnetRoutes`]: make('EC2::SubnetRouteTableAssociation', {
    RouteTableId: ref(`${id}Routes`),
    SubnetId: ref(`${id}Subnet`),
  }),
  [`${id}FlowLog`]: make('EC2::FlowLog', {
    ResourceId: ref(`${id}Vpc`),
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    LogDestinationType: 's3',
    LogDestination: LOGS,
  }),
  [`${id}QueryLog`]: make('Route53Resolver::ResolverQueryLoggingConfig', { DestinationArn: LOGS }),
  [`${id}QueryLogOfVpc`]: make('Route53Resolver::ResolverQueryLoggingConfigAssociation', {
    ResolverQueryLogConfigId: ref(`${id}QueryLog`),
    ResourceId: ref(`${id}Vpc`),
  }),
  [`${id}Needed`]: make('Route53Resolver::FirewallDomainList', { Domains: ['*.amazonaws.com', '*.api.aws'] }),
  [`${id}Everything`]: make('Route53Resolver::FirewallDomainList', { Domains: ['*'] }),
  [`${id}NameRules`]: make('Route53Resolver::FirewallRuleGroup', {
    FirewallRules: [
      { Priority: 100, Action: 'ALLOW', FirewallDomainListId: ref(`${id}Needed`) },
      { Priority: 200, Action: 'BLOCK', BlockResponse: 'NXDOMAIN', FirewallDomainListId: ref(`${id}Everything`) },
    ],
  }),
  [`${id}NameRulesOfVpc`]: make('Route53Resolver::FirewallRuleGroupAssociation', {
    FirewallRuleGroupId: ref(`${id}NameRules`),
    Priority: 101,
    VpcId: ref(`${id}Vpc`),
  }),
});

/** A security group that admits one other, and sends to storage. */
export const group = (id: string): Resources => ({
  [`${id}Group`]: make('EC2::SecurityGroup', {
    GroupDescription: 'Models and the ways to them',
    VpcId: ref(`${id}Vpc`),
    SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, SourceSecurityGroupId: CLIENTS }],
    SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 443, ToPort: 443, DestinationPrefixListId: PREFIXES }],
  }),
});

export const DENY = {
  Sid: 'NobodyFromOutside',
  Effect: 'Deny',
  Principal: '*',
  Action: '*',
  Resource: '*',
  Condition: { StringNotEquals: { 'aws:PrincipalAccount': ACCOUNT } },
};
export const SCORE = {
  Effect: 'Allow',
  Principal: '*',
  Action: 'sagemaker:InvokeEndpoint',
  Resource: SCORES,
  Condition: { ArnEquals: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/scoring` } },
};
export const STORE = {
  Effect: 'Allow',
  Principal: '*',
  Action: ['s3:GetObject', 's3:PutObject'],
  Resource: '*',
  Condition: { StringEquals: { 'aws:PrincipalAccount': ACCOUNT, 'aws:ResourceAccount': ACCOUNT } },
};

/** A private way to a model, in a VPC, behind a group. */
export const endpoint = (id: string, ...statements: readonly object[]): Resources => ({
  ...vpc(id),
  ...group(id),
  [`${id}Endpoint`]: make('EC2::VPCEndpoint', {
    VpcId: ref(`${id}Vpc`),
    ServiceName: `com.amazonaws.${REGION}.sagemaker.runtime`,
    VpcEndpointType: 'Interface',
    PrivateDnsEnabled: true,
    SubnetIds: [ref(`${id}Subnet`)],
    SecurityGroupIds: [at(`${id}Group`, 'GroupId')],
    PolicyDocument: policy(DENY, ...(statements.length === 0 ? [SCORE] : statements)),
  }),
});

/** The same, with one to storage beside it. */
export const withStorage = (id: string, ...statements: readonly object[]): Resources => ({
  ...endpoint(id),
  [`${id}Storage`]: make('EC2::VPCEndpoint', {
    VpcId: ref(`${id}Vpc`),
    ServiceName: { 'Fn::Sub': 'com.amazonaws.${AWS::Region}.s3' },
    VpcEndpointType: 'Gateway',
    RouteTableIds: [ref(`${id}Routes`)],
    PolicyDocument: policy(...statements),
  }),
});

export const role = (service: string, ...statements: readonly object[]): One =>
  make('IAM::Role', {
    AssumeRolePolicyDocument: policy({
      Effect: 'Allow',
      Principal: { Service: `${service}.amazonaws.com` },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'aws:SourceAccount': ACCOUNT } },
    }),
    PermissionsBoundary: `arn:aws:iam::${ACCOUNT}:policy/ai-boundary`,
    Policies: [{ PolicyName: 'work', PolicyDocument: policy(...statements) }],
  });

const SCORING = [
  {
    Effect: 'Allow',
    Action: 'sagemaker:InvokeEndpoint',
    Resource: SCORES,
    Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-0a1b2c3d4e5f60718' } },
  },
];

/** A function that asks a model, in subnets of elsewhere. */
export const caller = (id: string): Resources => ({
  [`${id}Role`]: role('lambda', ...SCORING),
  [`${id}Function`]: make('Lambda::Function', {
    Runtime: 'nodejs22.x',
    Handler: 'index.handler',
    Code: { S3Bucket: 'code-111122223333', S3Key: 'scoring.zip' },
    Role: at(`${id}Role`, 'Arn'),
    KmsKeyArn: KEY,
    LoggingConfig: { LogGroup: 'scoring' },
    ReservedConcurrentExecutions: 10,
    VpcConfig: { SubnetIds: SUBNETS, SecurityGroupIds: [GROUP] },
  }),
});

/** A service of containers that asks a model. */
export const service = (id: string): Resources => ({
  [`${id}Role`]: role('ecs-tasks', ...SCORING),
  [`${id}Task`]: make('ECS::TaskDefinition', {
    NetworkMode: 'awsvpc',
    RequiresCompatibilities: ['FARGATE'],
    Cpu: '512',
    Memory: '1024',
    TaskRoleArn: at(`${id}Role`, 'Arn'),
    ContainerDefinitions: [
      {
        Name: 'desk',
        Image: `${ACCOUNT}.dkr.ecr.${REGION}.amazonaws.com/desk@sha256:0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0`,
        ReadonlyRootFilesystem: true,
        PortMappings: [{ ContainerPort: 8443 }],
      },
    ],
  }),
  [`${id}Service`]: make('ECS::Service', {
    Cluster: 'desk',
    LaunchType: 'FARGATE',
    TaskDefinition: ref(`${id}Task`),
    LoadBalancers: [{ ContainerName: 'desk', ContainerPort: 8443, TargetGroupArn: ref(`${id}Targets`) }],
    NetworkConfiguration: {
      AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', Subnets: SUBNETS, SecurityGroups: [GROUP] },
    },
  }),
});

const ATTRIBUTES = [
  ['routing.http.drop_invalid_header_fields.enabled', 'true'],
  ['access_logs.s3.enabled', 'true'],
  ['access_logs.s3.bucket', 'audit-logs-111122223333'],
  ['deletion_protection.enabled', 'true'],
].map(([Key, Value]) => ({ Key, Value }));

/** An internal load balancer before such a service. */
export const balancer = (id: string): Resources => ({
  ...service(id),
  [`${id}Balancer`]: make('ElasticLoadBalancingV2::LoadBalancer', {
    Type: 'application',
    Scheme: 'internal',
    Subnets: SUBNETS,
    SecurityGroups: [GROUP],
    LoadBalancerAttributes: ATTRIBUTES,
  }),
  [`${id}Targets`]: make('ElasticLoadBalancingV2::TargetGroup', {
    TargetType: 'ip',
    Protocol: 'HTTPS',
    Port: 8443,
    VpcId: 'vpc-0a1b2c3d4e5f60718',
  }),
  [`${id}Listener`]: make('ElasticLoadBalancingV2::Listener', {
    LoadBalancerArn: ref(`${id}Balancer`),
    Port: 443,
    Protocol: 'HTTPS',
    SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
    Certificates: [{ CertificateArn: `arn:aws:acm:${REGION}:${ACCOUNT}:certificate/0a1b2c3d` }],
    DefaultActions: [{ Type: 'forward', TargetGroupArn: ref(`${id}Targets`) }],
  }),
});

const invocation = (id: string) => ({
  'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${id}Function.Arn}/invocations`,
});

/** A REST API before a function that asks a model. */
export const restApi = (id: string): Resources => ({
  ...caller(id),
  [`${id}Api`]: make('ApiGateway::RestApi', { Name: 'scores', EndpointConfiguration: { Types: ['REGIONAL'] } }),
  [`${id}Stage`]: make('ApiGateway::Stage', {
    RestApiId: ref(`${id}Api`),
    StageName: 'live',
    AccessLogSetting: {
      DestinationArn: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/api/scores`,
      Format: '$context.requestId',
    },
  }),
  [`${id}WebAclOfApi`]: make('WAFv2::WebACLAssociation', {
    ResourceArn: { 'Fn::Sub': `arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/restapis/\${${id}Api}/stages/live` },
    WebACLArn: `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/doors/0a1b2c3d`,
  }),
  [`${id}Method`]: make('ApiGateway::Method', {
    RestApiId: ref(`${id}Api`),
    ResourceId: at(`${id}Api`, 'RootResourceId'),
    HttpMethod: 'POST',
    AuthorizationType: 'AWS_IAM',
    Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: invocation(id) },
  }),
});

/** An HTTP API before a function that asks a model. */
export const httpApi = (id: string): Resources => ({
  ...caller(id),
  [`${id}Api`]: make('ApiGatewayV2::Api', { Name: 'scores', ProtocolType: 'HTTP' }),
  [`${id}Integration`]: make('ApiGatewayV2::Integration', {
    ApiId: ref(`${id}Api`),
    IntegrationType: 'AWS_PROXY',
    IntegrationUri: at(`${id}Function`, 'Arn'),
    PayloadFormatVersion: '2.0',
  }),
  [`${id}Route`]: make('ApiGatewayV2::Route', {
    ApiId: ref(`${id}Api`),
    RouteKey: 'POST /scores',
    AuthorizationType: 'AWS_IAM',
    Target: { 'Fn::Join': ['/', ['integrations', ref(`${id}Integration`)]] },
  }),
});

/** A GraphQL API before a function that asks a model. */
export const graphqlApi = (id: string): Resources => ({
  ...caller(id),
  [`${id}Api`]: make('AppSync::GraphQLApi', {
    Name: 'scores',
    AuthenticationType: 'AWS_IAM',
    LogConfig: { CloudWatchLogsRoleArn: `arn:aws:iam::${ACCOUNT}:role/appsync-logs`, FieldLogLevel: 'ERROR' },
  }),
  [`${id}Source`]: make('AppSync::DataSource', {
    ApiId: at(`${id}Api`, 'ApiId'),
    Name: 'scores',
    Type: 'AWS_LAMBDA',
    ServiceRoleArn: `arn:aws:iam::${ACCOUNT}:role/appsync-scores`,
    LambdaConfig: { LambdaFunctionArn: at(`${id}Function`, 'Arn') },
  }),
  [`${id}WebAclOfApi`]: make('WAFv2::WebACLAssociation', {
    ResourceArn: at(`${id}Api`, 'Arn'),
    WebACLArn: `arn:aws:wafv2:${REGION}:${ACCOUNT}:regional/webacl/doors/0a1b2c3d`,
  }),
});

/** A web firewall before an internal load balancer. */
export const webAcl = (id: string): Resources => ({
  ...balancer(id),
  [`${id}WebAcl`]: make('WAFv2::WebACL', {
    Scope: 'REGIONAL',
    DefaultAction: { Allow: {} },
    VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'doors', SampledRequestsEnabled: true },
    Rules: RULES,
  }),
  [`${id}WebAclOfBalancer`]: make('WAFv2::WebACLAssociation', {
    ResourceArn: ref(`${id}Balancer`),
    WebACLArn: at(`${id}WebAcl`, 'Arn'),
  }),
  [`${id}WebAclLogs`]: make('WAFv2::LoggingConfiguration', {
    ResourceArn: at(`${id}WebAcl`, 'Arn'),
    LogDestinationConfigs: ['arn:aws:s3:::aws-waf-logs-111122223333'],
    RedactedFields: [{ SingleHeader: { Name: 'authorization' } }, { SingleHeader: { Name: 'cookie' } }],
  }),
});

const rateRule = (Action: object) => ({
  Name: 'rate',
  Priority: 0,
  Action,
  Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 2000 } },
  VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: 'rate', SampledRequestsEnabled: true },
});

/** Rules of a group that AWS keeps, and what becomes of what they match. */
export const managedRule = (OverrideAction: object, Name = 'AWSManagedRulesKnownBadInputsRuleSet', Priority = 1) => ({
  Name,
  Priority,
  OverrideAction,
  Statement: { ManagedRuleGroupStatement: { VendorName: 'AWS', Name } },
  VisibilityConfig: { CloudWatchMetricsEnabled: true, MetricName: Name, SampledRequestsEnabled: true },
});

const MANAGED = ['KnownBadInputsRuleSet', 'CommonRuleSet', 'AmazonIpReputationList'].map((name, i) =>
  managedRule({ None: {} }, `AWSManagedRules${name}`, i + 1),
);

/** A limit, and the groups that AWS keeps against what is known. */
export const RULES = [rateRule({ Block: {} }), ...MANAGED];

export { rateRule };

/** A collection that keeps vectors, closed to the internet and to everyone but one role. */
export const collection = (id: string): Resources => ({
  [`${id}Keys`]: make('OpenSearchServerless::SecurityPolicy', {
    Name: 'vectors-keys',
    Type: 'encryption',
    Policy: JSON.stringify({ Rules: [{ ResourceType: 'collection', Resource: ['collection/vectors'] }], KmsARN: KEY }),
  }),
  [`${id}Network`]: make('OpenSearchServerless::SecurityPolicy', {
    Name: 'vectors-network',
    Type: 'network',
    Policy: networkPolicy(false),
  }),
  [`${id}Access`]: make('OpenSearchServerless::AccessPolicy', {
    Name: 'vectors-access',
    Type: 'data',
    Policy: accessPolicy(`arn:aws:iam::${ACCOUNT}:role/knowledge`),
  }),
  [`${id}Collection`]: {
    ...make('OpenSearchServerless::Collection', { Name: 'vectors', Type: 'VECTORSEARCH' }),
    DependsOn: [`${id}Keys`, `${id}Network`],
  },
});

export const networkPolicy = (AllowFromPublic: boolean): string =>
  JSON.stringify([
    {
      Rules: [{ ResourceType: 'collection', Resource: ['collection/vectors'] }],
      AllowFromPublic,
      ...(AllowFromPublic ? {} : { SourceServices: ['bedrock.amazonaws.com'] }),
    },
  ]);

export const accessPolicy = (...Principal: readonly string[]): string =>
  JSON.stringify([
    {
      Rules: [
        {
          ResourceType: 'index',
          Resource: ['index/vectors/*'],
          Permission: ['aoss:ReadDocument', 'aoss:WriteDocument'],
        },
      ],
      Principal,
    },
  ]);
