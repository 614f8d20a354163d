import { App, SecretValue, Stack, type StackProps, Token } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as elbv2 from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as rds from 'aws-cdk-lib/aws-rds';
import * as route53 from 'aws-cdk-lib/aws-route53';
import * as wafv2 from 'aws-cdk-lib/aws-wafv2';
import { Duration } from 'aws-cdk-lib';
import { AccessRule } from '../../lib/aws/access-rule';
import { DevicePosture } from '../../lib/aws/device-posture';
import { EndpointTraffic } from '../../lib/aws/endpoint-traffic';
import { ImmutableLogBucket } from '../../lib/aws/immutable-log-bucket';
import { TrustProvider } from '../../lib/aws/trust-provider';
import { UserGroup } from '../../lib/aws/user-group';
import { VerifiedAccessGateway, type VerifiedAccessGatewayProps } from '../../lib/aws/verified-access-gateway';
import { RetentionLock } from '../../lib/core';

const GROUP = '90676f5f-8e1a-4a4c-9d0f-1a2b3c4d5e6f';
const ENV = { account: '111122223333', region: 'eu-west-1' };
const PEOPLE = TrustProvider.identityCenter({ reference: 'idc' });
const DEVICES = TrustProvider.crowdStrike({ reference: 'crwd', tenantId: 'tenant' });
const RULE = AccessRule.allow(UserGroup.identityCenter(GROUP)).on(DevicePosture.crowdStrike({ minimumOverall: 80 }));
const certificate = { certificateRef: { certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/a' } };

function build(
  props: Partial<VerifiedAccessGatewayProps> | ((stack: Stack) => Partial<VerifiedAccessGatewayProps>) = {},
  stackProps: StackProps = {},
) {
  const stack = new Stack(new App(), 'Stack', stackProps);
  const bucket = new ImmutableLogBucket(stack, 'Logs', { lock: RetentionLock.staged(Duration.days(400)) });
  const gateway = new VerifiedAccessGateway(stack, 'Gateway', {
    trustProviders: [PEOPLE, DEVICES],
    rules: [RULE],
    logs: bucket,
    ...(typeof props === 'function' ? props(stack) : props),
  });
  return { stack, gateway, bucket, template: () => Template.fromStack(stack) };
}

function vpcIn(scope: Stack): ec2.IVpc {
  return new ec2.Vpc(scope, 'Vpc', {
    natGateways: 0,
    subnetConfiguration: [{ name: 'Isolated', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
}

function balancerIn(scope: Stack, props: Partial<elbv2.ApplicationLoadBalancerProps> = {}) {
  return new elbv2.ApplicationLoadBalancer(scope, 'Alb', {
    vpc: vpcIn(scope),
    vpcSubnets: { subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
    ...props,
  });
}

const https = (more: object = {}) =>
  EndpointTraffic.https({ domain: 'console.example.com', certificate: cert(), ...more });

function cert(): acm.ICertificateRef {
  const scope = new Stack();
  return acm.Certificate.fromCertificateArn(scope, 'Certificate', certificate.certificateRef.certificateArn);
}

const code = (name: string) => expect.objectContaining({ code: name });

describe.each([
  ['without an environment', {}],
  ['with an environment', { env: ENV }],
])('in a stack %s', (_name, stackProps) => {
  test('the group lets through whom the rules name, and its policy is on', () => {
    build({}, stackProps).template().hasResourceProperties('AWS::EC2::VerifiedAccessGroup', {
      PolicyEnabled: true,
      PolicyDocument: [
        'permit (principal, action, resource) when {',
        `  (context has idc && context.idc.groups has "${GROUP}") &&`,
        '  (context has crwd && context.crwd.assessment.overall >= 80)',
        '};',
      ].join('\n'),
      VerifiedAccessInstanceId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Gateway'), 'VerifiedAccessInstanceId'] },
    });
  });

  test('every decision is logged with what the trust providers said, in the newest form, to the bucket', () => {
    build({}, stackProps).template().hasResourceProperties('AWS::EC2::VerifiedAccessInstance', {
      LoggingConfigurations: {
        IncludeTrustContext: true,
        LogVersion: 'ocsf-1.0.0-rc.2',
        S3: {
          Enabled: true,
          BucketName: { Ref: Match.stringLikeRegexp('^Logs') },
          BucketOwner: stackProps.env ? ENV.account : { Ref: 'AWS::AccountId' },
        },
        CloudWatchLogs: Match.absent(),
      },
    });
  });

  test('the web ACL stands before the instance', () => {
    const partition = { Ref: 'AWS::Partition' };
    const region = stackProps.env ? `:ec2:${ENV.region}:${ENV.account}:verified-access-instance/` : undefined;
    build({}, stackProps).template().hasResourceProperties('AWS::WAFv2::WebACLAssociation', {
      WebACLArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^GatewayWebAcl'), 'Arn'] },
      ResourceArn: {
        'Fn::Join': [
          '',
          region
            ? ['arn:', partition, region, instanceId]
            : ['arn:', partition, ':ec2:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':verified-access-instance/', instanceId],
        ],
      },
    });
  });
});

const instanceId = { 'Fn::GetAtt': [Match.stringLikeRegexp('^Gateway'), 'VerifiedAccessInstanceId'] };

describe('the gateway', () => {
  test('waits until the bucket lets the logs in', () => {
    const { bucket, template, gateway, stack } = build((scope) => {
      void scope;
      return {};
    });
    void gateway;
    void stack;
    const [policy] = Object.keys(template().findResources('AWS::S3::BucketPolicy'));
    template().hasResource('AWS::EC2::VerifiedAccessInstance', {
      DependsOn: Match.arrayWith([policy ?? stack.getLogicalId(defaultOf(bucket.bucket))]),
    });
  });
});

function defaultOf(bucket: { node: { defaultChild?: unknown } }) {
  const child = bucket.node.defaultChild;
  if (child instanceof Object && 'logicalId' in child) return child as never;
  throw new Error('no default child');
}
void [SecretValue, Token, kms, logs, rds, route53, wafv2, balancerIn, https, code];
