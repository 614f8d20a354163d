import { isObject, type Resource } from './template';

/** The property that names a resource, for types that others may mention by name. */
export const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::CloudTrail::Trail': 'TrailName',
  'AWS::ECR::Repository': 'RepositoryName',
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::DeliverySource': 'Name',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::OpenSearchServerless::Collection': 'Name',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SageMaker::EndpointConfig': 'EndpointConfigName',
  'AWS::SageMaker::Model': 'ModelName',
};

/** The literal names under which others may mention the resource: none where the name is generated or known at deployment. */
export function physicalNames(resource: Resource): string[] {
  const property = NAME_PROPERTIES[resource.type];
  const properties = resource.raw['Properties'];
  const name = property !== undefined && isObject(properties) ? properties[property] : undefined;
  return typeof name === 'string' && name !== '' ? [name] : [];
}
