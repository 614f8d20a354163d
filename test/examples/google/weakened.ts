import { type Branch, isBranch, type Json } from '../json';
import { conjunctsOf } from './conjuncts';
import WEAKENED from './weakened.json';

const VALUES: readonly (readonly Json[])[] = WEAKENED.values;
const RENAMED: readonly (readonly Json[])[] = WEAKENED.renamed;
const ADDED: readonly (readonly Json[])[] = WEAKENED.added;

type Weak = readonly [change: string, value: Json];

/** Each way to weaken a value at a place; what hangs below it is weakened for itself. */
export function* weakened(value: Json, type: string, place: string): Iterable<Weak> {
  if (typeof value === 'boolean') yield [String(!value), !value];
  if (typeof value === 'string' || typeof value === 'number') yield* weakerValues(value, `${type} ${place}`);
  if (typeof value === 'string') yield* weakenedText(value);
  if (typeof value === 'string' && WEAKENED.conditions.includes(/[^/]*$/.exec(place)?.[0] ?? '')) {
    yield* weakenedCondition(value);
  }
  if (isBranch(value)) yield* renamed(value);
}

/** By how the place ends, and what stands there. */
const weakerValues = (value: Json, place: string): Weak[] =>
  VALUES.filter(([, from]) => from === null || from === value)
    .filter(([end]) => end === '' || patternOf(`**[ /_]${end}`).test(place))
    .flatMap(([, , ...to]) => to)
    .flatMap((weak) => (weak === value ? [] : [[String(weak), weak] as const]));

/** A text that is a query, a name or a document of its own, with one word of it changed. */
function* weakenedText(text: string): Iterable<Weak> {
  for (const [from, to] of WEAKENED.texts) {
    if (from === undefined || to === undefined) continue;
    for (const found of text.matchAll(new RegExp(from, 'g'))) {
      const [word] = found;
      const weak = text.slice(found.index).replace(new RegExp(from), to);
      yield [`${to} for ${word}`, text.slice(0, found.index) + weak];
    }
  }
}

/** A condition that asks for nothing, or for one thing less. */
function* weakenedCondition(text: string): Iterable<Weak> {
  yield ['true', 'true'];
  const asked = conjunctsOf(text);
  if (asked.length < 2) return;
  for (const [i, one] of asked.entries()) yield [`all but ${one}`, asked.filter((_, at) => at !== i).join(' && ')];
}

function* renamed(value: Branch): Iterable<Weak> {
  for (const [from, to, instead] of RENAMED) {
    if (typeof from !== 'string' || typeof to !== 'string' || value[from] === undefined) continue;
    const { [from]: gone, ...rest } = value;
    yield [`${to} for ${from}`, { ...rest, [to]: instead ?? gone ?? null }];
  }
}

/** `*` stands for anything but a `/`, and `**` for anything. */
const patternOf = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))}$`);

/** What takes protection away by being there, at a place: keys with their values. */
export function* added(value: Branch, type: string, place: string): Iterable<readonly [key: string, value: Json]> {
  for (const [where, key, more] of ADDED) {
    if (typeof key !== 'string' || more === undefined || key in value) continue;
    // What begins so is what stands beside it.
    const beside = typeof more === 'string' && more.startsWith('=') ? value[more.slice(1)] : more;
    if (beside !== undefined && patternOf(String(where)).test(`${type} ${place}`.trim())) yield [key, beside];
  }
}
