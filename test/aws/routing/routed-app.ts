import { App, Duration, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import {
  AccessRule,
  AiInventory,
  DevicePosture,
  ImmutableLogBucket,
  ModelRouter,
  type ModelRouterProps,
  PrivateModelNetwork,
  RetentionLock,
  TrustProvider,
  UserGroup,
  VerifiedAccessGateway,
  Workload,
  WorkloadRole,
} from '../../../lib/aws';
import type { IdentityRoute } from '../../../lib/aws/routing/identity-route';

export const ADJUSTERS = UserGroup.identityCenter('90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f');
const STAFF = UserGroup.identityCenter('c242c5b0-6081-1845-6fa8-6e0d9513c107');
const HEALTHY = DevicePosture.crowdStrike({ minimumOverall: 80 });
const ASSET = { owner: 'claims', purpose: 'answers', riskTier: 'limited', dataClasses: ['internal'] } as const;

/** An app with a router of two rows: one for a workload, one for people. */
export class RoutedApp {
  public readonly app = new App();
  public readonly stack = new Stack(this.app, 'Claims', { env: { account: '111122223333', region: 'eu-central-1' } });
  public readonly scoring = new WorkloadRole(this.stack, 'Scoring', { service: Workload.LAMBDA });
  public readonly other = new WorkloadRole(this.stack, 'Other', { service: Workload.LAMBDA });
  public readonly router: ModelRouter;
  public readonly fraud: IdentityRoute;
  public readonly claims: IdentityRoute;

  public constructor(change: (routes: readonly IdentityRoute[]) => Partial<ModelRouterProps> = () => ({})) {
    const { stack } = this;
    const logs = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
    const { vpc, subnets } = new PrivateModelNetwork(stack, 'Network', { logs });
    const inventory = new AiInventory(stack, 'Inventory');
    const certificate = Certificate.fromCertificateArn(
      stack,
      'Certificate',
      'arn:aws:acm:eu-central-1:111122223333:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0',
    );
    const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
      trustProviders: [
        TrustProvider.identityCenter({ reference: 'people' }),
        TrustProvider.crowdStrike({ reference: 'devices', tenantId: 'tenant' }),
      ],
      rules: [AccessRule.allow(STAFF, ADJUSTERS).on(HEALTHY)],
      logs,
    });
    const target = (id: string) =>
      new elbv2.ApplicationTargetGroup(stack, id, { vpc, port: 8443, targetType: elbv2.TargetType.IP });
    this.fraud = {
      model: inventory.model('fraud', ASSET),
      region: 'eu-central-1',
      to: target('FraudTarget'),
      workloads: [this.scoring],
    };
    this.claims = {
      model: inventory.model('claims', ASSET),
      region: 'eu-central-1',
      to: target('ClaimsTarget'),
      people: { groups: [ADJUSTERS], domain: 'claims.example.com', certificate },
    };
    this.router = new ModelRouter(stack, 'Router', {
      routes: [this.fraud, this.claims],
      vpc,
      subnets,
      certificate,
      latticePrefixListId: 'pl-0cbd4c1c3d5f1a2b3',
      gateway,
      logs,
      ...change([this.fraud, this.claims]),
    });
  }
}
