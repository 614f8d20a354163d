import { block, blocks, json, type Made, type Part, policyApart, same, TAGS, words } from '../mapping';

const BUCKET = ['aws_s3_bucket'];

const RULES_OF_ENCRYPTION = {
  rule: blocks('BucketEncryption.ServerSideEncryptionConfiguration', {
    apply_server_side_encryption_by_default: block('ServerSideEncryptionByDefault', {
      sse_algorithm: 'SSEAlgorithm',
      kms_master_key_id: 'KMSMasterKeyID',
    }),
    ...same('bucket_key_enabled'),
    blocked_encryption_types: 'BlockedEncryptionTypes.EncryptionType',
  }),
};

const ACLS = words('AccessControl', {
  private: 'Private',
  'public-read': 'PublicRead',
  'public-read-write': 'PublicReadWrite',
  'authenticated-read': 'AuthenticatedRead',
  'log-delivery-write': 'LogDeliveryWrite',
  'bucket-owner-full-control': 'BucketOwnerFullControl',
  'bucket-owner-read': 'BucketOwnerRead',
});

const GROUPS = 'http://acs.amazonaws.com/groups';

/** Lists of access that name each by himself, of which only those for everybody count. */
const GRANTEES = words('AccessControl', {
  [`${GROUPS}/global/AllUsers`]: 'PublicReadWrite',
  [`${GROUPS}/global/AuthenticatedUsers`]: 'AuthenticatedRead',
  [`${GROUPS}/s3/LogDelivery`]: undefined,
});

const LOCK = {
  rule: block('ObjectLockConfiguration.Rule', {
    default_retention: block('DefaultRetention', same('mode', 'days', 'years')),
  }),
};
const LOCKED = { ObjectLockEnabled: true, 'ObjectLockConfiguration.ObjectLockEnabled': 'Enabled' };
const EXPIRATION = block('', { days: 'ExpirationInDays', date: 'ExpirationDate' });

const REPLICATION = {
  id: 'Id',
  ...same('status', 'prefix', 'priority'),
  filter: block('Filter', {
    prefix: 'Prefix',
    tag: block('TagFilter', same('key', 'value')),
    and: block('And', same('prefix')),
  }),
  source_selection_criteria: block('SourceSelectionCriteria', {
    sse_kms_encrypted_objects: block('SseKmsEncryptedObjects', {
      status: 'Status',
      enabled: words('Status', { true: 'Enabled', false: 'Disabled' }),
    }),
  }),
  destination: block('Destination', { ...same('bucket', 'account', 'storage_class'), account_id: 'Account' }),
};

export const BUCKETS: Readonly<Record<string, Made>> = {
  aws_s3_bucket: {
    type: 'AWS::S3::Bucket',
    older: [
      'acl',
      'grant',
      'versioning',
      'server_side_encryption_configuration',
      'logging',
      'object_lock_configuration',
      'lifecycle_rule',
      'replication_configuration',
    ],
    of: {
      bucket: 'BucketName',
      acl: ACLS,
      ...same('object_lock_enabled'),
      ...TAGS,
      grant: block('', { uri: GRANTEES }),
      object_lock_configuration: block('', LOCK, LOCKED),
      lifecycle_rule: blocks('LifecycleConfiguration.Rules', {
        id: 'Id',
        enabled: words('Status', { true: 'Enabled', false: 'Disabled' }),
        prefix: 'Prefix',
        expiration: EXPIRATION,
        noncurrent_version_expiration: block('NoncurrentVersionExpiration', { days: 'NoncurrentDays' }),
      }),
      replication_configuration: block('ReplicationConfiguration', {
        role: 'Role',
        rules: blocks('Rules', REPLICATION),
      }),
      // As they were written before each had a resource of its own.
      versioning: block('VersioningConfiguration', {
        enabled: words('Status', { true: 'Enabled', false: 'Suspended' }),
      }),
      server_side_encryption_configuration: block('', RULES_OF_ENCRYPTION),
      logging: block('LoggingConfiguration', {
        target_bucket: 'DestinationBucketName',
        target_prefix: 'LogFilePrefix',
      }),
    },
    apart: { policy: policyApart('AWS::S3::BucketPolicy', 'Bucket', 'PolicyDocument', 'aws_s3_bucket_policy') },
  },
  aws_s3_bucket_policy: { type: 'AWS::S3::BucketPolicy', of: { bucket: 'Bucket', policy: json('PolicyDocument') } },
  aws_s3_access_point: {
    type: 'AWS::S3::AccessPoint',
    of: { ...same('name', 'bucket'), policy: json('Policy') },
  },
  aws_s3_directory_bucket: { type: 'AWS::S3Express::DirectoryBucket', of: { bucket: 'BucketName' } },
  aws_s3tables_table_bucket: { type: 'AWS::S3Tables::TableBucket', of: { name: 'TableBucketName' } },
  aws_s3tables_table_bucket_policy: {
    type: 'AWS::S3Tables::TableBucketPolicy',
    of: { table_bucket_arn: 'TableBucketARN', resource_policy: json('ResourcePolicy') },
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_BUCKETS: Readonly<Record<string, Part>> = {
  aws_s3_bucket_versioning: {
    within: 'bucket',
    types: BUCKET,
    of: { versioning_configuration: block('VersioningConfiguration', same('status')) },
  },
  aws_s3_bucket_server_side_encryption_configuration: {
    within: 'bucket',
    types: BUCKET,
    of: RULES_OF_ENCRYPTION,
    replaces: ['BucketEncryption'],
  },
  aws_s3_bucket_public_access_block: {
    within: 'bucket',
    types: BUCKET,
    of: withinBlock('PublicAccessBlockConfiguration', [
      'block_public_acls',
      'block_public_policy',
      'ignore_public_acls',
      'restrict_public_buckets',
    ]),
    otherwise: {
      'PublicAccessBlockConfiguration.BlockPublicAcls': false,
      'PublicAccessBlockConfiguration.BlockPublicPolicy': false,
      'PublicAccessBlockConfiguration.IgnorePublicAcls': false,
      'PublicAccessBlockConfiguration.RestrictPublicBuckets': false,
    },
  },
  aws_s3_bucket_object_lock_configuration: {
    within: 'bucket',
    types: BUCKET,
    of: LOCK,
    always: LOCKED,
  },
  aws_s3_bucket_logging: {
    within: 'bucket',
    types: BUCKET,
    of: {
      target_bucket: 'LoggingConfiguration.DestinationBucketName',
      target_prefix: 'LoggingConfiguration.LogFilePrefix',
    },
  },
  aws_s3_bucket_ownership_controls: {
    within: 'bucket',
    types: BUCKET,
    of: { rule: blocks('OwnershipControls.Rules', same('object_ownership')) },
  },
  aws_s3_bucket_acl: {
    within: 'bucket',
    types: BUCKET,
    of: {
      acl: ACLS,
      access_control_policy: block('', { grant: block('', { grantee: block('', { uri: GRANTEES }) }) }),
    },
  },
  aws_s3_bucket_lifecycle_configuration: {
    within: 'bucket',
    types: BUCKET,
    replaces: ['LifecycleConfiguration'],
    of: {
      rule: blocks('LifecycleConfiguration.Rules', {
        id: 'Id',
        ...same('status', 'prefix'),
        expiration: EXPIRATION,
        noncurrent_version_expiration: block('NoncurrentVersionExpiration', same('noncurrent_days')),
      }),
    },
  },
  aws_s3_bucket_replication_configuration: {
    within: 'bucket',
    types: BUCKET,
    of: {
      role: 'ReplicationConfiguration.Role',
      rule: blocks('ReplicationConfiguration.Rules', REPLICATION),
    },
    replaces: ['ReplicationConfiguration'],
  },
  aws_s3control_access_point_policy: {
    within: 'access_point_arn',
    types: ['aws_s3_access_point'],
    of: { policy: json('Policy') },
    replaces: ['Policy'],
  },
};

function withinBlock(to: string, attributes: readonly string[]): Part['of'] {
  return Object.fromEntries(
    Object.entries(same(...attributes)).map(([attribute, name]) => [attribute, `${to}.${name}`]),
  );
}
