import { block, blocks, json, type Made, type Part, policyApart, same, TAGS } from '../mapping';

const KEY = {
  ...same('description', 'key_usage', 'multi_region'),
  ...TAGS,
  policy: json('KeyPolicy'),
  deletion_window_in_days: 'PendingWindowInDays',
  bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
};

export const STORAGE: Readonly<Record<string, Made>> = {
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
};

/** What Terraform writes as resources of their own. */
export const PARTS_OF_STORAGE: Readonly<Record<string, Part>> = {
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
