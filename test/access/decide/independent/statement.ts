import type { Spelled } from '../built';
import type { Coin, Context } from './expression';
import { COMPARE, matchesAction, matchesResource } from './match';

/** What a statement is asked about. */
export interface Circumstances {
  readonly action: string;
  readonly resource: string;
  readonly context: Context;
  readonly coin: Coin;
}

export const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : [value].flat();

/** Whether a statement speaks of a request, whoever makes it. */
export function applies(spelled: Spelled, version: string, asked: Circumstances): boolean {
  const { action, resource, context, coin } = asked;
  const actions = list(spelled.Action ?? spelled.NotAction).some((pattern) => matchesAction(pattern, action));
  if (actions === (spelled.NotAction !== undefined)) return false;
  const variables = version === '2012-10-17';
  const about = spelled.Resource ?? spelled.NotResource;
  if (about !== undefined) {
    const matches = list(about).some((pattern) => matchesResource(pattern, resource, context, variables, coin));
    if (matches === (spelled.NotResource !== undefined)) return false;
  }
  return Object.entries(spelled.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, key.toLowerCase(), list(values), variables, asked)),
  );
}

function holds(
  operator: string,
  key: string,
  wanted: readonly string[],
  variables: boolean,
  asked: Circumstances,
): boolean {
  const { context, coin } = asked;
  const value = context.get(key);
  if (value === null) return coin();
  const [, set = '', name = '', ifExists] = /^(?:(.*):)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  const values = list(value);
  if (name === 'Null') return set === '' ? wanted.includes(String(isEmpty(values, coin))) : coin();
  const missing = set === '' ? values.length === 0 : isEmpty(values, coin);
  if (missing) return whenMissing(set, ifExists !== undefined, COMPARE[name]?.[0] === true, coin);
  if (set === '' && typeof value !== 'string') return coin();
  const one = (text: string) => compared(name, text, wanted, variables, asked);
  return set === 'ForAnyValue' ? values.some(one) : values.every(one);
}

function whenMissing(set: string, ifExists: boolean, negated: boolean, coin: Coin): boolean {
  if (set === 'ForAnyValue') return ifExists && coin();
  return set === 'ForAllValues' || ifExists || negated;
}

/** Whether there is no value; of empty ones AWS says "null", and not more. */
const isEmpty = (values: readonly string[], coin: Coin) =>
  values.length === 0 || (values.every((text) => text === '') && coin());

function compared(
  name: string,
  text: string,
  wanted: readonly string[],
  variables: boolean,
  { context, coin }: Circumstances,
): boolean {
  const [negated, compare] = COMPARE[name] ?? [false, () => null];
  const results = wanted.map((want) => compare(text, want, context, variables && name !== 'BinaryEquals', coin));
  if (results.includes(true)) return !negated;
  return negated && (!results.includes(null) || coin());
}
