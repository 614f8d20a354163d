import { block, blocks, json, type Made, type Part, policyApart, same, TAGS, words } from '../mapping';

const BUCKETS = ['aws_s3_bucket'];

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

const KEY = {
  ...same('description', 'key_usage', 'multi_region'),
  ...TAGS,
  policy: json('KeyPolicy'),
  deletion_window_in_days: 'PendingWindowInDays',
  bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
};

export const STORAGE: Readonly<Record<string, Made>> = {
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
  aws_kms_key: {
    type: 'AWS::KMS::Key',
    of: {
      ...KEY,
      ...same('enable_key_rotation'),
      is_enabled: 'Enabled',
      customer_master_key_spec: 'KeySpec',
    },
  },
  aws_kms_external_key: {
    type: 'AWS::KMS::Key',
    always: { Origin: 'EXTERNAL' },
    of: { ...KEY, ...same('enabled', 'key_spec') },
  },
  aws_kms_replica_key: {
    type: 'AWS::KMS::ReplicaKey',
    of: { ...KEY, ...same('enabled', 'primary_key_arn') },
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
    of: { ...same('name', 'kms_key_id', 'description'), ...TAGS },
    apart: {
      policy: policyApart(
        'AWS::SecretsManager::ResourcePolicy',
        'SecretId',
        'ResourcePolicy',
        'aws_secretsmanager_secret_policy',
      ),
    },
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
      image_tag_mutability_exclusion_filter: blocks('ImageTagMutabilityExclusionFilters', {
        filter: 'ImageTagMutabilityExclusionFilterValue',
        filter_type: 'ImageTagMutabilityExclusionFilterType',
      }),
    },
  },
  aws_ecr_registry_policy: { type: 'AWS::ECR::RegistryPolicy', of: { policy: json('PolicyText') } },
  aws_ecr_registry_scanning_configuration: {
    type: 'AWS::ECR::RegistryScanningConfiguration',
    of: {
      ...same('scan_type'),
      rule: blocks('Rules', {
        scan_frequency: 'ScanFrequency',
        repository_filter: blocks('RepositoryFilters', same('filter', 'filter_type')),
      }),
    },
  },
  aws_ecr_repository_creation_template: {
    type: 'AWS::ECR::RepositoryCreationTemplate',
    of: {
      ...same('prefix', 'image_tag_mutability', 'applied_for'),
      repository_policy: json('RepositoryPolicy'),
      encryption_configuration: block('EncryptionConfiguration', same('encryption_type', 'kms_key')),
    },
  },
  aws_ecrpublic_repository: { type: 'AWS::ECR::PublicRepository', of: same('repository_name') },
  aws_efs_file_system: { type: 'AWS::EFS::FileSystem', of: same('encrypted', 'kms_key_id') },
  aws_backup_vault: {
    type: 'AWS::Backup::BackupVault',
    of: { name: 'BackupVaultName', kms_key_arn: 'EncryptionKeyArn' },
  },
  aws_kinesis_stream: { type: 'AWS::Kinesis::Stream', of: { ...same('name') } },
  aws_kinesis_resource_policy: {
    type: 'AWS::Kinesis::ResourcePolicy',
    of: { resource_arn: 'ResourceArn', policy: json('ResourcePolicy') },
  },
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
export const PARTS_OF_STORAGE: Readonly<Record<string, Part>> = {
  aws_s3_bucket_versioning: {
    within: 'bucket',
    types: BUCKETS,
    of: { versioning_configuration: block('VersioningConfiguration', same('status')) },
  },
  aws_s3_bucket_server_side_encryption_configuration: {
    within: 'bucket',
    types: BUCKETS,
    of: RULES_OF_ENCRYPTION,
    replaces: ['BucketEncryption'],
  },
  aws_s3_bucket_public_access_block: {
    within: 'bucket',
    types: BUCKETS,
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
    types: BUCKETS,
    of: LOCK,
    always: LOCKED,
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
  aws_s3_bucket_acl: {
    within: 'bucket',
    types: BUCKETS,
    of: {
      acl: ACLS,
      access_control_policy: block('', { grant: block('', { grantee: block('', { uri: GRANTEES }) }) }),
    },
  },
  aws_s3_bucket_lifecycle_configuration: {
    within: 'bucket',
    types: BUCKETS,
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
    types: BUCKETS,
    of: {
      role: 'ReplicationConfiguration.Role',
      rule: blocks('ReplicationConfiguration.Rules', REPLICATION),
    },
    replaces: ['ReplicationConfiguration'],
  },
  aws_kms_key_policy: {
    within: 'key_id',
    types: ['aws_kms_key', 'aws_kms_external_key', 'aws_kms_replica_key'],
    of: {
      policy: json('KeyPolicy'),
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
    },
    replaces: ['KeyPolicy'],
  },
  aws_efs_file_system_policy: {
    within: 'file_system_id',
    types: ['aws_efs_file_system'],
    of: { policy: json('FileSystemPolicy') },
  },
  aws_backup_vault_policy: {
    within: 'backup_vault_name',
    types: ['aws_backup_vault'],
    of: { policy: json('AccessPolicy') },
  },
  aws_s3control_access_point_policy: {
    within: 'access_point_arn',
    types: ['aws_s3_access_point'],
    of: { policy: json('Policy') },
    replaces: ['Policy'],
  },
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
