import type { Field } from '../../field';
import type { Subject } from '../../subject';

/** Where each type of resource has its policies: paths below its properties, in which `*` stands for each item of a list. */
const POLICIES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'AWS::Bedrock::KnowledgeBasePolicy': [['PolicyDocument']],
  'AWS::Bedrock::ResourcePolicy': [['PolicyDocument']],
  'AWS::EC2::VPCEndpoint': [['PolicyDocument']],
  'AWS::ECR::Repository': [['RepositoryPolicyText']],
  'AWS::IAM::Group': [['Policies', '*', 'PolicyDocument']],
  'AWS::IAM::GroupPolicy': [['PolicyDocument']],
  'AWS::IAM::ManagedPolicy': [['PolicyDocument']],
  'AWS::IAM::Policy': [['PolicyDocument']],
  'AWS::IAM::Role': [['AssumeRolePolicyDocument'], ['Policies', '*', 'PolicyDocument']],
  'AWS::IAM::RolePolicy': [['PolicyDocument']],
  'AWS::IAM::User': [['Policies', '*', 'PolicyDocument']],
  'AWS::IAM::UserPolicy': [['PolicyDocument']],
  'AWS::KMS::Key': [['KeyPolicy']],
  'AWS::Logs::ResourcePolicy': [['PolicyDocument']],
  'AWS::Organizations::Policy': [['Content']],
  'AWS::S3::BucketPolicy': [['PolicyDocument']],
  'AWS::SNS::TopicPolicy': [['PolicyDocument']],
  'AWS::SQS::QueuePolicy': [['PolicyDocument']],
  'AWS::SSO::PermissionSet': [['InlinePolicy']],
  'AWS::SageMaker::ModelPackageGroup': [['ModelPackageGroupPolicy']],
  'AWS::SecretsManager::ResourcePolicy': [['ResourcePolicy']],
};

/** Types of resources that have policies. */
export const BEARERS = Object.keys(POLICIES);

/** The documents of the policies of a resource. */
export function documentsOf({ type, properties }: Subject): readonly Field[] {
  return (POLICIES[type] ?? []).flatMap((path) =>
    path.reduce<readonly Field[]>(
      (fields, step) => fields.flatMap((field) => (step === '*' ? field.items : [field.get(step)])),
      [properties],
    ),
  );
}
