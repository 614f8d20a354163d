import type { Shapes } from './shape';

/** Where data lies, and the keys that it is encrypted with. */
export const DATA_SHAPES: Shapes = {
  'AWS::DynamoDB::GlobalTable': {
    named: 'TableName',
    arn: 'dynamodb:{R}:{A}:table/{N}',
    attributes: { Arn: '{ARN}' },
    holds: ['/*'],
  },
  'AWS::DynamoDB::Table': {
    named: 'TableName',
    made: 'name',
    arn: 'dynamodb:{R}:{A}:table/{N}',
    attributes: { Arn: '{ARN}' },
    holds: ['/*'],
  },
  'AWS::ECR::Repository': {
    named: 'RepositoryName',
    made: 'small free name',
    arn: 'ecr:{R}:{A}:repository/{N}',
    attributes: { Arn: '{ARN}', RepositoryUri: '{A}.dkr.ecr.{R}.amazonaws.com/{N}' },
  },
  'AWS::EFS::FileSystem': {
    made: 'fs-',
    arn: 'elasticfilesystem:{R}:{A}:file-system/{N}',
    attributes: { Arn: '{ARN}', FileSystemId: '{N}' },
  },
  'AWS::KMS::Key': { made: 'uuid', arn: 'kms:{R}:{A}:key/{N}', attributes: { Arn: '{ARN}', KeyId: '{N}' } },
  'AWS::KMS::ReplicaKey': { made: 'uuid', arn: 'kms:{R}:{A}:key/{N}', attributes: { Arn: '{ARN}', KeyId: '{N}' } },
  'AWS::KMS::Alias': { named: 'AliasName', arn: 'kms:{R}:{A}:{N}' },
  'AWS::NeptuneGraph::Graph': {
    made: 'g-',
    arn: 'neptune-graph:{R}:{A}:graph/{N}',
    attributes: { GraphArn: '{ARN}', GraphId: '{N}' },
  },
  'AWS::OpenSearchServerless::Collection': {
    made: 'code',
    arn: 'aoss:{R}:{A}:collection/{N}',
    attributes: {
      Arn: '{ARN}',
      Id: '{N}',
      CollectionEndpoint: 'https://{N}.{R}.aoss.amazonaws.com',
      DashboardEndpoint: 'https://{N}.{R}.aoss.amazonaws.com/_dashboards',
    },
  },
  'AWS::OpenSearchService::Domain': {
    named: 'DomainName',
    made: 'small free name',
    arn: 'es:{R}:{A}:domain/{N}',
    attributes: { Arn: '{ARN}' },
    holds: ['/*'],
  },
  'AWS::RDS::DBCluster': {
    named: 'DBClusterIdentifier',
    made: 'small free name',
    arn: 'rds:{R}:{A}:cluster:{N}',
    attributes: { DBClusterArn: '{ARN}' },
  },
  'AWS::RDS::DBInstance': {
    named: 'DBInstanceIdentifier',
    made: 'small free name',
    arn: 'rds:{R}:{A}:db:{N}',
    attributes: { DBInstanceArn: '{ARN}' },
  },
  'AWS::S3::AccessPoint': {
    named: 'Name',
    made: 'small free name',
    arn: 's3:{R}:{A}:accesspoint/{N}',
    attributes: { Arn: '{ARN}', Name: '{N}' },
    holds: ['/object/*'],
  },
  'AWS::S3::Bucket': {
    named: 'BucketName',
    made: 'small name',
    arn: 's3:::{N}',
    attributes: {
      Arn: '{ARN}',
      DomainName: '{N}.s3.amazonaws.com',
      DualStackDomainName: '{N}.s3.dualstack.{R}.amazonaws.com',
      RegionalDomainName: '{N}.s3.{R}.amazonaws.com',
    },
    holds: ['/*'],
  },
  'AWS::S3Express::DirectoryBucket': {
    named: 'BucketName',
    made: 'small free name',
    arn: 's3express:{R}:{A}:bucket/{N}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::S3Tables::TableBucket': {
    named: 'TableBucketName',
    made: 'small free name',
    arn: 's3tables:{R}:{A}:bucket/{N}',
    ref: '{ARN}',
    attributes: { TableBucketARN: '{ARN}' },
    holds: ['/*'],
  },
  'AWS::S3Vectors::Index': {
    named: 'IndexName',
    made: 'small free name',
    arn: 's3vectors:{R}:{A}:bucket/{VectorBucketName|VectorBucketArn}/index/{N}',
    ref: '{ARN}',
    attributes: { IndexArn: '{ARN}' },
  },
  'AWS::S3Vectors::VectorBucket': {
    named: 'VectorBucketName',
    made: 'small free name',
    arn: 's3vectors:{R}:{A}:bucket/{N}',
    ref: '{ARN}',
    attributes: { VectorBucketArn: '{ARN}' },
    holds: ['/*'],
  },
  'AWS::SSM::Parameter': {
    named: 'Name',
    arn: 'ssm:{R}:{A}:parameter/{N}',
    attributes: { Arn: '{ARN}' },
  },
  'AWS::SecretsManager::Secret': {
    named: 'Name',
    arn: 'secretsmanager:{R}:{A}:secret:{N}-{S}',
    ref: '{ARN}',
    attributes: { Id: '{ARN}' },
  },
  // A second name of the secret that it attaches.
  'AWS::SecretsManager::SecretTargetAttachment': { arn: '{=SecretId}', ref: '{=SecretId}' },
};
