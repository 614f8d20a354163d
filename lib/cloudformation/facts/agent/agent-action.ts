import { type Maybe, not, some, Unknown } from '../../../core';
import type { Fact } from '../../../policy';
import { fact } from '../../fact';
import type { Field } from '../../field';
import type { Subject } from '../../subject';
import { matches, shapeOf, type TextLike } from '../../text';
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
  const name = action.get('Name').text ?? '';
  const harmless = not(changes(name));
  if (harmless === true) return [];
  const confirmation = action.get('RequireConfirmation');
  const confirmed = spelled(confirmation, /^ENABLED$/, 'DISABLED');
  return [of(agent, shapeOf(name), action.unknown ? action : confirmation, some([harmless, confirmed]))];
}

const changes = (name: TextLike): Maybe<boolean> =>
  typeof name === 'string' ? CHANGES.test(name.charAt(0).toLowerCase() + name.slice(1)) : matches(name, CHANGES);

const METHODS = ['post', 'put', 'patch', 'delete'];

/** Operations of an interface that is written out as JSON. Another file is not read; YAML within a text is unknown. */
function operationsIn(agent: Subject, payload: Field): Fact[] {
  const paths = payload.json.get('paths');
  const seen = paths.entries.flatMap(([path, item]) =>
    METHODS.map((method) => [method, item.get(method)] as const).flatMap(([method, operation]) => {
      const harmless = some([not(operation.isSet), onlyReads(operation)]);
      if (harmless === true) return [];
      const confirmed = spelled(operation.get('x-requireConfirmation'), /^ENABLED$/, 'DISABLED');
      return [of(agent, `${method.toUpperCase()} ${path}`, payload, some([harmless, confirmed]))];
    }),
  );
  return Unknown.is(paths.hidden) ? [...seen, of(agent, 'what is not seen', payload, paths.hidden)] : seen;
}

const READS = /^(calculate|check|describe|fetch|find|get|list|lookup|query|read|retrieve|search|validate)/i;

const onlyReads = (operation: Field): Maybe<boolean> => matches(operation.get('operationId').text ?? '', READS);

const of = (agent: Subject, name: string, at: Field, confirmed: Maybe<boolean>): Fact =>
  fact('agent-action', agent, { name, confirmed: at.as(confirmed) });
