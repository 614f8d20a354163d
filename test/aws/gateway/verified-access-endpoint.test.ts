import { App, Duration, Lazy, SecretValue, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { AccessRule } from '../../../lib/aws/gateway/access-rule';
import { EndpointTraffic } from '../../../lib/aws/gateway/endpoint-traffic';
import { TrustProvider } from '../../../lib/aws/gateway/trust-provider';
import { UserGroup } from '../../../lib/aws/gateway/user-group';
import { VerifiedAccessGateway } from '../../../lib/aws/gateway/verified-access-gateway';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { RetentionLock } from '../../../lib/core';

const GROUP = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';
const CERTIFICATE = 'arn:aws:acm:eu-west-1:111122223333:certificate/a';
const IDC = TrustProvider.identityCenter({ reference: 'idc' });
const RULES = [AccessRule.allow(UserGroup.identityCenter(GROUP))];
const TYPE = 'AWS::EC2::VerifiedAccessEndpoint';
const ENDPOINT_GROUP = Match.stringLikeRegexp('^GatewayConsoleSecurityGroup');
const ENDPOINT_GROUP_ID = { 'Fn::GetAtt': [ENDPOINT_GROUP, 'GroupId'] };

/** A gateway, and a network with two zones beside it. */
function build(trustProvider = IDC, rules: AccessRule[] = RULES) {
  const stack = new Stack(new App(), 'Stack');
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const gateway = new VerifiedAccessGateway(stack, 'Gateway', { trustProviders: [trustProvider], rules, logs });
  const vpc = new ec2.Vpc(stack, 'Vpc', {
    natGateways: 0,
    restrictDefaultSecurityGroup: false,
    subnetConfiguration: [{ name: 'Isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  const certificate = acm.Certificate.fromCertificateArn(stack, 'Certificate', CERTIFICATE);
  const https = (more: object = {}) => EndpointTraffic.https({ domain: 'console.example.com', certificate, ...more });
  return { stack, gateway, vpc, https, subnets: vpc.isolatedSubnets, template: () => Template.fromStack(stack) };
}

function balancer(vpc: ec2.IVpc, props: Partial<elbv2.ApplicationLoadBalancerProps> = {}) {
  return new elbv2.ApplicationLoadBalancer(Stack.of(vpc), 'Alb', {
    vpc,
    vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    ...props,
  });
}

const code = (name: string) => expect.objectContaining({ code: name });
const refs = (subnets: readonly ec2.ISubnet[]) =>
  subnets.map(({ subnetId }) => Stack.of(subnets[0] ?? fail()).resolve(subnetId));
const fail = (): never => {
  throw new Error('no subnet');
};

describe('a web application behind a load balancer', () => {
  test('is reached encrypted, under its domain, in each zone', () => {
    const { gateway, vpc, https, subnets, template } = build();
    gateway.addLoadBalancer('Console', { loadBalancer: balancer(vpc), traffic: https() });
    template().hasResourceProperties(TYPE, {
      AttachmentType: 'vpc',
      EndpointType: 'load-balancer',
      ApplicationDomain: 'console.example.com',
      DomainCertificateArn: CERTIFICATE,
      EndpointDomainPrefix: 'console',
      VerifiedAccessGroupId: { Ref: Match.stringLikeRegexp('^GatewayGroup') },
      SecurityGroupIds: [ENDPOINT_GROUP_ID],
      LoadBalancerOptions: {
        LoadBalancerArn: { Ref: Match.stringLikeRegexp('^Alb') },
        Protocol: 'https',
        Port: 443,
        PortRanges: Match.absent(),
        SubnetIds: refs(subnets),
      },
      SseSpecification: {
        CustomerManagedKeyEnabled: true,
        KmsKeyArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^GatewayKey'), 'Arn'] },
      },
      PolicyDocument: Match.absent(),
      PolicyEnabled: Match.absent(),
    });
  });

  test('is connected to the endpoint alone, and the endpoint to it alone', () => {
    const { gateway, vpc, https, template } = build();
    const loadBalancer = balancer(vpc);
    loadBalancer.addListener('Https', {
      port: 8443,
      certificates: [{ certificateArn: CERTIFICATE }],
      open: false,
      defaultAction: elbv2.ListenerAction.fixedResponse(200),
    });
    gateway.addLoadBalancer('Console', { loadBalancer, traffic: https({ port: 8443 }) });
    const balancerGroup = { 'Fn::GetAtt': [Match.stringLikeRegexp('^AlbSecurityGroup'), 'GroupId'] };
    const port = { IpProtocol: 'tcp', FromPort: 8443, ToPort: 8443 };
    template().hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      ...port,
      GroupId: balancerGroup,
      SourceSecurityGroupId: ENDPOINT_GROUP_ID,
    });
    template().hasResourceProperties('AWS::EC2::SecurityGroupEgress', {
      ...port,
      GroupId: ENDPOINT_GROUP_ID,
      DestinationSecurityGroupId: balancerGroup,
    });
    template().resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    template().resourceCountIs('AWS::EC2::SecurityGroupEgress', 1);
    template().hasResourceProperties(TYPE, { LoadBalancerOptions: { Port: 8443 } });
    const group = Object.entries(template().findResources('AWS::EC2::SecurityGroup')).find(([id]) =>
      id.startsWith('GatewayConsole'),
    );
    // With a rule of its own, CloudFormation takes away the one that lets a group connect to everything.
    expect(Object.keys(group?.[1]['Properties'])).toEqual(['GroupDescription', 'VpcId']);
  });

  test('gets an alias in the hosted zone', () => {
    const { stack, gateway, vpc, https, template } = build();
    const hostedZone = route53.HostedZone.fromHostedZoneId(stack, 'Zone', 'Z1');
    const endpoint = gateway.addLoadBalancer('Console', {
      loadBalancer: balancer(vpc),
      traffic: https({ hostedZone }),
    });
    template().hasResourceProperties('AWS::Route53::RecordSet', {
      Type: 'CNAME',
      Name: 'console.example.com',
      HostedZoneId: 'Z1',
      ResourceRecords: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('^GatewayConsole'), 'EndpointDomain'] }],
      TTL: '300',
    });
    expect(stack.resolve(endpoint.endpointDomain)).toEqual({ 'Fn::GetAtt': [expect.any(String), 'EndpointDomain'] });
  });

  test('gets no alias without a hosted zone', () => {
    const { gateway, vpc, https, template } = build();
    gateway.addLoadBalancer('Console', { loadBalancer: balancer(vpc), traffic: https() });
    template().resourceCountIs('AWS::Route53::RecordSet', 0);
  });

  test('can ask for more than the gateway does', () => {
    const { gateway, vpc, https, template } = build();
    const text = 'permit (principal, action, resource) when { context.http_request.http_method == "GET" };';
    const endpoint = gateway.addLoadBalancer('Console', {
      loadBalancer: balancer(vpc),
      traffic: https(),
      rules: [AccessRule.cedar(text)],
    });
    template().hasResourceProperties(TYPE, { PolicyDocument: text, PolicyEnabled: true });
    expect(endpoint.policies).toHaveLength(1);
  });

  test('may be in another stack', () => {
    const { stack, gateway } = build();
    const other = new Stack(Stack.of(stack).node.root, 'Other');
    const vpc = new ec2.Vpc(other, 'Vpc');
    const certificate = acm.Certificate.fromCertificateArn(stack, 'Same', CERTIFICATE);
    gateway.addLoadBalancer('Console', {
      loadBalancer: balancer(vpc, { vpcSubnets: undefined }),
      traffic: EndpointTraffic.https({ domain: 'a.example.com', certificate }),
    });
    Template.fromStack(stack).resourceCountIs('AWS::EC2::SecurityGroupIngress', 1);
    Template.fromStack(stack).resourceCountIs(TYPE, 1);
  });

  test('may be brought along, with its network', () => {
    const { stack, gateway, vpc, https, template } = build();
    const loadBalancer = elbv2.ApplicationLoadBalancer.fromApplicationLoadBalancerAttributes(stack, 'Alb', {
      loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/a/b',
      securityGroupId: 'sg-1',
    });
    expect(() => gateway.addLoadBalancer('None', { loadBalancer, traffic: https() })).toThrow(code('LoadBalancerVpc'));
    gateway.addLoadBalancer('Console', {
      loadBalancer,
      traffic: https(),
      vpc,
      subnets: vpc.isolatedSubnets.slice(0, 1),
    });
    template().hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      GroupId: 'sg-1',
      SourceSecurityGroupId: ENDPOINT_GROUP_ID,
    });
    template().hasResourceProperties(TYPE, {
      LoadBalancerOptions: { SubnetIds: refs(vpc.isolatedSubnets.slice(0, 1)) },
    });
  });

  test('takes private subnets where there are no isolated ones', () => {
    const { stack, gateway, https, template } = build();
    const vpc = new ec2.Vpc(stack, 'Nat', { maxAzs: 2 });
    gateway.addLoadBalancer('Console', { loadBalancer: balancer(vpc, { vpcSubnets: undefined }), traffic: https() });
    template().hasResourceProperties(TYPE, { LoadBalancerOptions: { SubnetIds: refs(vpc.privateSubnets) } });
  });

  test('must not face the internet', () => {
    const { stack, gateway, https } = build();
    const loadBalancer = balancer(new ec2.Vpc(stack, 'Open'), { internetFacing: true, vpcSubnets: undefined });
    expect(() => gateway.addLoadBalancer('Console', { loadBalancer, traffic: https() })).toThrow(
      code('LoadBalancerPublic'),
    );
  });

  test('must have a security group', () => {
    const { gateway, vpc, https } = build();
    const vpcSubnets = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
    const loadBalancer = new elbv2.NetworkLoadBalancer(Stack.of(vpc), 'Nlb', {
      vpc,
      vpcSubnets,
      disableSecurityGroups: true,
    });
    expect(() => gateway.addLoadBalancer('Console', { loadBalancer, traffic: https() })).toThrow(
      code('TargetSecurityGroup'),
    );
  });

  test('must not be open to every address, whenever that happens', () => {
    const { gateway, vpc, https, template } = build();
    const loadBalancer = balancer(vpc);
    gateway.addLoadBalancer('Console', { loadBalancer, traffic: https() });
    loadBalancer.addListener('Https', {
      port: 443,
      certificates: [{ certificateArn: CERTIFICATE }],
      defaultAction: elbv2.ListenerAction.fixedResponse(200),
    });
    expect(template).toThrow(/TargetOpen: 'Stack\/Alb\/SecurityGroup' must let in the endpoint and nobody else/);
  });

  test('must not be open to every address of IPv6', () => {
    const { gateway, vpc, https, template } = build();
    const loadBalancer = balancer(vpc);
    loadBalancer.connections.allowFrom(ec2.Peer.anyIpv6(), ec2.Port.tcp(443));
    gateway.addLoadBalancer('Console', { loadBalancer, traffic: https() });
    expect(template).toThrow(/TargetOpen/);
  });

  test('may let in others by name', () => {
    const { gateway, vpc, https, template } = build();
    const loadBalancer = balancer(vpc);
    loadBalancer.connections.allowFrom(ec2.Peer.ipv4('10.0.0.0/28'), ec2.Port.tcp(443));
    gateway.addLoadBalancer('Console', { loadBalancer, traffic: https() });
    expect(template).not.toThrow();
  });

  test.each(['Console', 'console', '  Console!!', 'The Console of the Claims Department', '!!'])(
    'with the id %j gets a prefix that DNS takes',
    (id) => {
      const { gateway, vpc, https, template } = build();
      gateway.addLoadBalancer(id, { loadBalancer: balancer(vpc), traffic: https() });
      template().hasResourceProperties(TYPE, {
        EndpointDomainPrefix: Match.stringLikeRegexp('^[a-z0-9]([a-z0-9-]{0,18}[a-z0-9])?$'),
      });
    },
  );
});

test('TCP to a load balancer has ports, and neither domain nor certificate', () => {
  const { gateway, vpc, subnets, template } = build();
  const securityGroups = [new ec2.SecurityGroup(Stack.of(vpc), 'Group', { vpc })];
  const vpcSubnets = { subnetType: ec2.SubnetType.PRIVATE_ISOLATED };
  const loadBalancer = new elbv2.NetworkLoadBalancer(Stack.of(vpc), 'Nlb', { vpc, vpcSubnets, securityGroups });
  gateway.addLoadBalancer('Console', {
    loadBalancer,
    traffic: EndpointTraffic.tcp(ec2.Port.tcp(22), ec2.Port.tcpRange(5000, 5010)),
  });
  template().hasResourceProperties(TYPE, {
    ApplicationDomain: Match.absent(),
    DomainCertificateArn: Match.absent(),
    EndpointDomainPrefix: Match.absent(),
    LoadBalancerOptions: {
      Protocol: 'tcp',
      Port: Match.absent(),
      PortRanges: [
        { FromPort: 22, ToPort: 22 },
        { FromPort: 5000, ToPort: 5010 },
      ],
      SubnetIds: refs(subnets),
    },
  });
  template().resourceCountIs('AWS::EC2::SecurityGroupEgress', 2);
});

test('a network interface lets the endpoint in', () => {
  const { stack, gateway, vpc, https, template } = build();
  const securityGroup = ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1');
  const networkInterface = ec2.CfnNetworkInterface.fromNetworkInterfaceId(stack, 'Interface', 'eni-1');
  gateway.addNetworkInterface('Console', { networkInterface, securityGroup, vpc, traffic: https() });
  template().hasResourceProperties(TYPE, {
    EndpointType: 'network-interface',
    ApplicationDomain: 'console.example.com',
    NetworkInterfaceOptions: { NetworkInterfaceId: 'eni-1', Protocol: 'https', Port: 443 },
    SecurityGroupIds: [ENDPOINT_GROUP_ID],
  });
  template().hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
    GroupId: 'sg-1',
    SourceSecurityGroupId: ENDPOINT_GROUP_ID,
    FromPort: 443,
  });
});

describe('a database', () => {
  const databases: [
    string,
    (stack: Stack, group: ec2.ISecurityGroup) => Parameters<VerifiedAccessGateway['addDatabase']>[1]['database'],
    object,
  ][] = [
    [
      'as an instance',
      (stack, group) =>
        rds.DatabaseInstance.fromDatabaseInstanceAttributes(stack, 'Db', {
          instanceIdentifier: 'db',
          instanceEndpointAddress: 'db.example.com',
          port: 5432,
          securityGroups: [group],
        }),
      {
        RdsDbInstanceArn: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':db:db$')])] },
        RdsEndpoint: 'db.example.com',
      },
    ],
    [
      'as a cluster',
      (stack, group) =>
        rds.DatabaseCluster.fromDatabaseClusterAttributes(stack, 'Db', {
          clusterIdentifier: 'db',
          clusterEndpointAddress: 'db.example.com',
          port: 5432,
          securityGroups: [group],
        }),
      {
        RdsDbClusterArn: { 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp(':cluster:db$')])] },
        RdsEndpoint: 'db.example.com',
      },
    ],
    [
      'behind a proxy',
      (stack, group) =>
        Object.assign(
          rds.DatabaseProxy.fromDatabaseProxyAttributes(stack, 'Db', {
            dbProxyArn: 'arn:proxy',
            dbProxyName: 'db',
            endpoint: 'db.example.com',
            securityGroups: [group],
          }),
          { connections: new ec2.Connections({ securityGroups: [group] }) },
        ),
      { RdsDbProxyArn: 'arn:proxy', RdsEndpoint: 'db.example.com' },
    ],
  ];

  test.each(databases)('%s is reached on its port only', (_what, make, address) => {
    const { stack, gateway, vpc, subnets, template } = build();
    const database = make(stack, ec2.SecurityGroup.fromSecurityGroupId(stack, 'Group', 'sg-1'));
    gateway.addDatabase('Console', { database, port: 5432, vpc });
    template().hasResourceProperties(TYPE, {
      EndpointType: 'rds',
      ApplicationDomain: Match.absent(),
      RdsOptions: { ...address, Protocol: 'tcp', Port: 5432, SubnetIds: refs(subnets) },
    });
    template().hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      GroupId: 'sg-1',
      SourceSecurityGroupId: ENDPOINT_GROUP_ID,
      FromPort: 5432,
      ToPort: 5432,
    });
  });

  test('must have a security group', () => {
    const { stack, gateway, vpc } = build();
    const database = rds.DatabaseInstance.fromDatabaseInstanceAttributes(stack, 'Db', {
      instanceIdentifier: 'db',
      instanceEndpointAddress: 'a',
      port: 1,
      securityGroups: [],
    });
    expect(() => gateway.addDatabase('Console', { database, port: 5432, vpc })).toThrow(code('TargetSecurityGroup'));
  });
});

describe('a range of addresses', () => {
  test('is all that the endpoint connects to', () => {
    const { gateway, vpc, subnets, template } = build();
    gateway.addCidr('Console', { cidr: '10.0.4.0/24', ports: [ec2.Port.tcp(22)], vpc, subnets });
    template().hasResourceProperties(TYPE, {
      EndpointType: 'cidr',
      CidrOptions: {
        Cidr: '10.0.4.0/24',
        Protocol: 'tcp',
        PortRanges: [{ FromPort: 22, ToPort: 22 }],
        SubnetIds: refs(subnets),
      },
    });
    template().hasResourceProperties('AWS::EC2::SecurityGroup', {
      SecurityGroupEgress: [
        { CidrIp: '10.0.4.0/24', IpProtocol: 'tcp', FromPort: 22, ToPort: 22, Description: 'From Verified Access' },
      ],
    });
  });

  test.each(['0.0.0.0/0', '10.0.4.0', '10.0.4.0/33', 'fd00::/8', 'office'])('must be one: %s', (cidr) => {
    const { gateway, vpc, subnets } = build();
    expect(() => gateway.addCidr('Console', { cidr, ports: [ec2.Port.tcp(22)], vpc, subnets })).toThrow(
      code('EndpointCidr'),
    );
  });

  test('may be known only at deploy time', () => {
    const { gateway, vpc, subnets } = build();
    const cidr = Lazy.string({ produce: () => '10.0.4.0/24' });
    expect(() => gateway.addCidr('Console', { cidr, ports: [ec2.Port.tcp(22)], vpc, subnets })).not.toThrow();
  });

  test('needs a subnet', () => {
    const { gateway, vpc } = build();
    const props = { cidr: '10.0.4.0/24', ports: [ec2.Port.tcp(22)], vpc, subnets: [] };
    expect(() => gateway.addCidr('Console', props)).toThrow(code('EndpointSubnets'));
  });
});

test('a network without a private subnet has no place for an endpoint', () => {
  const { stack, gateway, https } = build();
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Public', {
    vpcId: 'vpc-1',
    availabilityZones: ['a'],
    publicSubnetIds: ['subnet-1'],
  });
  const loadBalancer = balancer(vpc, { vpcSubnets: { subnetType: ec2.SubnetType.PUBLIC } });
  expect(() => gateway.addLoadBalancer('Console', { loadBalancer, traffic: https() })).toThrow(code('EndpointSubnets'));
});

const url = 'https://id.example.com';
const client = { clientId: 'a', clientSecret: SecretValue.secretsManager('a') };
const OKTA = {
  reference: 'okta',
  issuer: url,
  authorizationEndpoint: url,
  tokenEndpoint: url,
  userInfoEndpoint: url,
  ...client,
};
const OKTA_RULES = [
  AccessRule.cedar('permit (principal, action, resource) when { context has okta && context.okta.sub == "a" };'),
];

test('TCP with OpenID Connect needs a client of its own', () => {
  const { gateway, vpc, subnets } = build(TrustProvider.oidc(OKTA), OKTA_RULES);
  const props = { cidr: '10.0.4.0/24', ports: [ec2.Port.tcp(22)], vpc, subnets };
  expect(() => gateway.addCidr('Console', props)).toThrow(code('NativeApplicationMissing'));
  const nativeApplication = { ...client, publicSigningKeyEndpoint: url };
  const both = build(TrustProvider.oidc({ ...OKTA, nativeApplication }), OKTA_RULES);
  expect(() => both.gateway.addCidr('Console', { ...props, vpc: both.vpc, subnets: both.subnets })).not.toThrow();
});

test('a web application needs no such client', () => {
  const { gateway, vpc, https } = build(TrustProvider.oidc(OKTA), OKTA_RULES);
  expect(() => gateway.addLoadBalancer('Console', { loadBalancer: balancer(vpc), traffic: https() })).not.toThrow();
});

test.each<[string, AccessRule[]]>([
  ['AccessRuleEmpty', []],
  ['CedarUnknownAttribute', [AccessRule.cedar('permit (principal, action, resource) when { context has tcp_flow };')]],
  [
    'CedarUnguarded',
    [AccessRule.cedar('forbid (principal, action, resource) when { context.idc.user.email.verified };')],
  ],
])('%s is thrown for rules of an endpoint', (name, rules) => {
  const { gateway, vpc, https } = build();
  expect(() => gateway.addLoadBalancer('Console', { loadBalancer: balancer(vpc), traffic: https(), rules })).toThrow(
    code(name),
  );
});

test('rules of a TCP endpoint judge connections, and no requests', () => {
  const { gateway, vpc, subnets } = build();
  const add = (id: string, text: string) =>
    gateway.addCidr(id, {
      cidr: '10.0.4.0/24',
      ports: [ec2.Port.tcp(22)],
      vpc,
      subnets,
      rules: [AccessRule.cedar(text)],
    });
  expect(() =>
    add('Good', 'permit (principal, action, resource) when { context.tcp_flow.destination_port == "22" };'),
  ).not.toThrow();
  expect(() => add('Bad', 'permit (principal, action, resource) when { context.http_request.path == "a" };')).toThrow(
    code('CedarUnknownAttribute'),
  );
});

test.each(['Console.example.com', 'example', 'https://a.example.com', '*.example.com', 'a b.example.com', ''])(
  '%j is no domain',
  (domain) => {
    const { https } = build();
    expect(() => https({ domain })).toThrow(code('ApplicationDomain'));
  },
);

test('a domain may be known only at deploy time', () => {
  expect(() => build().https({ domain: Lazy.string({ produce: () => 'a.example.com' }) })).not.toThrow();
});

test.each(
  [[], [ec2.Port.udp(53)], [ec2.Port.allTraffic()], [ec2.Port.allTcp()], [ec2.Port.tcp(22), ec2.Port.icmpPing()]].map(
    (ports) => [ports],
  ),
)('%s are no TCP ports', (ports) => {
  expect(() => EndpointTraffic.tcp(...ports)).toThrow(code('EndpointPorts'));
});
