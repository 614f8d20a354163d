import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as targets from 'aws-cdk-lib/aws-elasticloadbalancingv2-targets';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import {
  GovernedKey,
  type ImmutableLogBucket,
  LogSource,
  type PrivateBedrockModel,
  type PrivateModelNetwork,
  type WorkloadRole,
} from 'zero-trust-ai-constructs/aws';

export interface ClaimsDeskProps {
  readonly role: WorkloadRole;
  readonly network: PrivateModelNetwork;
  readonly model: PrivateBedrockModel;
  readonly logs: ImmutableLogBucket;
  readonly site: route53.HostedZoneAttributes & { readonly domain: string };
}

/** An internal web app: a load balancer without a public address, and a function that asks the model. */
export class ClaimsDesk extends Construct {
  public readonly loadBalancer: elbv2.ApplicationLoadBalancer;
  public readonly certificate: acm.ICertificate;
  public readonly zone: route53.IHostedZone;

  public constructor(scope: Construct, id: string, props: ClaimsDeskProps) {
    super(scope, id);
    this.zone = route53.HostedZone.fromHostedZoneAttributes(this, 'Zone', props.site);
    this.certificate = new acm.Certificate(this, 'Certificate', {
      domainName: props.site.domain,
      validation: acm.CertificateValidation.fromDns(this.zone),
    });
    this.loadBalancer = new elbv2.ApplicationLoadBalancer(this, 'LoadBalancer', {
      vpc: props.network.vpc,
      vpcSubnets: { subnets: props.network.subnets },
      internetFacing: false,
      dropInvalidHeaderFields: true,
      deletionProtection: false,
    });
    this.logAccess(props.logs);
    const listener = this.loadBalancer.addListener('Https', {
      port: 443,
      open: false,
      certificates: [this.certificate],
      sslPolicy: elbv2.SslPolicy.RECOMMENDED_TLS,
    });
    listener.addTargets('Function', { targets: [new targets.LambdaTarget(this.desk(props))] });
  }

  private desk({ role, network, model }: ClaimsDeskProps): lambda.Function {
    const key = new GovernedKey(this, 'Key', { description: 'Log group and settings of the claims desk' });
    const logGroup = new LogGroup(this, 'LogGroup', {
      encryptionKey: key,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    logGroup.grantWrite(role);
    role.runsIn(network);
    const desk = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      handler: 'index.handler',
      code: lambda.Code.fromAsset('examples/aws-private-model/claims-desk'),
      role,
      vpc: network.vpc,
      vpcSubnets: { subnets: network.subnets },
      allowAllOutbound: false,
      reservedConcurrentExecutions: 20,
      timeout: Duration.seconds(29),
      logGroup,
      environmentEncryption: key,
      environment: {
        MODEL: model.modelArn,
        GUARDRAIL: model.guardrail.guardrailArn,
        GUARDRAIL_VERSION: model.guardrail.versionFor(this),
      },
    });
    network.admit(desk);
    return desk;
  }

  private logAccess(logs: ImmutableLogBucket): void {
    const { bucket, prefix, ready } = logs.addSource(LogSource.applicationLoadBalancer());
    this.loadBalancer.setAttribute('access_logs.s3.enabled', 'true');
    this.loadBalancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
    if (prefix !== undefined) this.loadBalancer.setAttribute('access_logs.s3.prefix', prefix);
    this.loadBalancer.node.addDependency(ready);
  }
}
