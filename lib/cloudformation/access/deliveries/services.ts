import { callsOf } from '../../facts/log/model-log-call';
import { matches } from '../../text';
import { keyArn, keyOf } from './keys';
import { accountOfLoadBalancers } from './load-balancer-accounts';
import { arnHere, behindBucket, ofAccount, type Sending, told, where } from './sending';
import { trail } from './trail';
import { networkLoadBalancer, VENDED } from './vended';
import type { KeyUse, Writing } from './writing';

const GENERATE = 'kms:GenerateDataKey';

/** The key that the sender names, or that of the bucket. */
function keyUse(
  sending: Sending,
  property: readonly string[],
  listed: readonly string[] = [],
): { readonly key?: KeyUse } {
  const { from, store, reading } = sending;
  const named = property.length === 0 ? undefined : keyArn(from.properties.get(...property), reading);
  const arn = named ?? keyOf(store, reading);
  return arn === undefined ? {} : { key: { arn, needed: [GENERATE], listed, named: named !== undefined } };
}

/** @see https://docs.aws.amazon.com/config/latest/developerguide/s3-bucket-policy.html */
const config = (sending: Sending): Writing => ({
  service: 'config.amazonaws.com',
  reads: ['s3:GetBucketAcl', 's3:ListBucket'],
  folders: [ofAccount(sending, told(sending, 'S3KeyPrefix'), 'Config')],
  handsOver: true,
  tellsAccount: true,
  ...keyUse(sending, ['S3KmsKeyArn'], ['kms:Decrypt']),
  otherwise: { sure: false, because: 'AWS Config writes as the role of its recorder where that may' },
});

/** @see https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_exportfindings.html */
const guardDuty = (sending: Sending): Writing => ({
  service: 'guardduty.amazonaws.com',
  reads: ['s3:GetBucketLocation'],
  folders: [ofAccount(sending, behindBucket(sending), 'GuardDuty')],
  source: arnHere(sending, 'guardduty', `detector/${told(sending, 'DetectorId')}`),
  tellsAccount: true,
  ...keyUse(sending, ['DestinationProperties', 'KmsKeyArn']),
});

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html */
function serverAccess(sending: Sending): Writing {
  const { from, store, reading } = sending;
  const list = store.properties.get('AccessControl').text;
  const byList = list !== undefined && matches(list, /^LogDeliveryWrite$/);
  return {
    service: 'logging.s3.amazonaws.com',
    // No slash comes between the prefix and what is written.
    folders: [told(sending, 'LoggingConfiguration', 'LogFilePrefix')],
    source: reading.names.arn(from.resource) ?? '',
    tellsAccount: true,
    ...(byList !== false && {
      otherwise: { sure: byList === true, because: 'the access control list of the bucket may let it in' },
    }),
  };
}

/** @see https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html */
function invocations(sending: Sending): Writing {
  const { from, to, reading } = sending;
  const buckets = callsOf(from).flatMap(({ configuration }) => [
    configuration.get('s3Config'),
    configuration.get('cloudWatchConfig', 'largeDataDeliveryS3Config'),
  ]);
  const prefix = buckets.find((bucket) => bucket.get('bucketName').place.at === to.place.at)?.get('keyPrefix');
  const spelled = prefix?.text === undefined ? '' : reading.spell(prefix.text, prefix);
  return {
    service: 'bedrock.amazonaws.com',
    folders: [ofAccount(sending, spelled, 'BedrockModelInvocationLogs')],
    source: arnHere(sending, 'bedrock', '*'),
    tellsAccount: true,
    ...keyUse(sending, []),
  };
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html */
function loadBalancer(sending: Sending): Writing {
  const { from, to, reading } = sending;
  const attributes = from.properties.get('LoadBalancerAttributes').items;
  const bucket = attributes.find((item) => item.get('Value').place.at === to.place.at)?.get('Key').text;
  const prefixKey = `${bucket ?? ''}`.replace(/bucket$/, 'prefix');
  const prefix = attributes.find((item) => item.get('Key').text === prefixKey)?.get('Value');
  const below = prefix?.text === undefined ? '' : reading.spell(prefix.text, prefix);
  const kind = from.properties.get('Type').text;
  if (kind !== undefined && matches(kind, /^network$/) === true) return networkLoadBalancer(sending, below);
  return writtenByLoadBalancers(sending, below, 'loadbalancer/app/EXAMPLE');
}

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/enable-access-logs.html */
const classicLoadBalancer = (sending: Sending): Writing =>
  writtenByLoadBalancers(sending, told(sending, 'AccessLoggingPolicy', 'S3BucketPrefix'), 'loadbalancer/EXAMPLE');

function writtenByLoadBalancers(sending: Sending, prefix: string, source: string): Writing {
  const account = accountOfLoadBalancers(where(sending).region);
  return {
    service: 'logdelivery.elasticloadbalancing.amazonaws.com',
    folders: [ofAccount(sending, prefix, 'elasticloadbalancing')],
    source: arnHere(sending, 'elasticloadbalancing', source),
    tellsAccount: false,
    ...(account !== undefined && { account }),
  };
}

/** How services write the logs of a type of senders into buckets. */
export const WRITING: Readonly<Record<string, (sending: Sending) => Writing>> = {
  ...VENDED,
  'AWS::CloudFormation::CustomResource': invocations,
  'AWS::CloudTrail::Trail': trail,
  'AWS::Config::DeliveryChannel': config,
  'AWS::ElasticLoadBalancing::LoadBalancer': classicLoadBalancer,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::GuardDuty::PublishingDestination': guardDuty,
  'AWS::S3::Bucket': serverAccess,
  'Custom::AWS': invocations,
};
