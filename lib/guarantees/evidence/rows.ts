import type { NoRequest } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { GuaranteeName } from '../../policy';
import type { Evidence, Key, Store } from './stores';

/** What nobody but the trusted base may do with stores and keys of logs. */
export interface Row {
  readonly name: GuaranteeName;
  readonly actions: readonly string[];
  /** ARNs that it is done to. */
  readonly on: (evidence: Evidence, access: Access) => readonly Guarded[];
  /** Requests are fine for which this holds. */
  readonly unless?: (question: NoRequest) => ReturnType<NoRequest['byAnyone']>;
  /** Whether services may, which do it for what they hold themselves. @default false */
  readonly byServices?: boolean;
  /** Whether policies of resources can keep it from everyone, whatever other policies grant. */
  readonly deniable: boolean;
}

export interface Guarded extends Pick<Store | Key, 'place'> {
  readonly resources: readonly string[];
}

const itself = ({ arn, place }: Store | Key): Guarded => ({ place, resources: [escaped(arn)] });
const logsOf = ({ logs, place }: Store): Guarded => ({ place, resources: logs });

const buckets = (evidence: Evidence, access: Access) => evidence.stores(access).filter(({ kind }) => kind === 'bucket');
const groups = (evidence: Evidence, access: Access) => evidence.stores(access).filter(({ kind }) => kind === 'group');

export const ROWS: readonly Row[] = [
  {
    name: 'log-not-destroyed',
    actions: ['s3:DeleteObjectVersion', 's3:BypassGovernanceRetention'],
    on: (evidence, access) => buckets(evidence, access).map(logsOf),
    deniable: true,
  },
  {
    // Where versions are kept, a deletion only hides.
    name: 'log-not-destroyed',
    actions: ['s3:DeleteObject'],
    on: (evidence, access) =>
      buckets(evidence, access)
        .filter(({ keepsVersions }) => !keepsVersions)
        .map(logsOf),
    deniable: true,
  },
  {
    name: 'log-not-destroyed',
    actions: [
      's3:DeleteBucket',
      's3:PutBucketObjectLockConfiguration',
      's3:PutBucketVersioning',
      's3:PutLifecycleConfiguration',
    ],
    on: (evidence, access) => buckets(evidence, access).map(itself),
    deniable: true,
  },
  {
    name: 'log-not-destroyed',
    actions: ['s3:PauseReplication', 's3:PutReplicationConfiguration'],
    on: (evidence, access) =>
      buckets(evidence, access)
        .filter(({ copied }) => copied)
        .map(itself),
    deniable: true,
  },
  {
    name: 'log-not-destroyed',
    actions: [
      'logs:DeleteLogGroup',
      'logs:DeleteLogStream',
      'logs:PutLogGroupDeletionProtection',
      'logs:PutRetentionPolicy',
    ],
    on: (evidence, access) =>
      groups(evidence, access).map(({ arn, place }) => ({ place, resources: [escaped(arn), `${escaped(arn)}:*`] })),
    deniable: false,
  },
  {
    name: 'log-not-shredded',
    actions: ['kms:DeleteImportedKeyMaterial', 'kms:DisableKey', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
    on: (evidence, access) => evidence.keys(access).map(itself),
    deniable: true,
  },
  {
    name: 'log-not-shredded',
    actions: ['kms:CreateGrant'],
    on: (evidence, access) => evidence.keys(access).map(itself),
    // A service that holds something for somebody grants itself what it needs.
    unless: (question) => question.unless({ Bool: { 'kms:GrantIsForAWSResource': 'true' } }),
    byServices: true,
    deniable: true,
  },
  {
    name: 'log-not-shredded',
    actions: ['s3:PutEncryptionConfiguration'],
    on: (evidence, access) => buckets(evidence, access).map(itself),
    deniable: true,
  },
  {
    name: 'log-not-shredded',
    actions: ['s3:UpdateObjectEncryption'],
    on: (evidence, access) => buckets(evidence, access).map(logsOf),
    deniable: true,
  },
  {
    name: 'log-not-shredded',
    actions: ['logs:AssociateKmsKey'],
    on: (evidence, access) => groups(evidence, access).map(itself),
    deniable: false,
  },
];
