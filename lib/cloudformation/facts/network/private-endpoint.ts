import { not, some, type Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { Read } from '../../field';
import { type Statement, statementsOf } from '../../statement';
import type { Subject } from '../../subject';
import type { Template } from '../../template';
import { HOLE, matches, shapeOf, unknownIn } from '../../text';
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
  const hidden = hiddenService(endpoint);
  if (!toModels && !((isUsedAlong(endpoint) || hidden !== undefined) && standsWithModels(endpoint))) return [];
  const policy = properties.get('PolicyDocument');
  const statements = policy.unknown === undefined ? statementsOf(policy) : [];
  if (hidden !== undefined) return [unnamed(endpoint, statements, hidden)];
  const others = not(matches(properties.get('VpcEndpointType').text ?? 'Gateway', /^Interface$/));
  const filter = filled(properties.get('SecurityGroupIds'));
  const name = properties.get('PrivateDnsEnabled');
  return [
    fact('private-endpoint', endpoint, {
      toModels,
      hasPolicy: policy.set(),
      deniesOutsiders: policy.as(deniesOutsiders(statements)),
      grants: statements.filter(({ isAllow }) => isAllow !== false).map((statement) => grantIn(statement, statements)),
      ownFilter: new Read(some([others, filter.value]), filter.place),
      takesPublicName: name.as(some([others, name.boolean(false).value])),
    }),
  ];
}

/** One of a service that only deployment names may lack what a way to models needs. */
function unnamed(endpoint: Subject, statements: readonly Statement[], hidden: Unknown): Fact {
  const name = endpoint.properties.get('ServiceName');
  return fact('private-endpoint', endpoint, {
    toModels: false,
    hasPolicy: name.as(some([endpoint.properties.get('PolicyDocument').isSet, hidden])),
    deniesOutsiders: name.as(some([deniesOutsiders(statements), hidden])),
    grants: [],
    ownFilter: true,
    takesPublicName: true,
  });
}

/** What hides to which service an endpoint leads, where the last part of its name is not shown. */
function hiddenService({ properties }: Subject): Unknown | undefined {
  const { text = '' } = properties.get('ServiceName');
  return shapeOf(text).endsWith(HOLE) && !/\bvpce\b/.test(shapeOf(text)) ? unknownIn(text) : undefined;
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
