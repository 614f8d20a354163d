import { type Maybe, not } from '../../../core';
import type { LogContent } from '../../../policy';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { routesToModel } from '../network/service-network';
import { takesPartInModels } from '../supply/pipeline-action';
import { isAboutAi } from './about-ai';
import { callsOf } from './model-log-call';

/** A log, and where its sender says that it is to go. */
export interface Delivery {
  readonly what: LogContent;
  /** Names a bucket, a log group, or a stream. */
  readonly to: Field;
  /** The service that writes it, where it is one that policies name. */
  readonly service?: string;
  /** Whether it arrives in a bucket with a lock. @default true */
  readonly intoLock?: boolean;
  /** Whether it arrives in a bucket that encrypts by KMS. @default true */
  readonly underKey?: Maybe<boolean>;
}

export interface Sent {
  readonly from: Subject;
  readonly delivery: Delivery;
  readonly isAboutAi: boolean;
}

type Sender = (sender: Subject) => readonly Delivery[];
type Path = readonly (string | number)[];

const VENDED = 'delivery.logs.amazonaws.com';

const send =
  (what: LogContent, service: string | undefined, ...paths: readonly Path[]): Sender =>
  ({ properties }) =>
    paths.flatMap((path) => properties.get(...path).items.map((to) => ({ what, to, ...(service && { service }) })));

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_s3Buckets_LoggingEnabled.html */
const toBareBucket =
  (sender: Sender): Sender =>
  (subject) =>
    sender(subject).map((delivery) => ({ ...delivery, intoLock: false, underKey: false }));

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-config-deliverychannel.html */
const notIntoLock =
  (sender: Sender): Sender =>
  (subject) =>
    sender(subject).map((delivery) => ({ ...delivery, intoLock: false }));

const LOAD_BALANCER_LOG = /^(access|connection|health_check)_logs\.s3\.bucket$/;

/** An Application Load Balancer writes into buckets with a key of S3 only; the other kinds know KMS. */
const loadBalancer: Sender = ({ properties }) => {
  const kind = properties.get('Type').text;
  const underKey = not(kind === undefined || matches(kind, /^application$/));
  return properties
    .get('LoadBalancerAttributes')
    .items.filter((item) => matches(item.get('Key').text ?? '', LOAD_BALANCER_LOG) === true)
    .map((item) => ({ what: 'requests', to: item.get('Value'), underKey }));
};

const networkFirewall: Sender = ({ properties }) =>
  properties.get('LoggingConfiguration', 'LogDestinationConfigs').items.flatMap((item) =>
    ['bucketName', 'logGroup'].map((key) => ({
      what: 'traffic' as const,
      to: item.get('LogDestination', key),
      service: VENDED,
    })),
  );

const modelLog: Sender = (subject) =>
  callsOf(subject).flatMap(({ configuration }) => [
    ...[configuration.get('s3Config'), configuration.get('cloudWatchConfig', 'largeDataDeliveryS3Config')].map(
      (bucket) => ({ what: 'prompts' as const, to: bucket.get('bucketName'), service: 'bedrock.amazonaws.com' }),
    ),
    { what: 'prompts' as const, to: configuration.get('cloudWatchConfig', 'logGroupName') },
  ]);

/** Streams count where logs go through them. */
const stream: Sender = (subject) => {
  const feeding = subject.mentionedBy(
    'AWS::EC2::FlowLog',
    'AWS::EC2::VerifiedAccessInstance',
    'AWS::Logs::DeliveryDestination',
    'AWS::Logs::SubscriptionFilter',
    'AWS::WAFv2::LoggingConfiguration',
  );
  return feeding.length === 0
    ? []
    : send(
        'use',
        undefined,
        ['S3DestinationConfiguration', 'BucketARN'],
        ['ExtendedS3DestinationConfiguration', 'BucketARN'],
      )(subject);
};

/** Builds count where they take part in changing models. */
const build: Sender = (project) =>
  takesPartInModels(project) ? send('use', undefined, ['LogsConfig', 'CloudWatchLogs', 'GroupName'])(project) : [];

/** What writes logs, by its type. */
export const SENDERS: Readonly<Record<string, Sender>> = {
  'AWS::ApiGateway::Stage': send('requests', undefined, ['AccessLogSetting', 'DestinationArn']),
  'AWS::ApiGatewayV2::Stage': send('requests', undefined, ['AccessLogSettings', 'DestinationArn']),
  'AWS::CloudFormation::CustomResource': modelLog,
  'AWS::CloudTrail::Trail': (subject) => [
    ...send('activity', 'cloudtrail.amazonaws.com', ['S3BucketName'])(subject),
    ...send('activity', undefined, ['CloudWatchLogsLogGroupArn'])(subject),
  ],
  'AWS::CodeBuild::Project': build,
  'AWS::Config::DeliveryChannel': notIntoLock(send('configuration', 'config.amazonaws.com', ['S3BucketName'])),
  'AWS::EC2::FlowLog': send('traffic', VENDED, ['LogDestination'], ['LogGroupName']),
  'AWS::EC2::VerifiedAccessInstance': send(
    'requests',
    VENDED,
    ['LoggingConfigurations', 'S3', 'BucketName'],
    ['LoggingConfigurations', 'CloudWatchLogs', 'LogGroup'],
  ),
  'AWS::ElasticLoadBalancing::LoadBalancer': (subject) =>
    send('requests', undefined, ['AccessLoggingPolicy', 'S3BucketName'])(subject).map((delivery) => ({
      ...delivery,
      underKey: false,
    })),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::GuardDuty::PublishingDestination': send('findings', 'guardduty.amazonaws.com', [
    'DestinationProperties',
    'DestinationArn',
  ]),
  'AWS::KinesisFirehose::DeliveryStream': stream,
  'AWS::Logs::DeliveryDestination': send('use', VENDED, ['DestinationResourceArn']),
  'AWS::NetworkFirewall::LoggingConfiguration': networkFirewall,
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': send('names', VENDED, ['DestinationArn']),
  'AWS::S3::Bucket': toBareBucket(
    send('access', 'logging.s3.amazonaws.com', ['LoggingConfiguration', 'DestinationBucketName']),
  ),
  'AWS::VpcLattice::AccessLogSubscription': (subscription) =>
    ['Service', 'ServiceNetwork'].some((type) => {
      const of = subscription.properties.get('ResourceIdentifier').target(`AWS::VpcLattice::${type}`);
      return of !== undefined && routesToModel(of);
    })
      ? send('requests', VENDED, ['DestinationArn'])(subscription)
      : [],
  'AWS::WAFv2::LoggingConfiguration': send('requests', VENDED, ['LogDestinationConfigs']),
  'Custom::AWS': modelLog,
};

/** Every log that is sent to a bucket or a log group, with its sender, and whether it can have to do with AI. */
export const deliveriesTo = (store: Subject): readonly Sent[] =>
  store
    .mentionedBy(...Object.keys(SENDERS))
    .flatMap((from) =>
      (SENDERS[from.type]?.(from) ?? [])
        .filter(({ to }) => store.is(to.target(store.type)))
        .map((delivery) => ({ from, delivery, isAboutAi: isAboutAi(from) })),
    );
