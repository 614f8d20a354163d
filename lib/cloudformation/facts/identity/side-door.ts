import { every, type Maybe, not, some, Unknown } from '../../../core';
import type { Door, Fact } from '../../../policy';
import * as ai from '../../ai-actions';
import { fact } from '../../fact';
import { speaksOfAi } from '../../speaks-of-ai';
import { Actions, covers, type Statement } from '../../statement';
import { shapeOf, type TextLike, unknownIn } from '../../text';
import { opensWholeService } from '../../whole-service';
import { opensUnnamed } from './grant';
import { type Holder, runsModels } from './holder';
import { NETWORK, runsGuarded } from './model-grant';
import type { Permissions } from './permissions';
import { arnParts, isAnything, namesSeveral } from './resource-pattern';
import { isFederated } from './trust';

/** Whether a right is harmless for a reason of its own. */
type Harmless = (permissions: Permissions, statement: Statement, action: string) => Maybe<boolean>;

const never: Harmless = () => false;

const namesAll: Harmless = (_permissions, statement) =>
  statement.excludesResources ? false : not(some(statement.resources.filter(isSetUp).map(namesSeveral)));

/** Whether it can be an agent or a flow. */
const isSetUp = (resource: TextLike): boolean => /^([*?\u25cc]|agent|flow)/.test(arnParts(resource)?.resource ?? '*');

const namesRole: Harmless = (_permissions, statement) =>
  statement.excludesResources ? false : not(some(statement.resources.map(isAnyRole)));

const isAnyRole = (resource: TextLike): Maybe<boolean> =>
  /^role\/\*/.test(arnParts(resource)?.resource ?? '') || isAnything(resource);

const fromNamedNetwork: Harmless = (permissions, statement, action) =>
  permissions.demands(statement, action, '*', NETWORK);

const ASSUME = ['sts:AssumeRole'];

const DOORS = doors([
  ['second-plane', ai.RUN_BESIDE, never],
  ['inline-agent', ai.RUN_INLINE_AGENT, never],
  ['batch', ai.RUN_BATCH, never],
  ['within', ai.RUN_WITHIN, never],
  ['within', ai.RUN_SET_UP, namesAll],
  ['api-key', ai.API_KEYS, never],
  ['blind', ai.BLIND, never],
  ['loosen', ai.LOOSEN, never],
  ['widen', ai.WIDEN, never],
  ['any-identity', ASSUME, namesRole],
  ['workspace', ai.OPEN_WORKSPACE, fromNamedNetwork],
]);

function doors(listed: readonly (readonly [Door, readonly string[], Harmless])[]) {
  return listed.map(([door, actions, harmless]) => ({ door, actions: new Actions(actions), harmless }));
}

/** Rights of an identity that lead around what guards models. */
export function sideDoorsOf(holder: Holder): Fact[] {
  const { permissions, leading } = holder;
  const about = once(() => ({
    runsModels: runsModels(holder),
    besideGuardrail: runsGuarded(holder),
    byPipeline: every([speaksOfAi(holder.subject.resource.template), isFederated(holder.subject)]),
  }));
  return leading.flatMap((statement) => [
    ...DOORS.flatMap(({ door, actions, harmless }): Fact[] => {
      const named = statement.namesAmong(actions).filter((action) => singlesOut(statement, action));
      if (named.length === 0) return [];
      const open = some(
        named.map((action) =>
          every([
            statement.isAllow,
            not(permissions.closes(statement, action)),
            not(harmless(permissions, statement, action)),
          ]),
        ),
      );
      if (open === false) return [];
      const read = { door, what: named.join(', '), open: statement.actionField.as(open) };
      return [fact('side-door', holder.subject, { ...read, ...about() })];
    }),
    ...hiddenDoors(holder, statement).map((read) => fact('side-door', holder.subject, { ...read, ...about() })),
  ]);
}

/** Doors to other identities: those that count for whoever runs models come first. */
const TO_IDENTITIES = DOORS.filter(({ door }) => door === 'widen' || door === 'any-identity');
const TO_KEYS = DOORS.filter(({ door }) => door === 'api-key');

/** What a statement about identities may open whose actions only deployment names: told once, and not where AI services are told already. */
function hiddenDoors(holder: Holder, statement: Statement) {
  const { permissions } = holder;
  const hidden = statement.actions.map(unknownIn).find(Unknown.is);
  if (hidden === undefined || opensUnnamed(permissions, statement)) return [];
  const doors = [...(runsModels(holder) === false ? [] : TO_IDENTITIES), ...(isAboutUsers(statement) ? TO_KEYS : [])];
  const found = doors.find(({ actions, harmless }) =>
    actions.all.some((action) => mayOpen(permissions, statement, action, harmless)),
  );
  const what = 'what only deployment names';
  return found === undefined ? [] : [{ door: found.door, what, open: statement.actionField.as<boolean>(hidden) }];
}

const mayOpen = (permissions: Permissions, statement: Statement, action: string, harmless: Harmless): boolean =>
  Unknown.is(statement.speaksOf(action)) &&
  permissions.closes(statement, action) !== true &&
  harmless(permissions, statement, action) !== true;

const isAboutUsers = (statement: Statement): boolean =>
  statement.excludesResources ||
  statement.resources.some((resource) => /^([*?\u25cc]|user)/.test(arnParts(resource)?.resource ?? '*'));

/** Who opens a second interface as a whole means to run models there. */
const MEANT = /^bedrock-mantle:/;

/** Whether a statement that names an action names more than all actions of its service. */
export const singlesOut = (statement: Statement, action: string): boolean =>
  MEANT.test(action) ||
  statement.actions.some((pattern) => !opensWholeService(shapeOf(pattern)) && covers(pattern, action) !== false);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
