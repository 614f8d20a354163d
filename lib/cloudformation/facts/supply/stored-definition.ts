import { some } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** A key that holds a hash of the content, as the assets of the CDK have it. */
const HASHED = /[0-9a-f]{64}\.\w+$/;

/** The fact that something is taken from a bucket. @param versions what names its version */
export function storedDefinition(
  subject: Subject,
  what: string,
  location: Field,
  key: Field,
  versions: readonly Field[],
): Fact[] {
  if (location.isSet === false) return [];
  const fixed = some([...versions.map(({ isSet }) => isSet), matches(key.text ?? '', HASHED) === true]);
  return [fact('stored-definition', subject, { what, fixed: location.as(location.unknown ?? fixed) })];
}

/** The code of an `AWS::BedrockAgentCore::Runtime`. */
export function agentCode(subject: Subject): Fact[] {
  const code = subject.properties.get('AgentRuntimeArtifact', 'CodeConfiguration', 'Code', 'S3');
  return storedDefinition(subject, 'code of the agent', code, code.get('Prefix'), [code.get('VersionId')]);
}

/** The definition of an `AWS::Bedrock::Flow`. */
export function flowDefinition(flow: Subject): Fact[] {
  const location = flow.properties.get('DefinitionS3Location');
  return storedDefinition(flow, 'definition of the flow', location, location.get('Key'), [location.get('Version')]);
}
