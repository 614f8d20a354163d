/** Where a type of resource keeps the policy of a resource, and which resource that is. */
export interface PolicyRow {
  /** The property that holds the document, or the path to it. */
  readonly document: readonly string[];
  /** The properties that may name the resources that bear it; without, the resource itself does. */
  readonly borneBy?: readonly string[];
  /** Type of the resources that bear it; any, where it is named by an ARN only. */
  readonly of?: string;
  /** What bears it is everything of a service: its ARNs after the account. */
  readonly everything?: string;
}

const inline = (...document: readonly string[]): PolicyRow => ({ document });

const beside = (document: string, borneBy: string, of?: string): PolicyRow => ({
  document: [document],
  borneBy: borneBy.split('|'),
  ...(of !== undefined && { of }),
});

/** The policies that hang on resources, by the type that states them. */
export const RESOURCE_POLICIES: ReadonlyMap<string, PolicyRow> = new Map(
  Object.entries<PolicyRow>({
    'AWS::ApiGateway::RestApi': inline('Policy'),
    'AWS::Backup::BackupVault': inline('AccessPolicy'),
    'AWS::Bedrock::KnowledgeBasePolicy': beside('PolicyDocument', 'KnowledgeBaseId', 'AWS::Bedrock::KnowledgeBase'),
    'AWS::Bedrock::ResourcePolicy': beside('PolicyDocument', 'ResourceArn'),
    'AWS::BedrockAgentCore::ResourcePolicy': beside('Policy', 'ResourceArn'),
    'AWS::CloudTrail::ResourcePolicy': beside('ResourcePolicy', 'ResourceArn'),
    'AWS::DynamoDB::Table': inline('ResourcePolicy', 'PolicyDocument'),
    'AWS::ECR::RegistryPolicy': { document: ['PolicyText'], everything: 'ecr:{R}:{A}:repository/*' },
    'AWS::ECR::Repository': inline('RepositoryPolicyText'),
    'AWS::EFS::FileSystem': inline('FileSystemPolicy'),
    'AWS::Events::EventBus': inline('Policy'),
    'AWS::KMS::Key': inline('KeyPolicy'),
    'AWS::KMS::ReplicaKey': inline('KeyPolicy'),
    'AWS::Kinesis::ResourcePolicy': beside('ResourcePolicy', 'ResourceArn', 'AWS::Kinesis::Stream'),
    'AWS::Lambda::ResourcePolicy': beside('PolicyDocument', 'ResourceArn', 'AWS::Lambda::Function'),
    'AWS::Logs::Destination': inline('DestinationPolicy'),
    'AWS::Logs::LogGroup': inline('ResourcePolicyDocument'),
    'AWS::Logs::ResourcePolicy': { document: ['PolicyDocument'], everything: 'logs:{R}:{A}:*' },
    'AWS::OpenSearchService::Domain': inline('AccessPolicies'),
    'AWS::S3::AccessPoint': inline('Policy'),
    'AWS::S3::BucketPolicy': beside('PolicyDocument', 'Bucket', 'AWS::S3::Bucket'),
    'AWS::S3Express::BucketPolicy': beside('PolicyDocument', 'Bucket', 'AWS::S3Express::DirectoryBucket'),
    'AWS::S3Tables::TableBucketPolicy': beside('ResourcePolicy', 'TableBucketARN', 'AWS::S3Tables::TableBucket'),
    'AWS::S3Vectors::VectorBucketPolicy': beside(
      'Policy',
      'VectorBucketArn|VectorBucketName',
      'AWS::S3Vectors::VectorBucket',
    ),
    'AWS::SNS::TopicInlinePolicy': beside('PolicyDocument', 'TopicArn', 'AWS::SNS::Topic'),
    'AWS::SNS::TopicPolicy': beside('PolicyDocument', 'Topics', 'AWS::SNS::Topic'),
    'AWS::SQS::QueueInlinePolicy': beside('PolicyDocument', 'Queue', 'AWS::SQS::Queue'),
    'AWS::SQS::QueuePolicy': beside('PolicyDocument', 'Queues', 'AWS::SQS::Queue'),
    'AWS::SageMaker::ModelPackageGroup': inline('ModelPackageGroupPolicy'),
    'AWS::SecretsManager::ResourcePolicy': beside('ResourcePolicy', 'SecretId', 'AWS::SecretsManager::Secret'),
    'AWS::VpcLattice::AuthPolicy': beside('Policy', 'ResourceIdentifier'),
  }),
);
