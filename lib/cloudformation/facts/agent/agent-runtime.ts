import { every, not, some } from '../../../core';
import type { AgentHook, Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { addressesOf } from './agent-address';
import { managedMemory } from './agent-memory';
import { reachesOf } from './agent-reach';
import { headerSecrets, variableSecrets } from './agent-secret';
import { headersIn } from './passed-on';
import { spelled } from './spelled';
import { hasItems, tokenAuthorizer, tokenChecks } from './token-check';

/** What `AWS::BedrockAgentCore::Runtime` tells. */
export function agentRuntime(runtime: Subject): Fact[] {
  const { properties } = runtime;
  return [
    ...runsAgents(runtime, properties.get('RequestHeaderConfiguration', 'RequestHeaderAllowlist')),
    ...reachesOf(runtime, properties.get('RoleArn')),
  ];
}

/** What `AWS::BedrockAgentCore::Harness` tells. */
export function agentHarness(harness: Subject): Fact[] {
  const { properties } = harness;
  const allowed = properties.get('AllowedTools');
  const everything = allowed.items.map((tool) => spelled(tool, /^(\*|@\*|@builtin(\/\*)?)$/));
  return [
    ...runsAgents(harness),
    fact('agent-loop', harness, {
      namesTools: allowed.as(every([hasItems(allowed), not(some(everything))])),
      hooks: properties.get('Hooks').items.flatMap(hooksIn),
    }),
    ...managedMemory(harness),
    ...headerSecrets(harness),
    ...reachesOf(harness, properties.get('ExecutionRoleArn')),
  ];
}

function runsAgents(subject: Subject, headers?: Field): Fact[] {
  return [
    fact('agent-runtime', subject, {
      knowsUsers: tokenAuthorizer(subject).set(),
      passedOn: headers === undefined ? [] : headersIn(headers),
    }),
    ...tokenChecks(subject),
    ...addressesOf(subject),
    ...variableSecrets(subject, subject.properties.get('EnvironmentVariables')),
  ];
}

/** The points of the loop at which something can still be kept from happening. */
const BEFORE = ['BeforeInvocation', 'BeforeToolCall'];

function hooksIn(hook: Field): AgentHook[] {
  return BEFORE.map((point) => hook.get(point, 'Target', 'Lambda'))
    .filter((target) => target.isSet !== false)
    .map((target) => {
      const mode = target.get('FailureMode');
      return { place: mode.place, failsOpen: spelled(mode, /^allow$/i, 'deny') };
    });
}
