import { findingsIn } from '../judged';

const ROOT = 'arn:aws:iam::111122223333:root';
const CHECKOUT = 'arn:aws:iam::111122223333:role/checkout';

const id = (of: string) => ({ 'Fn::GetAtt': [of, 'Id'] });
const make = (Type: string, Properties: object) => ({ Type, Properties });
const lattice = (type: string, properties: object) => make(`AWS::VpcLattice::${type}`, properties);

const allow = (Principal: unknown, Condition?: object) => ({
  Statement: [{ Effect: 'Allow', Principal, Action: 'vpc-lattice-svcs:Invoke', Resource: '*', Condition }],
});
const named = allow({ AWS: ROOT }, { ArnEquals: { 'aws:PrincipalArn': [CHECKOUT] } });

const network = {
  Vpc: make('AWS::EC2::VPC', {}),
  Way: make('AWS::EC2::VPCEndpoint', {
    ServiceName: 'com.amazonaws.eu-west-1.sagemaker.runtime',
    VpcId: { Ref: 'Vpc' },
  }),
};

/** A service that leads into the network of models, in which nothing is wrong but what is said. */
const routed = (changes: Record<string, object> = {}, beside: object = network) => ({
  ...beside,
  Group: lattice('TargetGroup', {
    Config: { Protocol: 'HTTPS', VpcIdentifier: { Ref: 'Vpc' } },
    Targets: [{ Id: { Ref: 'Balancer' } }],
  }),
  Listener: lattice('Listener', {
    Protocol: 'HTTPS',
    ServiceIdentifier: id('Service'),
    DefaultAction: { Forward: { TargetGroups: [{ TargetGroupIdentifier: id('Group') }] } },
  }),
  Service: lattice('Service', { AuthType: 'AWS_IAM' }),
  Net: lattice('ServiceNetwork', { AuthType: 'AWS_IAM' }),
  In: lattice('ServiceNetworkServiceAssociation', {
    ServiceIdentifier: id('Service'),
    ServiceNetworkIdentifier: id('Net'),
  }),
  Log: lattice('AccessLogSubscription', {
    ResourceIdentifier: { 'Fn::GetAtt': ['Service', 'Arn'] },
    DestinationArn: 'l',
  }),
  Policy: lattice('AuthPolicy', { ResourceIdentifier: id('Service'), Policy: named }),
  NetPolicy: lattice('AuthPolicy', {
    ResourceIdentifier: id('Net'),
    Policy: allow({ AWS: '*' }, { StringEquals: { 'aws:PrincipalAccount': '111122223333' } }),
  }),
  ...changes,
});

const PARTS = /^(Group|Listener|Service|Net|Policy|NetPolicy|Balancer|Own)$/;

const found = (tree: object) =>
  findingsIn({ Resources: tree })
    .filter(({ resource }) => PARTS.test(resource))
    .map(({ rule, outcome, resource }) => `${rule} ${outcome} ${resource}`);

const policyOf = (of: string, Policy: object) => lattice('AuthPolicy', { ResourceIdentifier: id(of), Policy });

test.each<[string, string[], object]>([
  ['as it should be', [], routed()],
  ['that asks nobody', ['ZTA-NET-036 fail Service'], routed({ Service: lattice('Service', {}) })],
  ['in a network that asks nobody', ['ZTA-NET-036 fail Net'], routed({ Net: lattice('ServiceNetwork', {}) })],
  [
    'whose authentication is known later',
    ['ZTA-NET-034 unknown Service', 'ZTA-NET-036 unknown Service'],
    routed({ Service: lattice('Service', { AuthType: { 'Fn::ImportValue': 'late' } }) }),
  ],
  [
    'for the account as a whole',
    ['ZTA-NET-069 fail Policy'],
    routed({ Policy: policyOf('Service', allow({ AWS: ROOT })) }),
  ],
  [
    'for whoever is called by any name',
    ['ZTA-NET-069 fail Policy'],
    routed({ Policy: policyOf('Service', allow({ AWS: ROOT }, { ArnLike: { 'aws:PrincipalArn': '*' } })) }),
  ],
  ['for one role', [], routed({ Policy: policyOf('Service', allow({ AWS: CHECKOUT })) })],
  ['in a network for everybody', ['ZTA-NET-069 fail NetPolicy'], routed({ NetPolicy: policyOf('Net', allow('*')) })],
  [
    'over plain HTTP, from a listener',
    ['ZTA-NET-037 fail Listener'],
    routed({
      Listener: lattice('Listener', {
        Protocol: 'HTTP',
        ServiceIdentifier: id('Service'),
        DefaultAction: { Forward: { TargetGroups: [{ TargetGroupIdentifier: id('Group') }] } },
      }),
    }),
  ],
  [
    'over plain HTTP, to what stands behind',
    ['ZTA-NET-037 fail Group'],
    routed({ Group: lattice('TargetGroup', { Config: { Protocol: 'HTTP', VpcIdentifier: { Ref: 'Vpc' } } }) }),
  ],
  ['whose calls nobody logs', ['ZTA-LOG-091 fail Service'], routed({ Log: make('AWS::SNS::Topic', {}) })],
  [
    'that leads into a network without models',
    [],
    routed({ Service: lattice('Service', {}), Net: lattice('ServiceNetwork', {}) }, { Vpc: make('AWS::EC2::VPC', {}) }),
  ],
])('a service %s', (_what, expected, tree) => {
  expect(found(tree)).toEqual(expected);
});

test('a load balancer to which such a service leads stands in front of models', () => {
  const balancer = (Scheme: string) => ({
    Balancer: make('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Scheme,
      Type: 'network',
      SecurityGroups: ['sg-1'],
    }),
  });
  expect(found(routed(balancer('internal')))).toEqual([]);
  expect(found(routed(balancer('internet-facing')))).toContain('ZTA-NET-032 fail Balancer');
  expect(found(routed(balancer('internet-facing'), { Vpc: make('AWS::EC2::VPC', {}) }))).toEqual([]);
});

const role = (...Action: string[]) =>
  make('AWS::IAM::Role', { Policies: [{ PolicyDocument: { Statement: { Effect: 'Allow', Action, Resource: '*' } } }] });

test('a key, a bucket and a log of what deploys models count, and those of other builds do not', () => {
  const built = (action: string) => ({
    Own: make('AWS::KMS::Key', {}),
    Role: role(action),
    Policy: make('AWS::S3::Bucket', { VersioningConfiguration: { Status: 'Enabled' } }),
    Net: make('AWS::Logs::LogGroup', { KmsKeyId: { 'Fn::GetAtt': ['Own', 'Arn'] } }),
    Build: make('AWS::CodeBuild::Project', {
      Name: 'release',
      ServiceRole: { 'Fn::GetAtt': ['Role', 'Arn'] },
      EncryptionKey: { 'Fn::GetAtt': ['Own', 'Arn'] },
      LogsConfig: { CloudWatchLogs: { GroupName: { Ref: 'Net' } } },
    }),
    Pipeline: make('AWS::CodePipeline::Pipeline', {
      ArtifactStore: { Location: { Ref: 'Policy' } },
      Stages: [{ Actions: [{ Name: 'B', Configuration: { ProjectName: 'release' } }] }],
    }),
  });
  const of = (action: string, resource: string) =>
    findingsIn({ Resources: built(action) })
      .filter((finding) => finding.resource === resource)
      .map(({ rule }) => rule);
  expect(of('sagemaker:UpdateEndpoint', 'Own')).toContain('ZTA-LOG-036');
  expect(of('sagemaker:UpdateEndpoint', 'Policy')).toContain('ZTA-DATA-001');
  expect(of('sagemaker:UpdateEndpoint', 'Policy')).not.toContain('ZTA-DATA-007');
  expect(of('sagemaker:UpdateEndpoint', 'Net')).toContain('ZTA-LOG-081');
  for (const resource of ['Own', 'Policy', 'Net']) expect(of('ecs:UpdateService', resource)).toEqual([]);
});
