import { every } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';
import { stored } from '../data/ai-storage';
import { numbered } from './numbered';

/** A reader of what is written down for a model. @param path where its key is named */
const definition =
  (what: string, keepsConversations: boolean, ...path: readonly string[]) =>
  (subject: Subject): Fact[] => [
    fact('ai-definition', subject, { what, keepsConversations, ownKey: ownKey(subject.properties.get(...path)) }),
  ];

export const agentDefinition = definition('agent', true, 'CustomerEncryptionKeyArn');
export const flowDefinition = definition('flow', false, 'CustomerEncryptionKeyArn');
export const prompt = definition('prompt', false, 'CustomerEncryptionKeyArn');
export const retrievalInstruction = definition('instruction', false, 'CustomerEncryptionKeyArn');
export const reasoningPolicy = definition('policy', false, 'KmsKeyId');
export const blueprint = definition('blueprint', false, 'KmsKeyId');
export const library = definition('library', false, 'EncryptionConfiguration', 'KmsKeyId');
export const session = definition('session', true, 'EncryptionKeyArn');

/** What `AWS::Bedrock::KnowledgeBase` tells, where the provider keeps the vectors itself. */
export function knowledgeBase(subject: Subject): Fact[] {
  const managed = subject.properties.get('KnowledgeBaseConfiguration', 'ManagedKnowledgeBaseConfiguration');
  if (managed.isSet === false) return [];
  return [stored(subject, 'vectors', ownKey(managed.get('ServerSideEncryptionConfiguration', 'KmsKeyArn')))];
}

/** A reader of names that lead to versions. @param path where a route names its version */
const release =
  (draft: string, path: string) =>
  (alias: Subject): Fact[] => {
    const routes = alias.properties.get('RoutingConfiguration');
    const all = every(routes.items.map((route) => numbered(route.get(path), draft)));
    return routes.isSet === false ? [] : [fact('ai-release', alias, { numbered: routes.as(all) })];
  };

export const agentAlias = release('AWS::Bedrock::Agent', 'AgentVersion');
export const flowAlias = release('AWS::Bedrock::Flow', 'FlowVersion');
