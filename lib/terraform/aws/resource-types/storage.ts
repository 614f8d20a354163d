import { block, blocks, json, type Made, type Part, same, words } from '../mapping';

const BUCKETS = ['aws_s3_bucket'];

const RULES_OF_ENCRYPTION = {
  rule: blocks('BucketEncryption.ServerSideEncryptionConfiguration', {
    apply_server_side_encryption_by_default: block('ServerSideEncryptionByDefault', {
      sse_algorithm: 'SSEAlgorithm',
      kms_master_key_id: 'KMSMasterKeyID',
    }),
    ...same('bucket_key_enabled'),
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

export const STORAGE: Readonly<Record<string, Made>> = {
  aws_s3_bucket: {
    type: 'AWS::S3::Bucket',
    of: {
      bucket: 'BucketName',
      acl: ACLS,
      ...same('object_lock_enabled'),
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
  },
  aws_s3_bucket_policy: { type: 'AWS::S3::BucketPolicy', of: { bucket: 'Bucket', policy: json('PolicyDocument') } },
  aws_kms_key: {
    type: 'AWS::KMS::Key',
    of: {
      ...same('description', 'enable_key_rotation', 'key_usage', 'multi_region'),
      policy: json('KeyPolicy'),
      deletion_window_in_days: 'PendingWindowInDays',
      is_enabled: 'Enabled',
      customer_master_key_spec: 'KeySpec',
    },
  },
  aws_kms_alias: { type: 'AWS::KMS::Alias', of: { name: 'AliasName', target_key_id: 'TargetKeyId' } },
  aws_dynamodb_table: {
    type: 'AWS::DynamoDB::Table',
    of: {
      name: 'TableName',
      server_side_encryption: block('SSESpecification', { enabled: 'SSEEnabled', kms_key_arn: 'KMSMasterKeyId' }),
      ...same('deletion_protection_enabled'),
    },
  },
  aws_secretsmanager_secret: {
    type: 'AWS::SecretsManager::Secret',
    refersByArn: true,
    of: same('name', 'kms_key_id', 'description'),
  },
  aws_secretsmanager_secret_policy: {
    type: 'AWS::SecretsManager::ResourcePolicy',
    of: { secret_arn: 'SecretId', policy: json('ResourcePolicy'), block_public_policy: 'BlockPublicPolicy' },
  },
  aws_ecr_repository: {
    type: 'AWS::ECR::Repository',
    of: {
      name: 'RepositoryName',
      image_tag_mutability: 'ImageTagMutability',
      image_scanning_configuration: block('ImageScanningConfiguration', same('scan_on_push')),
      encryption_configuration: block('EncryptionConfiguration', {
        encryption_type: 'EncryptionType',
        kms_key: 'KmsKey',
      }),
    },
  },
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_STORAGE: Readonly<Record<string, Part>> = {
  aws_s3_bucket_versioning: {
    within: 'bucket',
    types: BUCKETS,
    of: { versioning_configuration: block('VersioningConfiguration', same('status')) },
  },
  aws_s3_bucket_server_side_encryption_configuration: { within: 'bucket', types: BUCKETS, of: RULES_OF_ENCRYPTION },
  aws_s3_bucket_public_access_block: {
    within: 'bucket',
    types: BUCKETS,
    of: withinBlock('PublicAccessBlockConfiguration', [
      'block_public_acls',
      'block_public_policy',
      'ignore_public_acls',
      'restrict_public_buckets',
    ]),
  },
  aws_s3_bucket_object_lock_configuration: {
    within: 'bucket',
    types: BUCKETS,
    of: {
      rule: block('ObjectLockConfiguration.Rule', {
        default_retention: block('DefaultRetention', same('mode', 'days', 'years')),
      }),
    },
    always: { ObjectLockEnabled: true, 'ObjectLockConfiguration.ObjectLockEnabled': 'Enabled' },
  },
  aws_s3_bucket_logging: {
    within: 'bucket',
    types: BUCKETS,
    of: {
      target_bucket: 'LoggingConfiguration.DestinationBucketName',
      target_prefix: 'LoggingConfiguration.LogFilePrefix',
    },
  },
  aws_s3_bucket_ownership_controls: {
    within: 'bucket',
    types: BUCKETS,
    of: { rule: blocks('OwnershipControls.Rules', same('object_ownership')) },
  },
  aws_s3_bucket_acl: { within: 'bucket', types: BUCKETS, of: { acl: ACLS } },
  aws_s3_bucket_lifecycle_configuration: {
    within: 'bucket',
    types: BUCKETS,
    of: {
      rule: blocks('LifecycleConfiguration.Rules', {
        id: 'Id',
        ...same('status', 'prefix'),
        expiration: block('', { days: 'ExpirationInDays', date: 'ExpirationDate' }),
        noncurrent_version_expiration: block('NoncurrentVersionExpiration', same('noncurrent_days')),
      }),
    },
  },
  aws_s3_bucket_replication_configuration: {
    within: 'bucket',
    types: BUCKETS,
    of: {
      role: 'ReplicationConfiguration.Role',
      rule: blocks('ReplicationConfiguration.Rules', {
        id: 'Id',
        ...same('status', 'prefix', 'priority'),
        destination: block('Destination', same('bucket', 'account', 'storage_class')),
      }),
    },
  },
  aws_kms_key_policy: { within: 'key_id', types: ['aws_kms_key'], of: { policy: json('KeyPolicy') } },
  aws_ecr_repository_policy: {
    within: 'repository',
    types: ['aws_ecr_repository'],
    of: { policy: json('RepositoryPolicyText') },
  },
  aws_dynamodb_resource_policy: {
    within: 'resource_arn',
    types: ['aws_dynamodb_table'],
    of: { policy: json('ResourcePolicy.PolicyDocument') },
  },
};

function withinBlock(to: string, attributes: readonly string[]): Part['of'] {
  return Object.fromEntries(
    Object.entries(same(...attributes)).map(([attribute, name]) => [attribute, `${to}.${name}`]),
  );
}
