import { Unknown } from '../../../core';
import { keyOf } from './keys';
import { arnHere, behindBucket, folder, ofAccount, type Sending, told, where } from './sending';
import type { Writing } from './writing';

type Writes = (sending: Sending) => Writing;

/**
 * What the delivery service of CloudWatch Logs writes for others.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html
 */
function vended(sending: Sending, folders: readonly string[], source = '*'): Writing {
  const key = keyOf(sending.store, sending.reading);
  return {
    service: 'delivery.logs.amazonaws.com',
    folders,
    handsOver: true,
    source: arnHere(sending, 'logs', source),
    tellsAccount: true,
    ...(key !== undefined && {
      key: {
        arn: key,
        needed: ['kms:GenerateDataKey'],
        listed: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        named: false,
      },
    }),
    otherwise: {
      sure: false,
      because: 'the service adds what it needs to the policy of the bucket where whoever deploys may change that',
    },
  };
}

/** Services that check the bucket before they have it written to. */
const checked = (sending: Sending, folders: readonly string[]): Writing => ({
  ...vended(sending, folders),
  looks: ['s3:GetBucketAcl'],
});

/** Below the prefix that a property names, or that stands behind the bucket. */
const below =
  (directory: string, ...prefix: readonly string[]): Writes =>
  (sending) => {
    const given = prefix.length === 0 ? behindBucket(sending) : told(sending, ...prefix);
    return checked(sending, [ofAccount(sending, given, directory)]);
  };

/** Folders of flow logs may be called in the way of Hive. */
const flowLog: Writes = (sending) => {
  const hive = sending.from.properties.get('DestinationOptions', 'HiveCompatiblePartitions').boolean(false).value;
  const prefix = behindBucket(sending);
  const { account } = where(sending);
  const plain = ofAccount(sending, prefix, 'vpcflowlogs');
  const named = folder(prefix, 'AWSLogs', `aws-account-id=${account}`, 'aws-service=vpcflowlogs');
  return checked(sending, Unknown.is(hive) ? [plain, named] : [hive ? named : plain]);
};

/** Each destination may have a prefix of its own. */
const firewall: Writes = (sending) => {
  const configs = sending.from.properties.get('LoggingConfiguration', 'LogDestinationConfigs').items;
  const prefixes = configs.map((item) => item.get('LogDestination', 'prefix'));
  const spelled = prefixes.map((field) => (field.text === undefined ? '' : sending.reading.spell(field.text, field)));
  return checked(
    sending,
    [...new Set(spelled)].map((prefix) => ofAccount(sending, prefix, 'network-firewall')),
  );
};

/** What is called below `AWSLogs` differs from source to source. */
const delivery: Writes = (sending) => ({
  ...vended(sending, [ofAccount(sending, behindBucket(sending))], 'delivery-source:EXAMPLE'),
});

/** Who has the delivery service of CloudWatch Logs write, by its type. */
export const VENDED: Readonly<Record<string, Writes>> = {
  'AWS::EC2::FlowLog': flowLog,
  'AWS::EC2::VerifiedAccessInstance': below('verifiedaccess', 'LoggingConfigurations', 'S3', 'Prefix'),
  'AWS::Logs::DeliveryDestination': delivery,
  'AWS::NetworkFirewall::LoggingConfiguration': firewall,
  'AWS::Route53Resolver::ResolverQueryLoggingConfig': below('vpcdnsquerylogs'),
  'AWS::WAFv2::LoggingConfiguration': below('WAFLogs'),
};

/** A Network Load Balancer. */
export const networkLoadBalancer = (sending: Sending, prefix: string): Writing =>
  checked(sending, [ofAccount(sending, prefix, 'elasticloadbalancing')]);
