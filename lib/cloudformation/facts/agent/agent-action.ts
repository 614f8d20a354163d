import type { Maybe } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { shapeOf } from '../../text';
import { spelled } from './spelled';

/** What the action groups of an `AWS::Bedrock::Agent` tell: each action that changes something. */
export function agentActions(agent: Subject): Fact[] {
  const groups = agent.properties.get('ActionGroups').items;
  return groups
    .filter((group) => spelled(group.get('ActionGroupState'), /^DISABLED$/) !== true)
    .flatMap((group) => [
      ...group.get('FunctionSchema', 'Functions').items.flatMap((action) => functionFacts(agent, action)),
      ...operationsIn(agent, group.get('ApiSchema', 'Payload')),
    ]);
}

/** How actions are called that change something. */
const CHANGES =
  /^(add|apply|approve|assign|book|buy|cancel|charge|close|create|delete|deploy|disable|drop|enable|execute|grant|insert|issue|modify|move|order|pay|place|post|publish|purge|put|refund|reject|remove|replace|reset|restart|revoke|run|schedule|send|set|start|stop|submit|terminate|transfer|update|upload|write)([A-Z_-]|$)/;

function functionFacts(agent: Subject, action: Field): Fact[] {
  const name = shapeOf(action.get('Name').text ?? '');
  if (!changes(name)) return [];
  const confirmation = action.get('RequireConfirmation');
  return [of(agent, name, confirmation, spelled(confirmation, /^ENABLED$/, 'DISABLED'))];
}

const changes = (name: string): boolean =>
  CHANGES.test(name) || CHANGES.test(name.charAt(0).toLowerCase() + name.slice(1));

const METHODS = ['post', 'put', 'patch', 'delete'];

/** Operations of an interface that is written out as JSON. Another file and YAML within a text are not read. */
function operationsIn(agent: Subject, payload: Field): Fact[] {
  return payload.json.get('paths').entries.flatMap(([path, item]) =>
    METHODS.map((method) => [method, item.get(method)] as const).flatMap(([method, operation]) => {
      if (operation.isSet !== true || onlyReads(operation)) return [];
      const confirmed = spelled(operation.get('x-requireConfirmation'), /^ENABLED$/, 'DISABLED');
      return [of(agent, `${method.toUpperCase()} ${path}`, payload, confirmed)];
    }),
  );
}

const READS = /^(calculate|check|describe|fetch|find|get|list|lookup|query|read|retrieve|search|validate)/i;

const onlyReads = (operation: Field): boolean => READS.test(shapeOf(operation.get('operationId').text ?? ''));

const of = (agent: Subject, name: string, at: Field, confirmed: Maybe<boolean>): Fact =>
  fact('agent-action', agent, { name, confirmed: at.as(confirmed) });
