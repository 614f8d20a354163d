import { not } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches } from '../../text';

/** What `AWS::BedrockAgentCore::Runtime` tells. */
export const agentRuntime = (subject: Subject): Fact[] => [
  reach(subject, 'runtime', subject.properties.get('NetworkConfiguration', 'NetworkMode')),
];

/** What `AWS::BedrockAgentCore::Harness` tells, where it brings a runtime of its own. */
export function harness(subject: Subject): Fact[] {
  const runtime = subject.properties.get('Environment', 'AgentCoreRuntimeEnvironment');
  const named = ['AgentRuntimeArn', 'AgentRuntimeId', 'AgentRuntimeName'].some(
    (key) => runtime.get(key).isSet === true,
  );
  return named && runtime.get('NetworkConfiguration').isSet === false
    ? []
    : [reach(subject, 'runtime', runtime.get('NetworkConfiguration', 'NetworkMode'))];
}

/** What `AWS::BedrockAgentCore::BrowserCustom` tells. */
export const browser = (subject: Subject): Fact[] => [
  reach(subject, 'browser', subject.properties.get('NetworkConfiguration', 'NetworkMode')),
];

/** What `AWS::BedrockAgentCore::CodeInterpreterCustom` tells. */
export const codeInterpreter = (subject: Subject): Fact[] => [
  reach(subject, 'code interpreter', subject.properties.get('NetworkConfiguration', 'NetworkMode')),
];

/** `SANDBOX`, which code interpreters have, reaches storage alone. */
const reach = (subject: Subject, of: 'runtime' | 'browser' | 'code interpreter', mode: Field): Fact =>
  fact('agent-network', subject, { of, internet: mode.as(not(matches(mode.text ?? 'PUBLIC', /^(VPC|SANDBOX)$/))) });
