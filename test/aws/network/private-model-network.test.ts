import { App, CfnParameter, Duration, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { ImmutableLogBucket } from '../../../lib/aws/log/immutable-log-bucket';
import { PrivateModelNetwork, type PrivateModelNetworkProps } from '../../../lib/aws/network/private-model-network';
import { ConfigError, RetentionLock } from '../../../lib/core';
import { deployed } from '../../deployed';

const ENV = { account: '111122223333', region: 'eu-west-1' };
const { BEDROCK_RUNTIME, KMS } = ec2.InterfaceVpcEndpointAwsService;

type Props = Partial<PrivateModelNetworkProps>;

function build(props: Props | ((stack: Stack) => Props) = {}, stackProps: StackProps = {}) {
  const app = new App();
  const stack = new Stack(app, 'Stack', stackProps);
  const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const given = typeof props === 'function' ? props(stack) : props;
  const network = new PrivateModelNetwork(stack, 'Network', { logs, ...given });
  return { app, stack, logs, network, template: () => Template.fromStack(stack) };
}

/** Logical id, type and everything else of each resource. */
function resourcesOf(template: Template): [string, string, unknown][] {
  const resources: Record<string, { Type: string }> = template.toJSON()['Resources'];
  return Object.entries(resources).map(([id, resource]) => [id, resource.Type, resource]);
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigError) return error.code;
    throw error;
  }
  return undefined;
}

const worker = (stack: Stack, vpc: ec2.IVpc, id = 'Worker', allowAllOutbound = true) =>
  new ec2.SecurityGroup(stack, id, { vpc, allowAllOutbound });

/** Whom the one group of the endpoints lets in, and whom it may call, wherever in the app the rules are written. */
function rulesOf(...stacks: Stack[]) {
  const found = (type: string) =>
    stacks.flatMap((stack) =>
      Object.values(Template.fromStack(stack).findResources(type)).map(({ Properties }) => ({
        stack: stack.node.id,
        ports: [Properties.IpProtocol, Properties.FromPort, Properties.ToPort],
        by: JSON.stringify(Properties),
      })),
    );
  return { ingress: found('AWS::EC2::SecurityGroupIngress'), egress: found('AWS::EC2::SecurityGroupEgress') };
}

describe('a network of its own', () => {
  test.each<[string, StackProps]>([
    ['without an environment', {}],
    ['with an explicit environment', { env: ENV }],
  ])('has no way to the internet and needs no look-up, %s', (_, stackProps) => {
    const { app, template } = build({ zones: 3, endpoints: [BEDROCK_RUNTIME] }, stackProps);
    const waysOut = resourcesOf(template()).filter(([, type]) => /Gateway|AWS::EC2::Route$|Lambda|Custom/.test(type));
    expect(waysOut).toEqual([]);
    expect(app.synth().manifest.missing).toBeUndefined();
  });

  test('spreads its subnets over the zones that the region lists, and gives none a public address', () => {
    const subnets = Object.values(build().template().findResources('AWS::EC2::Subnet'));
    expect(subnets.map(({ Properties }) => Properties)).toEqual(
      [0, 1].map((i) => ({
        VpcId: expect.anything(),
        AvailabilityZone: { 'Fn::Select': [i, { 'Fn::GetAZs': '' }] },
        CidrBlock: `10.0.${i * 32}.0/19`,
        MapPublicIpOnLaunch: false,
      })),
    );
  });

  test('answers for private DNS names', () => {
    build().template().hasResourceProperties('AWS::EC2::VPC', { EnableDnsHostnames: true, EnableDnsSupport: true });
  });

  test('takes zones by name', () => {
    const { template } = build({ availabilityZones: ['eu-west-1a', 'eu-west-1c'] });
    template().resourceCountIs('AWS::EC2::Subnet', 2);
    template().hasResourceProperties('AWS::EC2::Subnet', { AvailabilityZone: 'eu-west-1c', CidrBlock: '10.0.32.0/19' });
  });

  test('moves nothing when a zone is added', () => {
    const network = (template: Template) => resourcesOf(template).filter(([, type]) => /Subnet|VPC$|Route/.test(type));
    const two = network(build({ zones: 2 }).template());
    const three = network(build({ zones: 3 }).template());
    expect(three).toEqual(expect.arrayContaining(two));
    expect(three.length).toBeGreaterThan(two.length);
  });

  test('routes every subnet through the one table that has no way out', () => {
    const { template } = build({ zones: 4 });
    template().resourceCountIs('AWS::EC2::RouteTable', 1);
    template().resourceCountIs('AWS::EC2::SubnetRouteTableAssociation', 4);
    template().resourceCountIs('AWS::EC2::Route', 0);
  });

  test.each<[string, Props]>([
    ['ZonesTooFew', { zones: 1 }],
    ['ZonesTooFew', { zones: 0 }],
    ['ZonesTooFew', { availabilityZones: ['eu-west-1a'] }],
    ['ZonesTooMany', { zones: 9 }],
    ['ZonesTooMany', { zones: 2.5 }],
    ['ZonesUnequal', { availabilityZones: ['eu-west-1a', 'eu-west-1a'] }],
    ['ZonesUnequal', { zones: 3, availabilityZones: ['eu-west-1a', 'eu-west-1b'] }],
    ['CidrFormat', { cidr: '10.0.0.0/8' }],
    ['VpcNotBrought', { vpcAlreadyHas: ['flowLog'] }],
    ['VpcNotBrought', { subnets: {} }],
    ['OrganizationIdFormat', { organizationId: 'acme' }],
    ['DomainFormat', { allowedDomains: ['*'] }],
  ])('refuses with %s: %j', (code, props) => {
    expect(codeOf(() => build(props))).toBe(code);
  });

  test('refuses what only the deployment knows, where it decides how many subnets there are', () => {
    const parameter = (stack: Stack, type: string) => new CfnParameter(stack, 'P', { type });
    expect(codeOf(() => build((stack) => ({ zones: parameter(stack, 'Number').valueAsNumber })))).toBe('ZonesTooFew');
    expect(codeOf(() => build((stack) => ({ cidr: parameter(stack, 'String').valueAsString })))).toBe('CidrFormat');
  });
});

describe('a network in a VPC that is brought', () => {
  const brought = (stack: Stack) =>
    ec2.Vpc.fromVpcAttributes(stack, 'Brought', {
      vpcId: 'vpc-1',
      availabilityZones: ['eu-west-1a', 'eu-west-1b'],
      publicSubnetIds: ['subnet-pa', 'subnet-pb'],
      isolatedSubnetIds: ['subnet-a', 'subnet-b', 'subnet-a2', 'subnet-b2'],
      isolatedSubnetNames: ['One', 'Two'],
      isolatedSubnetRouteTableIds: ['rtb-a', 'rtb-b', 'rtb-a', 'rtb-b'],
    });

  test('uses its isolated subnets, one in each zone for an endpoint, and makes no other VPC', () => {
    const { network, template } = build((stack) => ({ vpc: brought(stack), endpoints: [KMS] }));
    template().resourceCountIs('AWS::EC2::VPC', 0);
    expect(network.subnets.map(({ subnetId }) => subnetId)).toEqual(['subnet-a', 'subnet-b', 'subnet-a2', 'subnet-b2']);
    template().hasResourceProperties('AWS::EC2::VPCEndpoint', {
      VpcEndpointType: 'Interface',
      VpcId: 'vpc-1',
      SubnetIds: ['subnet-a', 'subnet-b'],
    });
    template().hasResourceProperties('AWS::EC2::VPCEndpoint', {
      VpcEndpointType: 'Gateway',
      RouteTableIds: ['rtb-a', 'rtb-b'],
    });
  });

  test('is logged and filtered like an own one', () => {
    const { template } = build((stack) => ({ vpc: brought(stack) }));
    template().hasResourceProperties('AWS::EC2::FlowLog', { ResourceId: 'vpc-1' });
    template().hasResourceProperties('AWS::Route53Resolver::FirewallRuleGroupAssociation', { VpcId: 'vpc-1' });
    template().hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', {
      ResourceId: 'vpc-1',
    });
  });

  test.each([
    ['flowLog', 'AWS::EC2::FlowLog'],
    ['dnsFirewall', 'AWS::Route53Resolver::FirewallRuleGroupAssociation'],
    ['dnsQueryLog', 'AWS::Route53Resolver::ResolverQueryLoggingConfig'],
    ['objectStorage', 'AWS::EC2::VPCEndpoint'],
  ] as const)('leaves out the %s that the VPC has, and only that', (feature, type) => {
    const kinds = ['AWS::EC2::FlowLog', 'AWS::EC2::VPCEndpoint'];
    kinds.push(
      'AWS::Route53Resolver::FirewallRuleGroupAssociation',
      'AWS::Route53Resolver::ResolverQueryLoggingConfig',
    );
    const { network, template } = build((stack) => ({ vpc: brought(stack), vpcAlreadyHas: [feature] }));
    for (const kind of kinds) template().resourceCountIs(kind, kind === type ? 0 : 1);
    expect(network.storage === undefined).toBe(feature === 'objectStorage');
  });

  test('takes a selection of subnets', () => {
    const { network } = build((stack) => ({ vpc: brought(stack), subnets: { subnetGroupName: 'Two' } }));
    expect(network.subnets.map(({ subnetId }) => subnetId)).toEqual(['subnet-a2', 'subnet-b2']);
  });

  test.each<[string, (vpc: ec2.IVpc) => Props]>([
    ['SubnetsPublic', () => ({ subnets: { subnetType: ec2.SubnetType.PUBLIC } })],
    [
      'SubnetsPublic',
      (vpc) => ({
        subnets: {
          subnets: ['subnet-pa', 'subnet-pb'].map((subnetId) =>
            ec2.Subnet.fromSubnetAttributes(vpc, subnetId, { subnetId, availabilityZone: subnetId }),
          ),
        },
      }),
    ],
    ['ZonesTooFew', () => ({ subnets: { availabilityZones: ['eu-west-1a'], subnetGroupName: 'One' } })],
    ['VpcBrought', () => ({ cidr: '10.0.0.0/16' })],
    ['VpcBrought', () => ({ zones: 2 })],
    ['VpcBrought', () => ({ availabilityZones: ['eu-west-1a', 'eu-west-1b'] })],
  ])('refuses with %s', (code, props) => {
    const work = () =>
      build((stack) => {
        const vpc = brought(stack);
        return { vpc, ...props(vpc) };
      });
    expect(codeOf(work)).toBe(code);
  });

  test('refuses a VPC without isolated subnets', () => {
    const open = (stack: Stack) =>
      ec2.Vpc.fromVpcAttributes(stack, 'Open', {
        vpcId: 'vpc-1',
        availabilityZones: ['eu-west-1a', 'eu-west-1b'],
        publicSubnetIds: ['subnet-pa', 'subnet-pb'],
      });
    expect(codeOf(() => build((stack) => ({ vpc: open(stack) })))).toBe('ZonesTooFew');
  });

  test('does not count subnets that a look-up has yet to find', () => {
    const found = (stack: Stack) => ec2.Vpc.fromLookup(stack, 'Found', { vpcId: 'vpc-1' });
    const work = () => build((stack) => ({ vpc: found(stack), subnets: { subnetGroupName: 'Models' } }), { env: ENV });
    expect(codeOf(work)).toBeUndefined();
  });

  test('does not count subnets whose number only the deployment knows', () => {
    const { template } = build((stack) => ({
      vpc: ec2.Vpc.fromVpcAttributes(stack, 'Late', {
        vpcId: Fn.importValue('vpc'),
        availabilityZones: Fn.split(',', Fn.importValue('zones')),
        isolatedSubnetIds: Fn.split(',', Fn.importValue('subnets')),
        isolatedSubnetRouteTableIds: Fn.split(',', Fn.importValue('tables')),
      }),
      endpoints: [KMS],
    }));
    template().hasResourceProperties('AWS::EC2::VPCEndpoint', {
      VpcEndpointType: 'Interface',
      SubnetIds: { 'Fn::Split': [',', { 'Fn::ImportValue': 'subnets' }] },
    });
  });
});

describe('its endpoints', () => {
  const interfaces = (template: Template) =>
    template.findResources('AWS::EC2::VPCEndpoint', { Properties: { VpcEndpointType: 'Interface' } });

  test('are made once for each service, with an id that other props do not change', () => {
    const { network, template } = build();
    expect(network.endpoint(BEDROCK_RUNTIME)).toBe(network.endpoint(BEDROCK_RUNTIME));
    expect(network.endpoint(KMS)).not.toBe(network.endpoint(BEDROCK_RUNTIME));
    const ids = Object.keys(interfaces(template()));
    expect(ids).toHaveLength(2);
    const other = build({ endpoints: [KMS, BEDROCK_RUNTIME], zones: 3, centralDns: true, allowedDomains: ['a.b'] });
    expect(Object.keys(interfaces(other.template())).sort()).toEqual(ids.sort());
  });

  test('answer for the public name of their service, in every zone, behind the one security group', () => {
    const { template } = build({ endpoints: [BEDROCK_RUNTIME] });
    const [group] = Object.keys(template().findResources('AWS::EC2::SecurityGroup'));
    const [endpoint] = Object.values(interfaces(template()));
    expect(deployed(endpoint?.['Properties'])).toMatchObject({
      ServiceName: 'com.amazonaws.eu-west-1.bedrock-runtime',
      PrivateDnsEnabled: true,
      SubnetIds: [expect.stringContaining('Subnet1'), expect.stringContaining('Subnet2')],
      SecurityGroupIds: [`${group}.GroupId`],
    });
  });

  test('leave names to central private zones where there are such', () => {
    const { template } = build({ endpoints: [BEDROCK_RUNTIME], centralDns: true });
    template().hasResourceProperties('AWS::EC2::VPCEndpoint', {
      VpcEndpointType: 'Interface',
      PrivateDnsEnabled: false,
    });
  });
});

describe('admission', () => {
  test('nobody is admitted until named, and the endpoints open no connection themselves', () => {
    const { stack, template } = build({ endpoints: [BEDROCK_RUNTIME] });
    const [group] = Object.values(template().findResources('AWS::EC2::SecurityGroup'));
    expect(group?.['Properties'].SecurityGroupIngress).toBeUndefined();
    // Without a rule CloudFormation would allow everything; this one fits no packet.
    expect(group?.['Properties'].SecurityGroupEgress).toEqual([
      {
        CidrIp: '255.255.255.255/32',
        Description: 'Disallow all traffic',
        IpProtocol: 'icmp',
        FromPort: 252,
        ToPort: 86,
      },
    ]);
    expect(rulesOf(stack)).toEqual({ ingress: [], egress: [] });
  });

  test('lets in the named client, on 443 alone, and lets a closed client out to there', () => {
    const { stack, network } = build();
    const client = worker(stack, network.vpc, 'Worker', false);
    network.admit(client);
    network.admit(client);
    const { ingress, egress } = rulesOf(stack);
    expect(ingress).toEqual([{ stack: 'Stack', ports: ['tcp', 443, 443], by: expect.stringContaining('Worker') }]);
    expect(egress).toEqual([{ stack: 'Stack', ports: ['tcp', 443, 443], by: expect.stringContaining('Network') }]);
  });

  test('takes no addresses in place of a client', () => {
    const { network } = build();
    expect(codeOf(() => network.admit(ec2.Peer.anyIpv4()))).toBe('ClientWithoutSecurityGroup');
    expect(codeOf(() => network.admit(ec2.Peer.prefixList('pl-1')))).toBe('ClientWithoutSecurityGroup');
  });

  test('a client in a later stack brings its rule along', () => {
    const { app, stack, network } = build();
    const later = new Stack(app, 'Later');
    network.admit(worker(later, network.vpc, 'Worker', false));
    app.synth();
    expect(rulesOf(stack).ingress).toEqual([]);
    expect(rulesOf(later)).toMatchObject({ ingress: [{ ports: ['tcp', 443, 443] }], egress: [{}] });
  });

  test.each(['the VPC', 'the logs', 'a declared dependency'])(
    'a client in the stack of %s gets its rule here',
    (what) => {
      const app = new App();
      const earlier = new Stack(app, 'Earlier');
      const own = new Stack(app, 'Own');
      const vpc = new ec2.Vpc(earlier, 'Vpc', {
        subnetConfiguration: [{ name: 'I', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
      });
      const logs = new ImmutableLogBucket(what === 'the logs' ? earlier : own, 'Logs', {
        lock: RetentionLock.staged(Duration.days(400)),
      });
      if (what === 'a declared dependency') own.addStackDependency(earlier);
      const network = new PrivateModelNetwork(own, 'Network', { logs, ...(what === 'the VPC' && { vpc }) });
      network.admit(worker(earlier, vpc, 'Worker', false));
      app.synth();
      expect(rulesOf(own)).toMatchObject({ ingress: [{ ports: ['tcp', 443, 443] }], egress: [{}] });
      expect(rulesOf(earlier)).toEqual({ ingress: [], egress: [] });
    },
  );
});

describe('what is recorded', () => {
  test('is every connection, in the log bucket, once that lets it be written', () => {
    const { stack, logs, template } = build();
    template().hasResource('AWS::EC2::FlowLog', {
      Properties: {
        ResourceType: 'VPC',
        ResourceId: { Ref: Match.stringLikeRegexp('^NetworkVpc') },
        TrafficType: 'ALL',
        LogDestinationType: 's3',
        LogDestination: stack.resolve(logs.bucket.bucketArn),
        MaxAggregationInterval: 60,
      },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^Logs')]),
    });
  });

  test('is every DNS query, in the log bucket, once that lets it be written', () => {
    const { stack, logs, template } = build();
    template().hasResource('AWS::Route53Resolver::ResolverQueryLoggingConfig', {
      Properties: { Name: Match.stringLikeRegexp('Network'), DestinationArn: stack.resolve(logs.bucket.bucketArn) },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^Logs')]),
    });
    template().hasResourceProperties('AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation', {
      ResolverQueryLogConfigId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^NetworkDnsQueryLog'), 'Id'] },
      ResourceId: { Ref: Match.stringLikeRegexp('^NetworkVpc') },
    });
  });

  test('goes into the folder that the log bucket names', () => {
    const { template } = build((stack) => {
      const logs = new ImmutableLogBucket(stack, 'Other', { lock: RetentionLock.staged(Duration.days(400)) });
      return {
        logs: Object.assign(logs, { addSource: () => ({ bucket: logs.bucket, ready: logs, prefix: 'net/a' }) }),
      };
    });
    const [flow] = Object.values(template().findResources('AWS::EC2::FlowLog'));
    expect(deployed(flow?.['Properties'].LogDestination)).toMatch(/^Other.*\.Arn\/net\/a\/$/);
  });
});

test.each<[string, StackProps]>([
  ['without an environment', {}],
  ['with an explicit environment', { env: ENV }],
])('other constructs work in the network, %s', (_, stackProps) => {
  const { app, stack, network } = build({}, stackProps);
  const apart = new Stack(app, 'Apart', stackProps);
  for (const scope of [stack, apart]) {
    const run = new lambda.Function(scope, 'Function', {
      runtime: lambda.Runtime.NODEJS_22_X,
      handler: 'index.handler',
      code: lambda.Code.fromInline('exports.handler = async () => {}'),
      vpc: network.vpc,
      vpcSubnets: { subnets: network.subnets },
    });
    new elbv2.ApplicationLoadBalancer(scope, 'Balancer', { vpc: network.vpc, internetFacing: false });
    network.admit(run);
  }
  expect(app.synth().manifest.missing).toBeUndefined();
  Template.fromStack(apart).hasResourceProperties('AWS::Lambda::Function', {
    VpcConfig: { SubnetIds: [Match.anyValue(), Match.anyValue()] },
  });
  Template.fromStack(apart).hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
    Scheme: 'internal',
    Subnets: [Match.anyValue(), Match.anyValue()],
  });
});
