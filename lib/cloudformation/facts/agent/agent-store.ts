import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import { ownKey } from '../../own-key';
import type { Subject } from '../../subject';

/** The property that names the key, by type. */
const KEYS: Readonly<Record<string, string>> = {
  'AWS::BedrockAgentCore::PolicyEngine': 'EncryptionKeyArn',
  'AWS::BedrockAgentCore::ConfigurationBundle': 'KmsKeyArn',
  'AWS::BedrockAgentCore::Dataset': 'KmsKeyArn',
  'AWS::BedrockAgentCore::Evaluator': 'KmsKeyArn',
};

/** What is told by a resource in which policies, test conversations or prompts are kept. */
export function agentStore(store: Subject): Fact[] {
  const key = KEYS[store.type];
  return key === undefined ? [] : [fact('agent-store', store, { ownKey: ownKey(store.properties.get(key)) })];
}
