import { every, type Maybe, not, some } from '../../../core';
import type { Fact, Opening } from '../../../policy';
import { AI_SERVICES, BROAD_POLICIES, READING, RUN_HOSTED, RUN_PROVIDED, TELLING, UNSCOPED } from '../../ai-actions';
import { fact } from '../../fact';
import type { Field } from '../../field';
import { covers, type Statement } from '../../statement';
import { HOLE, matches, shapeOf, type TextLike, unknownIn } from '../../text';
import type { Holder } from './holder';
import { type Permissions, UNNAMED } from './permissions';
import { arnParts, isAnything } from './resource-pattern';

/** What an identity is allowed in AI services more widely than by name. */
export function grantsOf(holder: Holder): Fact[] {
  const { permissions, leading, subject } = holder;
  const none = { patterns: [], everywhere: [], readyMade: [] };
  const grants = leading.map((statement) => ({
    ...none,
    patterns: patternsIn(permissions, statement),
    everywhere: everywhereIn(permissions, statement),
  }));
  const attached = holder.managed.map((policy) => ({ ...none, readyMade: readyMade(permissions, policy) }));
  return [...grants, ...attached]
    .filter(({ patterns, everywhere, readyMade }) => patterns.length + everywhere.length + readyMade.length > 0)
    .map((grant) => fact('grant', subject, grant));
}

function patternsIn(permissions: Permissions, statement: Statement): Opening[] {
  if (statement.excludesActions) return allBut(permissions, statement);
  return statement.actionField.items.flatMap((field) => {
    const pattern = field.text ?? '';
    const opened = unnamedIn(pattern);
    if (opened.length === 0) return [];
    const open = some(opened.map((action) => not(permissions.closes(statement, action))));
    const allowed = every([statement.isAllow, unknownIn(pattern) ?? true, open]);
    return allowed === false ? [] : [{ place: field.place, what: `'${pattern}'`, open: allowed }];
  });
}

/** Whether a statement opens, or may open, actions of AI services that nobody has named. */
export const opensUnnamed = (permissions: Permissions, statement: Statement): boolean =>
  patternsIn(permissions, statement).length > 0;

function allBut(permissions: Permissions, statement: Statement): Opening[] {
  const actions = AI_SERVICES.map((service) => `${service}:${UNNAMED}`);
  const open = every([
    statement.isAllow,
    some(actions.map((action) => every([statement.speaksOf(action), not(permissions.closes(statement, action))]))),
  ]);
  return open === false ? [] : [{ place: statement.actionField.place, what: "'NotAction'", open }];
}

/** Actions that stand for what a pattern opens in AI services without naming it; none where it names one, or only looks. */
function unnamedIn(pattern: TextLike): readonly string[] {
  const shape = shapeOf(pattern);
  const [service = '', name = '*'] = shape.split(':');
  const services = AI_SERVICES.filter((known) => isService(service, known));
  if (services.length === 0 || (!/[*?]/.test(shape) && unknownIn(pattern) === undefined) || onlyLooks(pattern, name))
    return [];
  return services.map((known) => `${known}:${name.replace(/[*?\u25cc]+/g, UNNAMED)}`);
}

const isService = (shape: string, known: string): boolean =>
  shape === known || shape.includes(HOLE) || (/[*?]/.test(shape) && covers(shape, known) === true);

const onlyLooks = (pattern: TextLike, name: string): boolean =>
  READING.test(name.replace(/[*?].*$/s, '')) && !TELLING.some((action) => covers(pattern, action) !== false);

function everywhereIn(permissions: Permissions, statement: Statement): Opening[] {
  if (statement.excludesActions) return [];
  const actions = statement.actions.filter(isScoped);
  if (actions.length === 0) return [];
  const narrowed = statement.conditions.some(({ key }) => TAG.test(key))
    ? statement.requires(...tagsIn(statement))
    : false;
  return placesIn(statement).flatMap(([field, place]) => {
    const concerned = actions.filter((action) => isWithin(place, action));
    const open = every([
      statement.isAllow,
      not(narrowed),
      statement.excludesResources || isAnything(place),
      some(concerned.map((action) => not(permissions.closes(statement, shapeOf(action).replace(/[*?]+/g, UNNAMED))))),
    ]);
    return open === false ? [] : [{ place: field.place, what: listed(concerned), open }];
  });
}

const placesIn = (statement: Statement): readonly (readonly [Field, TextLike])[] =>
  statement.excludesResources
    ? [[statement.resourceField, '*']]
    : statement.resourceField.items.map((field) => [field, field.text ?? '']);

const TAG = /^[a-z-]+:resourcetag\//;

const tagsIn = (statement: Statement): string[] =>
  statement.conditions.map(({ key }) => key).filter((key) => TAG.test(key));

/** The first few of many actions. */
export const listed = (actions: readonly TextLike[]): string =>
  actions.length > 3 ? `${actions.slice(0, 3).join(', ')} and ${actions.length - 3} more` : actions.join(', ');

/** Whether a pattern of actions speaks of one AI service, of something that has resources, and does more than look or run a model. */
function isScoped(pattern: TextLike): boolean {
  const shape = shapeOf(pattern);
  const [service = '', name = ''] = shape.split(':');
  if (!AI_SERVICES.includes(service) || UNSCOPED.has(shape.toLowerCase())) return false;
  if (READING.test(name) && !TELLING.some((action) => covers(pattern, action) !== false)) return false;
  return ![...RUN_PROVIDED, ...RUN_HOSTED].some((action) => covers(pattern, action) !== false);
}

/** Whether an ARN can be one of the service that an action is of. */
function isWithin(place: TextLike, action: TextLike): boolean {
  const service = arnParts(place)?.service ?? '*';
  return covers(service, shapeOf(action).replace(/:.*$/s, '')) !== false;
}

/** Services that a policy of the provider opens, by a part of its name; all AI services for the others. */
const OPENED_BY: readonly (readonly [RegExp, string])[] = [
  [/BedrockMantle/, 'bedrock-mantle'],
  [/BedrockAgentCore/, 'bedrock-agentcore'],
  [/AmazonBedrock/, 'bedrock'],
  [/SageMaker/, 'sagemaker'],
];

/** A policy whose name is spelled out is known by it, whatever else of its ARN deployment fills in. */
const NAMED_OTHERWISE = /policy\/[\w+=,.@/-]+$/;

function readyMade(permissions: Permissions, { arn, field }: Holder['managed'][number]): Opening[] {
  const broad = NAMED_OTHERWISE.test(shapeOf(arn))
    ? matches(shapeOf(arn), BROAD_POLICIES)
    : matches(arn, BROAD_POLICIES);
  if (broad === false) return [];
  const known = OPENED_BY.find(([name]) => name.test(shapeOf(arn)))?.[1];
  const open = every([
    broad,
    some((known ? [known] : AI_SERVICES).map((service) => not(closed(permissions, service)))),
  ]);
  return open === false ? [] : [{ place: field.place, what: `'${shapeOf(arn).replace(/^.*policy\//, '')}'`, open }];
}

const closed = (permissions: Permissions, service: string): Maybe<boolean> =>
  permissions.closesAll(`${service}:${UNNAMED}`);
