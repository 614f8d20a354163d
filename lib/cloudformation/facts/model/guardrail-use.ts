import { Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field, Read } from '../../field';
import type { Subject } from '../../subject';
import { enforcement } from './guardrail';
import { numbered } from './numbered';

/** What `AWS::Bedrock::EnforcedGuardrailConfiguration` tells. */
export const enforcedGuardrail = (subject: Subject): Fact[] => [
  enforcement(subject),
  fact('guardrail-use', subject, {
    by: 'the account',
    guarded: subject.properties.get('GuardrailIdentifier').set(),
    pinned: pinned(subject.properties.get('GuardrailVersion')),
  }),
];

/** The guardrail of an `AWS::Bedrock::Agent`. */
export const agentGuardrail = (agent: Subject): Fact[] => [
  use(agent, 'the agent', agent.properties.get('GuardrailConfiguration')),
];

/** The guardrails of an `AWS::Bedrock::Flow`: each node that calls a model names its own. */
export function flowGuardrails(flow: Subject): Fact[] {
  const { properties } = flow;
  const elsewhere = properties.get('DefinitionS3Location');
  const definitions = [properties.get('Definition'), properties.get('DefinitionString').json];
  return [
    ...definitions.flatMap((definition) => nodesOf(definition).flatMap((node) => nodeGuardrail(flow, node))),
    ...(elsewhere.isSet === false ? [] : [unseen(flow, elsewhere)]),
  ];
}

const HIDDEN = new Unknown('the definition of the flow lies in a bucket, and is not among the files');

const unseen = (flow: Subject, elsewhere: Field): Fact =>
  fact('guardrail-use', flow, { by: 'the flow', guarded: elsewhere.as<boolean>(HIDDEN), pinned: HIDDEN });

/** All nodes but loops, and those within loops. */
function nodesOf(definition: Field): readonly Field[] {
  return either(definition, 'Nodes').items.flatMap((node) => {
    const loop = either(node, 'Configuration', 'Loop');
    return loop.isSet === true ? nodesOf(either(loop, 'Definition')) : [node];
  });
}

function nodeGuardrail(flow: Subject, node: Field): Fact[] {
  const by = `the node '${either(node, 'Name').text}'`;
  const hidden = [node, either(node, 'Configuration')].find(({ unknown }) => unknown !== undefined);
  if (hidden !== undefined) return [use(flow, by, hidden)];
  const prompt = either(node, 'Configuration', 'Prompt');
  const lookUp = either(node, 'Configuration', 'KnowledgeBase');
  const callers = [
    ...(prompt.isSet === false ? [] : [prompt]),
    // Without a model it hands out what it found, as it is.
    ...(either(lookUp, 'ModelId').isSet === false ? [] : [lookUp]),
  ];
  return callers.map((caller) => use(flow, by, either(caller, 'GuardrailConfiguration')));
}

/** What stands below, spelled as in a template or as in the API: texts of JSON may have either. */
const either = (field: Field, ...keys: readonly string[]): Field =>
  keys.reduce((above, key) => {
    const other = above.get(key.charAt(0).toLowerCase() + key.slice(1));
    return other.isSet === true ? other : above.get(key);
  }, field);

function use(subject: Subject, by: string, configuration: Field): Fact {
  const identifier = either(configuration, 'GuardrailIdentifier');
  return fact('guardrail-use', subject, {
    by,
    guarded: configuration.as(identifier.isSet),
    pinned: pinned(either(configuration, 'GuardrailVersion')),
  });
}

const pinned = (version: Field): Read<boolean> => version.as(numbered(version, 'AWS::Bedrock::Guardrail'));
