import type { Endpoint } from '../../access/model';
import type { Subject } from '../subject';
import { shapeOf } from '../text';
import { readPolicy } from './policy/document';
import type { Reading } from './reading';

/** Services whose endpoints are called otherwise than their actions begin. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/^bedrock-agentcore/, 'bedrock-agentcore'],
  [/^bedrock-mantle/, 'bedrock-mantle'],
  [/^bedrock/, 'bedrock'],
  [/^sagemaker/, 'sagemaker'],
  [/^ecr\b/, 'ecr'],
  [/^monitoring/, 'cloudwatch'],
  [/^email/, 'ses'],
  [/^elasticfilesystem/, 'elasticfilesystem'],
];

/** A VPC endpoint, and what it lets through. */
export function endpointOf(subject: Subject, reading: Reading): Endpoint {
  const { properties, resource, whole, type } = subject;
  const policy = readPolicy(properties.get('PolicyDocument'), 'endpoint', reading);
  const id = reading.names.arn(resource)?.replace(/^.*\//, '') ?? resource.logicalId;
  const isOfCollections = type === 'AWS::OpenSearchServerless::VpcEndpoint';
  const called = calledIn(shapeOf(properties.get('ServiceName').text ?? ''));
  const service = isOfCollections ? 'aoss' : prefixOf(called);
  return { id, service, ...(called !== '' && { called }), ...(policy !== undefined && { policy }), place: whole.place };
}

/** `com.amazonaws.REGION.SERVICE`, or `aws.sagemaker.REGION.notebook`; nothing for services of somebody's own. */
function calledIn(name: string): string {
  const [, own] = /^(?:com|cn\.com)\.amazonaws\.(?!vpce\.)[^.]+\.(.+)$/.exec(name) ?? [];
  return own ?? /^aws\.([a-z]+)\./.exec(name)?.[1] ?? '';
}

const prefixOf = (service: string): string =>
  PREFIXES.find(([pattern]) => pattern.test(service))?.[1] ?? service.replace(/[.].*$/, '');
