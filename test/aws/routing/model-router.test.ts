import { Aws } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnVerifiedAccessEndpoint } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { CfnAuthPolicy } from 'aws-cdk-lib/aws-vpclattice';
import { noRequest, UserGroup, ZeroTrust } from '../../../lib/aws';
import { type IdentityRoute, portOf } from '../../../lib/aws/routing/identity-route';
import { RoutedApp } from './routed-app';

const template = (app: RoutedApp) => Template.fromStack(app.stack);

describe('a row for workloads', () => {
  const whole = template(new RoutedApp());

  test('is a service that asks who calls, and denies everybody else', () => {
    whole.hasResourceProperties('AWS::VpcLattice::Service', { AuthType: 'AWS_IAM' });
    const [policy] = Object.values(whole.findResources('AWS::VpcLattice::AuthPolicy')).filter((found) =>
      JSON.stringify(found).includes('NobodyElse'),
    );
    const statements: { Sid: string; Effect: string }[] = policy?.['Properties'].Policy.Statement;
    expect(statements.map(({ Sid, Effect }) => `${Effect} ${Sid}`)).toEqual([
      'Allow OnlyNamedWorkloads',
      'Deny NobodyElse',
      'Deny NobodyFromOutside',
    ]);
  });

  test('leads to a port of its own, which only VPC Lattice and the gateway reach', () => {
    const { fraud, claims } = new RoutedApp();
    expect(portOf(fraud)).not.toBe(portOf(claims));
    whole.hasResourceProperties('AWS::VpcLattice::TargetGroup', {
      Type: 'ALB',
      Config: { Port: portOf(fraud), Protocol: 'HTTPS' },
      Targets: [{ Port: portOf(fraud) }],
    });
    whole.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: portOf(fraud),
      Protocol: 'HTTPS',
      DefaultActions: [{ Type: 'forward' }],
    });
    whole.hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
      SourcePrefixListId: 'pl-0cbd4c1c3d5f1a2b3',
      FromPort: portOf(fraud),
      ToPort: portOf(fraud),
    });
    expect(JSON.stringify(whole.toJSON())).not.toContain('"CidrIp":"0.0.0.0/0"');
  });

  test('is in a network that lets in callers of the account only, behind a load balancer without a public address', () => {
    whole.hasResourceProperties('AWS::VpcLattice::ServiceNetwork', { AuthType: 'AWS_IAM' });
    whole.hasResourceProperties('AWS::VpcLattice::AuthPolicy', {
      Policy: {
        Statement: [
          Match.objectLike({
            Sid: 'OnlyThisAccount',
            Condition: { StringEquals: { 'aws:PrincipalAccount': '111122223333' } },
          }),
        ],
      },
    });
    whole.hasResourceProperties('AWS::ElasticLoadBalancingV2::LoadBalancer', {
      Scheme: 'internal',
      LoadBalancerAttributes: Match.arrayWith([
        { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
        { Key: 'access_logs.s3.enabled', Value: 'true' },
      ]),
    });
  });

  test('is logged, and nobody is led there before its policy is', () => {
    whole.resourceCountIs('AWS::VpcLattice::AccessLogSubscription', 1);
    whole.hasResource('AWS::VpcLattice::ServiceNetworkServiceAssociation', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('AuthPolicy')]),
    });
    whole.hasResource('AWS::VpcLattice::ServiceNetworkVpcAssociation', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('NetworkPolicy|Policy')]),
    });
  });

  test('gives its workloads the right to call, and no others', () => {
    const bearing = Object.values(whole.findResources('AWS::IAM::Policy')).filter((found) =>
      JSON.stringify(found).includes('vpc-lattice-svcs:Invoke'),
    );
    expect(bearing.map((policy) => JSON.stringify(policy['Properties'].Roles))).toEqual([
      expect.stringContaining('Scoring'),
    ]);
  });
});

test('a row for people is an endpoint of the gateway that asks for their groups', () => {
  const app = new RoutedApp();
  template(app).hasResourceProperties('AWS::EC2::VerifiedAccessEndpoint', {
    ApplicationDomain: 'claims.example.com',
    LoadBalancerOptions: { Port: portOf(app.claims), Protocol: 'https' },
    PolicyDocument: Match.stringLikeRegexp('90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f'),
    PolicyEnabled: true,
  });
});

describe('that no identity reaches a model that its row does not name', () => {
  const enforced = (app: RoutedApp, change?: () => void) => {
    const zeroTrust = ZeroTrust.enforce(app.app);
    zeroTrust.require(app.router.reachesOnlyAsNamed());
    change?.();
    return () => app.app.synth();
  };

  test('is proved', () => {
    expect(enforced(new RoutedApp())).not.toThrow();
  });

  test('is not where the table asks for somebody else', () => {
    const app = new RoutedApp();
    const zeroTrust = ZeroTrust.enforce(app.app);
    zeroTrust.require(noRequest({ action: 'vpc-lattice-svcs:Invoke' }).exceptBy(app.other));
    expect(() => app.app.synth()).toThrow(/ZTA-PROOF/);
  });

  test('is not where the policy of a service lets in another role', () => {
    const app = new RoutedApp();
    const weaken = () => {
      for (const policy of app.router.node.findAll().filter(CfnAuthPolicy.isCfnAuthPolicy)) {
        policy.addPropertyOverride('Policy.Statement', [
          { Effect: 'Allow', Principal: '*', Action: 'vpc-lattice-svcs:Invoke', Resource: '*' },
        ]);
      }
    };
    expect(enforced(app, weaken)).toThrow(/ZTA-PROOF-001 REFUTED .*Invoke/);
  });

  test('is not where an endpoint of the gateway asks for no group', () => {
    const app = new RoutedApp();
    const weaken = () => {
      for (const endpoint of app.stack.node.findAll().filter(CfnVerifiedAccessEndpoint.isCfnVerifiedAccessEndpoint)) {
        endpoint.addPropertyOverride(
          'PolicyDocument',
          'permit (principal, action, resource) when { context has people };',
        );
      }
    };
    expect(enforced(app, weaken)).toThrow(/ZTA-PROOF-001 REFUTED .*verified-access:Request/);
  });

  test('holds where somebody else is allowed everything in a policy of his own', () => {
    const app = new RoutedApp();
    app.other.addToPolicy(new PolicyStatement({ actions: ['vpc-lattice-svcs:Invoke'], resources: ['*'] }));
    const zeroTrust = ZeroTrust.enforce(app.app, { packs: [] });
    zeroTrust.require(app.router.reachesOnlyAsNamed());
    expect(() => app.app.synth()).not.toThrow();
  });
});

test('a row is at the same port for ever', () => {
  const { fraud, claims } = new RoutedApp();
  expect([fraud, claims].map(portOf)).toEqual([22740, 20455]);
});

const refused = (change: (routes: readonly IdentityRoute[]) => object) => () => new RoutedApp(change);

test.each<[string, (routes: readonly IdentityRoute[]) => object, RegExp]>([
  ['no row', () => ({ routes: [] }), /^RoutesMissing: /],
  ['a row twice', ([fraud]) => ({ routes: [fraud, fraud] }), /^RouteTwice: .*got 'fraud-eu-central-1' twice/],
  [
    'a row for nobody',
    ([fraud]) => ({ routes: [{ ...fraud, workloads: [] }] }),
    /^RouteForNobody: .*got nobody for 'fraud-eu-central-1'/,
  ],
  [
    'a port twice',
    ([fraud, claims]) => ({
      routes: [
        { ...fraud, port: 8443 },
        { ...claims, port: 8443 },
      ],
    }),
    /^RoutePort: .*got 8443 for 'fraud-eu-central-1' and 'claims-eu-central-1'/,
  ],
  ['no port', ([fraud]) => ({ routes: [{ ...fraud, port: 0 }] }), /^RoutePort: .*got 0/],
  ['people without a gateway', () => ({ gateway: undefined }), /^RouterGateway: .*'claims-eu-central-1'/],
  ['workloads without a prefix list', () => ({ latticePrefixListId: undefined }), /^RouterPrefixList: .*'fraud-/],
  ['no prefix list', () => ({ latticePrefixListId: 'lattice' }), /^RouterPrefixList: .*got 'lattice'/],
  ['no region', ([fraud]) => ({ routes: [{ ...fraud, region: 'frankfurt' }] }), /^RouteRegion: .*got 'frankfurt' for/],
  [
    'a region known later',
    ([fraud]) => ({ routes: [{ ...fraud, region: Aws.REGION }] }),
    /^RouteRegion: .*deploy-time/,
  ],
  [
    'people of no group, beside workloads',
    ([fraud, claims]) => ({ routes: [{ ...claims, ...fraud, people: { ...claims?.people, groups: [] } }] }),
    /^RouteForNobody: /,
  ],
  [
    'groups of two claims',
    ([, claims]) => ({
      routes: [
        {
          ...claims,
          people: { ...claims?.people, groups: [UserGroup.oidc('a', 'groups'), UserGroup.oidc('b', 'roles')] },
        },
      ],
    }),
    /^RouteGroups: .*got 'groups' and 'roles' for 'claims-eu-central-1'/,
  ],
])('%s is refused', (_what, change, said) => {
  expect(refused(change)).toThrow(said);
  expect(refused(change)).toThrow(/\[Claims\/Router\]$/);
});

test('a workload whose role cannot be changed is refused, and not left without its right', () => {
  const { stack } = new RoutedApp();
  const arn = 'arn:aws:iam::111122223333:role/scoring';
  const imported = Role.fromRoleArn(stack, 'Imported', arn, { mutable: false });
  expect(refused(([fraud]) => ({ routes: [{ ...fraud, workloads: [imported] }] }))).toThrow(/^RoleImmutable: /);
});

test('the name of a row that is none of the router is not known', () => {
  const { router, claims, fraud } = new RoutedApp();
  expect(() => router.domainOf(claims)).toThrow(/^RouteUnknown: /);
  expect(() => router.domainOf(fraud)).not.toThrow();
});
