import { every, type Maybe, not, some } from '../../../core';
import type { LogDelivery } from '../../../policy';
import type { Field } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import { matches } from '../../text';
import { takesLocks } from './lock';
import { letsService } from './log-service';
import type { Received } from './received';

/** A bucket that logs the requests for itself into itself. */
export function selfLogging({ properties, resource }: Subject): Received[] {
  const logging = properties.get('LoggingConfiguration');
  const named = logging.get('DestinationBucketName');
  const own = named.isSet === false || named.target('AWS::S3::Bucket')?.resource === resource;
  if (logging.isSet === false || !own) return [];
  return [{ what: 'access', use: 'logs into itself', to: logging, intoLock: false, underKey: false }];
}

/** Services that encrypt by the bucket's key, and so by leave of the key's policy. */
const BY_BUCKET_KEY = /^(delivery\.logs|bedrock)\.amazonaws\.com$/;

/** What stands between a log and a bucket that it is sent to. */
export function deliveryOf(bucket: Subject, statements: readonly Statement[], log: Received): LogDelivery[] {
  const { to, intoLock, underKey, service } = log;
  if (to === undefined) return [];
  const obstacles: readonly (readonly [string, Maybe<boolean>])[] = [
    ['it is sent to a bucket with Object Lock, which does not take it', every([!intoLock, takesLocks(bucket)])],
    [
      'it is sent to a bucket that encrypts by KMS, which does not take it',
      every([not(underKey), encryptsByKms(bucket)]),
    ],
    [
      'the policy of the bucket does not let the service write',
      every([log.what === 'access', closedToAccess(bucket, statements)]),
    ],
    [
      "the policy of the bucket's key does not let the service encrypt",
      service !== undefined && BY_BUCKET_KEY.test(service) && keyRefuses(bucket, service),
    ],
  ];
  return obstacles.map(([obstacle, there]) => ({ place: to.place, arrives: not(there), obstacle }));
}

const presetOf = ({ properties }: Subject): Field =>
  properties.get('BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault');

function encryptsByKms(bucket: Subject): Maybe<boolean> {
  const { text } = presetOf(bucket).get('SSEAlgorithm');
  return text === undefined ? false : matches(text, /^aws:kms/);
}

const closedToAccess = (bucket: Subject, statements: readonly Statement[]): Maybe<boolean> =>
  every([
    bucket.properties.get('AccessControl').text !== 'LogDeliveryWrite',
    not(some(statements.map((statement) => letsService(statement, /^logging\.s3\.amazonaws\.com$/, 's3:PutObject')))),
  ]);

/** Whether the policy of the bucket's key, where the files show it, does not let a service encrypt. */
function keyRefuses(bucket: Subject, service: string): Maybe<boolean> {
  const key = presetOf(bucket).get('KMSMasterKeyID').target('AWS::KMS::Key');
  return key === undefined ? false : every([encryptsByKms(bucket), refusedByKey(key, service)]);
}

/** Whether the policy of a key lets a service encrypt nothing. */
export const refusedByKey = ({ properties }: Subject, service: string): Maybe<boolean> =>
  not(
    some(
      statementsOf(properties.get('KeyPolicy')).map((statement) =>
        letsService(statement, new RegExp(`^${service.replaceAll('.', '\\.')}$`), 'kms:GenerateDataKey'),
      ),
    ),
  );
