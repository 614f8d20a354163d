import type { Condition, Request, Statement } from '../model';
import type { Change } from './change';
import { likeAny } from './glob-match';
import { overlap } from './overlap';
import type { Question } from './question';
import { nameOf, spelledOut } from './spelled';

type Asked = Pick<Question, 'actions' | 'resources' | 'conditions'>;

/** Ways in which what allows can allow less: on a condition that makes requests fine, or nothing of what is asked about. */
export function narrowings(statement: Statement, asked: Asked, request: Request): readonly Change[] {
  const needed = asked.conditions.filter((condition) => !statement.conditions.some((one) => isSame(one, condition)));
  const conditional: Change = {
    statement,
    change: (one, conditions) => ({ ...one, conditions: [...one.conditions, ...conditions] }),
    said: `Add the condition ${needed.map(spelledOut).join(' and ')} to ${nameOf(statement)}`,
  };
  const less = { statement, change: withoutActions(asked), said: lessSaid(statement, asked, request) };
  return needed.length > 0 ? [conditional, less] : [less];
}

const isSame = (one: Condition, other: Condition) =>
  one.operator === other.operator &&
  one.key.toLowerCase() === other.key.toLowerCase() &&
  one.values.join() === other.values.join();

/** Without every pattern of actions that has something in common with what is asked about. */
function withoutActions({ actions }: Asked): Change['change'] {
  return (statement) => {
    const kept = statement.actions.excluded ? [] : statement.actions.patterns.filter((one) => !meets(one, actions));
    return { ...statement, actions: { patterns: kept, excluded: false } };
  };
}

function lessSaid(statement: Statement, { actions, resources }: Asked, { action }: Request): string {
  const name = nameOf(statement);
  const { patterns, excluded } = statement.actions;
  const met = patterns.filter((one) => meets(one, actions));
  const on = resources.length === 0 ? '' : ` on ${listed(resources)}`;
  if (excluded || !met.every((one) => isWithin(one, actions)))
    return `List in ${name} only what is needed, without ${listed(actions.includes('*') ? [action] : actions)}${on}`;
  if (on !== '') return `Let ${name} no longer allow ${listed(met)}${on}`;
  return met.length === patterns.length ? `Remove ${name}` : `Take ${listed(met)} out of ${name}`;
}

const listed = (names: readonly string[]) => names.map((name) => `'${name}'`).join(' and ');

const meets = (pattern: string, actions: readonly string[]) =>
  actions.some((action) => overlap(action.toLowerCase(), pattern.toLowerCase()));

/** Whether a pattern stands for nothing but what is asked about. */
const isWithin = (pattern: string, actions: readonly string[]) =>
  likeAny(actions.map((action) => action.toLowerCase()))(pattern.toLowerCase());
