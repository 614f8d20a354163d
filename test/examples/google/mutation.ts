import { type Branch, isBranch, isList, type Json, type Path, withChange } from '../json';
import type { Mutation } from '../mutation';
import { added, weakened } from './weakened';

interface Change {
  readonly path: Path;
  readonly place: string;
  readonly change: string;
  readonly value: Json | undefined;
}

/** Every change of one place of a resource. */
export function mutationsOf(type: string, resource: string, raw: Branch): Mutation[] {
  const made: Mutation[] = [{ resource, type, place: '', change: 'removed', mutated: undefined }];
  for (const { path, place, change, value } of below(raw, type, [], [])) {
    made.push({ resource, type, place, change, mutated: withChange(raw, path, value) });
  }
  return made;
}

/** Everything that can be done to a value, and to what hangs below it. */
function* below(value: Json, type: string, path: Path, place: readonly string[]): Iterable<Change> {
  const at = place.join('/');
  if (place.length > 0) yield { path, place: at, change: 'removed', value: undefined };
  for (const [change, weak] of weakened(value, type, at)) yield { path, place: at, change: `= ${change}`, value: weak };
  if (isBranch(value)) yield* additions(value, type, path, at);
  for (const [step, label, item] of within(value, place)) yield* below(item, type, [...path, step], [...place, label]);
}

function* additions(value: Branch, type: string, path: Path, at: string): Iterable<Change> {
  for (const [key, more] of added(value, type, at)) {
    yield { path, place: `${at}/${key}`.replace(/^\//, ''), change: 'added', value: { ...value, [key]: more } };
  }
}

/** What a value is made of, and how it is called there. */
function within(
  value: Json,
  place: readonly string[],
): (readonly [step: string | number, label: string, item: Json])[] {
  if (isList(value)) return value.map((item, i) => [i, labelOf(item, place), item]);
  if (!isBranch(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === NOTES ? [] : [[key, spelled(key), item] as const]));
}

/** What the framework notes for itself. */
const NOTES = '//';

const spelled = (text: string): string => text.replaceAll('/', '|');

/** Lists whose items are told apart by what they say. */
const SPOKEN = /^(denied_permissions|permissions|restricted_services|allowed_services|restrictions|method_types)$/;
/** What tells blocks of a list apart, the best first. */
const LABELS = ['service_name', 'filter_type', 'log_type', 'description', 'id'];

function labelOf(item: Json, place: readonly string[]): string {
  if (typeof item === 'string' && SPOKEN.test(place.at(-1) ?? '')) return spelled(item);
  const label = isBranch(item) ? LABELS.map((key) => item[key]).find((text) => typeof text === 'string') : undefined;
  return typeof label === 'string' ? spelled(label) : '#';
}
