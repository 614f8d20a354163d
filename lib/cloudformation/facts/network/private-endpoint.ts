import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import type { Template } from '../../template';
import { shapeOf } from '../../text';
import { deniesOutsiders, grantIn } from './endpoint-policy';
import { filled } from './filled';
import { holdsModels, leadsToModels, vpcAt } from './standing';

/** Services that AI workloads use along with models, and whose endpoints take a policy. */
const USED_ALONG =
  /\.(s3|s3express|s3tables|s3vectors|dynamodb|kms(-fips)?|logs|monitoring|sts|ssm|sqs|sns|lambda|states|ecr\.(api|dkr)|secretsmanager|kinesis-firehose|codeartifact\.\w+)$/;

/** What `AWS::EC2::VPCEndpoint` tells. */
export function privateEndpoint(endpoint: Subject): Fact[] {
  const { properties } = endpoint;
  const toModels = leadsToModels(endpoint);
  if (!toModels && !(isUsedAlong(endpoint) && standsWithModels(endpoint))) return [];
  const policy = properties.get('PolicyDocument');
  const statements = policy.unknown === undefined ? statementsOf(policy) : [];
  const isInterface = properties.get('VpcEndpointType').text === 'Interface';
  const name = properties.get('PrivateDnsEnabled');
  return [
    fact('private-endpoint', endpoint, {
      toModels,
      hasPolicy: policy.set(),
      deniesOutsiders: policy.as(deniesOutsiders(statements)),
      grants: statements.filter(({ isAllow }) => isAllow !== false).map((statement) => grantIn(statement, statements)),
      ownFilter: isInterface ? filled(properties.get('SecurityGroupIds')) : true,
      takesPublicName: isInterface ? name.boolean(false) : true,
    }),
  ];
}

function isUsedAlong({ properties }: Subject): boolean {
  const { text } = properties.get('ServiceName');
  return text !== undefined && USED_ALONG.test(shapeOf(text));
}

function standsWithModels({ properties, resource }: Subject): boolean {
  const vpc = vpcAt(properties.get('VpcId'));
  return vpc === undefined ? speaksOfModels(resource.template) : holdsModels(vpc);
}

const known = new WeakMap<Template, boolean>();

/** Whether a template that takes its VPC from elsewhere holds models, agents or ways to them. */
function speaksOfModels(template: Template): boolean {
  const found =
    known.get(template) ?? [...template.resources.values()].some(({ type, raw }) => AI.test(type) || isWay(type, raw));
  known.set(template, found);
  return found;
}

const AI = /^AWS::(Bedrock|BedrockAgentCore|SageMaker)::/;
const isWay = (type: string, raw: object): boolean =>
  type === 'AWS::EC2::VPCEndpoint' && /\.(bedrock|sagemaker)/.test(JSON.stringify(raw));
