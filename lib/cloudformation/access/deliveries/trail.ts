import { keyArn, keyOf } from './keys';
import { folder, type Sending, told, where } from './sending';
import type { KeyUse, Writing } from './writing';

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
export function trail(sending: Sending): Writing {
  const { from, reading } = sending;
  const isOn = (property: string) => from.properties.get(property).boolean(false).value !== false;
  const { account } = where(sending);
  const source = reading.names.arn(from.resource) ?? '';
  const key = keyUse(sending, source);
  const owners = [account, ...(isOn('IsOrganizationTrail') ? [`${organizationIn(sending)}/${account}`] : [])];
  const kinds = [
    'CloudTrail',
    ...(isOn('EnableLogFileValidation') ? ['CloudTrail-Digest'] : []),
    ...(from.properties.get('InsightSelectors').isSet === false ? [] : ['CloudTrail-Insight']),
  ];
  const prefix = told(sending, 'S3KeyPrefix');
  return {
    service: 'cloudtrail.amazonaws.com',
    reads: ['s3:GetBucketAcl'],
    folders: owners.flatMap((owner) => kinds.map((kind) => folder(prefix, 'AWSLogs', owner, kind))),
    everyRegion: isOn('IsMultiRegionTrail'),
    handsOver: true,
    source,
    tellsAccount: false,
    ...(key !== undefined && { key }),
  };
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html */
function keyUse({ from, store, reading }: Sending, source: string): KeyUse | undefined {
  const named = keyArn(from.properties.get('KMSKeyId'), reading);
  const context = { 'kms:EncryptionContext:aws:cloudtrail:arn': source };
  if (named !== undefined)
    return { arn: named, needed: ['kms:GenerateDataKey'], listed: ['kms:DescribeKey'], context, named: true };
  // Whether a trail without a key of its own takes that of the bucket is not told.
  const ofBucket = keyOf(store, reading);
  return ofBucket === undefined
    ? undefined
    : { arn: ofBucket, needed: [], listed: ['kms:GenerateDataKey'], context, named: true };
}

/** The organization of which the policy of the bucket speaks: a trail of an organization also writes below its id. */
function organizationIn({ policies }: Sending): string {
  const patterns = policies.flatMap(({ statements }) =>
    statements.flatMap(({ resources }) => resources?.patterns ?? []),
  );
  const ids = patterns.flatMap((pattern) => /\/AWSLogs\/(o-[a-z0-9]+)\//.exec(pattern)?.[1] ?? []);
  return ids[0] ?? 'o-exampleorgid';
}
