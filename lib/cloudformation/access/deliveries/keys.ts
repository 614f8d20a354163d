import type { Caller, Encrypted, Request } from '../../../access/model';
import { Unknown } from '../../../core';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { suffixOf } from '../names/partition';
import type { Reading } from '../reading';
import { call, type Told } from './call';

const KEY = 'AWS::KMS::Key';
const ENCRYPTION = ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0] as const;

const bucketKey = ({ properties }: Subject): Field | undefined => {
  const preset = properties.get(...ENCRYPTION, 'ServerSideEncryptionByDefault');
  const { text } = preset.get('SSEAlgorithm');
  return text === undefined || matches(text, /^aws:kms/) === false ? undefined : preset.get('KMSMasterKeyID');
};

/** Where types of resources name the key that encrypts what they hold. */
const NAMED: Readonly<Record<string, (subject: Subject) => Field | undefined>> = {
  'AWS::CloudTrail::Trail': ({ properties }) => properties.get('KMSKeyId'),
  'AWS::Logs::LogGroup': ({ properties }) => properties.get('KmsKeyId'),
  'AWS::S3::Bucket': bucketKey,
};

export const ENCRYPTED: ReadonlySet<string> = new Set(Object.keys(NAMED));

/** ARN of the key that a field names; nothing where there is none, and for keys that AWS keeps for itself. */
export function keyArn(field: Field | undefined, reading: Reading): string | undefined {
  if (field?.text === undefined || field.text === '' || matches(field.text, /(^|:)alias\/aws\//) === true)
    return undefined;
  const named = field.target(KEY) ?? field.target('AWS::KMS::Alias')?.properties.get('TargetKeyId').target(KEY);
  if (named !== undefined) return reading.names.arn(named.resource);
  const spelled = reading.spell(field.text, field, { arnOf: 'kms' });
  return spelled.startsWith('arn:') ? spelled : reading.names.arnOf(KEY, spelled, field.resource.template);
}

/** ARN of the key of a bucket, log group or trail. */
export const keyOf = (subject: Subject, reading: Reading): string | undefined =>
  keyArn(NAMED[subject.type]?.(subject), reading);

/** What a resource holds, with its key; nothing where it has none of the account. */
export function encryptedBy(subject: Subject, reading: Reading): readonly Encrypted[] {
  const [arn, key] = [reading.names.arn(subject.resource), keyOf(subject, reading)];
  return arn === undefined || key === undefined ? [] : [{ arn, key, place: subject.whole.place }];
}

/** Something that is written into a bucket, or read from it. */
export interface Kept {
  readonly bucket: Subject;
  /** ARN of the object. */
  readonly object: string;
  /** ARN of the key that encrypts it. */
  readonly key: string;
}

/**
 * What S3 asks of a key for whoever writes or reads an object.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html on the encryption context
 */
export function throughS3(
  caller: Caller,
  actions: readonly string[],
  { bucket, object, key }: Kept,
  { names }: Reading,
  ...told: readonly Told[]
): readonly Request[] {
  const { template } = bucket.resource;
  const { region } = names.where(template);
  const about = 'kms:EncryptionContext:aws:s3:arn';
  // With a key of the bucket, S3 encrypts by that what encrypts the objects.
  const byBucket = bucket.properties.get(...ENCRYPTION, 'BucketKeyEnabled').boolean(false).value;
  const s3: Told = {
    context: {
      ...(!Unknown.is(byBucket) && { [about]: byBucket ? object.replace(/\/.*$/s, '') : object }),
      // Of services, nothing says whether S3 is told to be between.
      ...(caller.kind !== 'service' && { 'kms:ViaService': `s3.${region}.${suffixOf(template.environment.region)}` }),
      'aws:RequestedRegion': region,
    },
    untold: [about, 'kms:CallerAccount', 'kms:EncryptionContextKeys', 'kms:ViaService'],
  };
  return actions.map((action) => call(caller, action, key, s3, ...told));
}
