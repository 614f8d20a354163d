import type { Caller, Delivery } from '../../../access/model';
import { takesLocks } from '../../facts/log/lock';
import { copyingRules, destinationOf } from '../../facts/log/received';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import type { Reading } from '../reading';
import { call, MODERN, older, type Told } from './call';
import { keyArn, keyOf, throughS3 } from './keys';
import { takingOn } from './roles';

/**
 * What the role that copies a bucket has to be allowed, so that what comes into the bucket comes into others as well.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/setting-repl-config-perm-overview.html
 */
export function copiesOf(source: Subject, reading: Reading): readonly Delivery[] {
  const role = source.properties.get('ReplicationConfiguration', 'Role');
  const from = reading.names.arn(source.resource);
  const rules = copyingRules(source);
  if (role.text === undefined || from === undefined || rules.length === 0) return [];
  const arn = reading.spell(role.text, role, { arnOf: 'iam' });
  return rules.flatMap((rule) => copyBy(rule, { source, from, role: arn, reading }));
}

interface Copying {
  readonly source: Subject;
  readonly from: string;
  readonly role: string;
  readonly reading: Reading;
}

const OBJECT = 'AWSLogs/EXAMPLE/log.gz';

function copyBy(rule: Field, { source, from, role, reading }: Copying): readonly Delivery[] {
  const store = destinationOf(rule);
  const arn = store && reading.names.arn(store.resource);
  if (store === undefined || arn === undefined) return [];
  const caller: Caller = { kind: 'role', arn: role };
  const there: Told = { context: {}, untold: ['aws:RequestedRegion'] };
  const of = (resource: string, ...actions: readonly string[]) =>
    actions.map((action) => call(caller, action, resource, MODERN, there));
  const [object, copy] = [`${from}/${OBJECT}`, `${arn}/${OBJECT}`];
  const locks = takesLocks(source) === false ? [] : ['s3:GetObjectLegalHold', 's3:GetObjectRetention'];
  const [readBy, writtenBy] = [
    keyOf(source, reading),
    keyArn(rule.get('Destination', 'EncryptionConfiguration', 'ReplicaKmsKeyID'), reading),
  ];
  const requests = [
    takingOn('s3.amazonaws.com', role),
    ...of(from, 's3:GetReplicationConfiguration', 's3:ListBucket'),
    ...of(object, 's3:GetObjectVersionForReplication', ...locks),
    ...of(copy, 's3:ReplicateObject'),
    ...(readBy === undefined
      ? []
      : throughS3(caller, ['kms:Decrypt'], { bucket: source, object, key: readBy }, reading)),
    ...(writtenBy === undefined
      ? []
      : throughS3(caller, ['kms:Encrypt'], { bucket: store, object: copy, key: writtenBy }, reading)),
  ];
  const besides = [
    ...of(object, 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'),
    ...of(copy, 's3:ReplicateTags'),
    ...older(requests),
  ];
  return [{ to: arn, requests, besides, writes: [`${arn}/*`], place: rule.get('Destination', 'Bucket').place }];
}
