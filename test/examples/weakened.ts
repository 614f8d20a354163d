import { type Branch, isBranch, type Json } from './json';
import WEAKENED from './weakened.json';

const VALUES: readonly (readonly Json[])[] = WEAKENED.values;

type Weak = readonly [change: string, value: Json];

/** Each way to weaken a value at a place; what hangs below it is weakened for itself. */
export function* weakened(value: Json, type: string, place: readonly string[]): Iterable<Weak> {
  if (typeof value === 'boolean') yield [String(!value), !value];
  if (typeof value === 'string' || typeof value === 'number') yield* weakerValues(value, `${type} ${place.join('/')}`);
  if (typeof value === 'string') yield* weakenedText(value);
  if (isBranch(value)) yield* weakenedBranch(value);
}

/** By how the place ends. */
function* weakerValues(value: Json, place: string): Iterable<Weak> {
  for (const [end, from, ...to] of VALUES) {
    if (!place.endsWith(String(end)) || (from !== null && from !== value)) continue;
    for (const weak of to) if (weak !== value) yield [String(weak), weak];
  }
}

/** A text that is a program or a document of its own, with one word of it changed. */
export function* weakenedText(text: string): Iterable<Weak> {
  for (const [from, to] of WEAKENED.texts) {
    if (from === undefined || to === undefined) continue;
    for (const found of text.matchAll(new RegExp(from, 'g'))) {
      const [word] = found;
      yield [`${to} for ${word}`, text.slice(0, found.index) + to + text.slice(found.index + word.length)];
    }
  }
}

function* weakenedBranch(value: Branch): Iterable<Weak> {
  const { Effect: effect } = value;
  if (effect === 'Deny') yield* weakenedDeny(value);
  if (effect === 'Allow') yield* widenedAllow(value);
  for (const [from, to, instead] of WEAKENED.renamed) {
    if (typeof from === 'string' && typeof to === 'string' && from in value && instead !== undefined) {
      yield [`${to} ${instead}`, renamed(value, from, to, instead)];
    }
  }
}

function renamed(value: Branch, from: string, to: string, instead: Json): Branch {
  const { [from]: _gone, ...rest } = value;
  return { ...rest, [to]: instead };
}

/** Exceptions of a Deny that except everything. */
function* weakenedDeny(deny: Branch): Iterable<Weak> {
  yield ['Allow', { ...deny, Effect: 'Allow' }];
  for (const key of ['NotAction', 'NotResource']) if (key in deny) yield [`${key} *`, { ...deny, [key]: '*' }];
  // In StringNotEquals, a star is a star.
  yield* passedByAll(deny, /NotLike$|^ArnNotEquals$/);
}

function* widenedAllow(allow: Branch): Iterable<Weak> {
  for (const key of ['Action', 'Resource', 'Principal']) {
    if (key in allow && allow[key] !== '*') yield [`${key} *`, { ...allow, [key]: '*' }];
  }
  for (const key of ['NotAction', 'NotResource']) if (key in allow) yield [`${key} of none`, { ...allow, [key]: [] }];
  yield* passedByAll(allow, /Like$|^ArnEquals$/);
}

/** Each test of a statement that anything passes. */
function* passedByAll(statement: Branch, operators: RegExp): Iterable<Weak> {
  const { Condition: condition } = statement;
  if (!isBranch(condition)) return;
  for (const [operator, tests] of Object.entries(condition)) {
    if (!operators.test(operator) || !isBranch(tests)) continue;
    for (const key of Object.keys(tests)) {
      const Condition = { ...condition, [operator]: { ...tests, [key]: '*' } };
      yield [`${operator} ${key} *`, { ...statement, Condition }];
    }
  }
}
