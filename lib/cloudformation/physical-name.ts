import { textOf } from './evaluate';
import { isNamed, spelledFunction, spelledText } from './spelled';
import { isObject, type Resource } from './template';
import { inEveryWorld } from './world';

/** The property that names a resource, for types that others may mention by name. */
export const NAME_PROPERTIES: Readonly<Record<string, string>> = {
  'AWS::CloudTrail::Trail': 'TrailName',
  'AWS::CodeBuild::Project': 'Name',
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

/** The names under which others may mention the resource, as they spell them: none where the name is generated. */
export function physicalNames({ type, raw: { Properties: properties }, template }: Resource): readonly string[] {
  const property = NAME_PROPERTIES[type];
  const name = property !== undefined && isObject(properties) ? properties[property] : undefined;
  if (typeof name === 'string' || !isObject(name)) return typeof name === 'string' && name !== '' ? [name] : [];
  const made = inEveryWorld((world) => [textOf(name, { template, world }) ?? '']);
  const names = [spelledFunction(name, template) ?? '', ...made.map((text) => spelledText(text, template))];
  return [...new Set(names)].filter((each) => each !== '' && isNamed(each));
}
