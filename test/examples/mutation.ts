import { type Branch, isBranch, isList, type Json, type Path, withChange } from './json';
import { weakened, weakenedText } from './weakened';

/** One place of a template that is changed, and nothing else. */
export interface Mutation {
  readonly resource: string;
  readonly type: string;
  /**
   * Where, for patterns: keys, and for items of lists their effect and Sid, or their key, or the action that they are, for stages of a
   * pipeline their name, or for resources `itself` and `within`, or what a rule of a lifecycle does, or `#`.
   * Empty for the resource as a whole.
   */
  readonly place: string;
  /** What was done there: `removed`, `= NONE`. */
  readonly change: string;
  /** The resource thereafter; nothing where it is gone. */
  readonly mutated: Json | undefined;
}

const isFunction = (value: Branch) => Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'));

/** Every change of one place of a resource. */
export function mutationsOf(resource: string, raw: Branch): Mutation[] {
  const type = String(raw['Type']);
  const made: Mutation[] = [];
  for (const { path, place, change, value } of changesOf(raw, type)) {
    made.push({ resource, type, place, change, mutated: withChange(raw, path, value) });
  }
  return made;
}

/** A place of a resource, and what stands there instead; nothing where it is gone. */
export interface Change {
  readonly path: Path;
  readonly place: string;
  readonly change: string;
  readonly value: Json | undefined;
}

const GONE: Change = { path: [], place: '', change: 'removed', value: undefined };

function* changesOf(raw: Branch, type: string): Iterable<Change> {
  yield GONE;
  const { Properties: properties, DeletionPolicy: policy, UpdateReplacePolicy: replaced } = raw;
  for (const [key, value] of Object.entries({ DeletionPolicy: policy, UpdateReplacePolicy: replaced })) {
    if (value !== undefined && value !== 'Delete') {
      yield { path: [key], place: key, change: '= Delete', value: 'Delete' };
    }
  }
  if (properties !== undefined) yield* below(properties, type, ['Properties'], []);
}

/** Everything that can be done to a value, and to what hangs below it. */
function* below(value: Json, type: string, path: Path, place: readonly string[]): Iterable<Change> {
  const at = place.join('/');
  if (place.length > 0) yield { path, place: at, change: 'removed', value: undefined };
  for (const [change, weak] of weakened(value, type, place))
    yield { path, place: at, change: `= ${change}`, value: weak };
  if (isList(value)) {
    for (const [i, item] of value.entries()) yield* below(item, type, [...path, i], [...place, labelOf(item, place)]);
  } else if (isBranch(value) && !isFunction(value)) {
    for (const [key, item] of Object.entries(value)) yield* below(item, type, [...path, key], [...place, spelled(key)]);
  } else if (isBranch(value)) {
    yield* textsIn(value, path, place);
  }
}

/** The texts within functions: a policy, or a call, that is written as JSON around references. */
function* textsIn(value: Json, path: Path, place: readonly string[]): Iterable<Change> {
  if (typeof value === 'string') {
    for (const [change, weak] of weakenedText(value)) {
      yield { path, place: place.join('/'), change: `= ${change}`, value: weak };
    }
  } else if (isList(value)) {
    for (const [i, item] of value.entries()) yield* textsIn(item, [...path, i], place);
  } else if (isBranch(value)) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...path, key], place);
  }
}

const spelled = (key: string) => key.replaceAll('/', '|');

function labelOf(item: Json, place: readonly string[]): string {
  if (typeof item === 'string' && place.at(-1)?.endsWith('Action')) return item;
  if (place.at(-1) === 'Resource') return JSON.stringify(item).includes('/*') ? 'within' : 'itself';
  if (!isBranch(item)) return '#';
  const { Name: name } = item;
  if (/^(Stages|Actions)$/.test(place.at(-1) ?? '') && typeof name === 'string') return name;
  return place.join('/').endsWith('LifecycleConfiguration/Rules') ? deedsOf(item) : nameOf(item);
}

function nameOf(item: Branch): string {
  const { Effect: effect, Sid: sid, Key: key, Type: kind } = item;
  if (typeof effect === 'string') return [effect, typeof sid === 'string' ? sid : testsIn(item)].join(' ').trim();
  const name = key ?? kind;
  return typeof name === 'string' ? name : '#';
}

/** What a rule of a lifecycle does to the objects that it is about. */
const deedsOf = (rule: Branch): string =>
  Object.keys(rule)
    .filter((key) => !/^(Id|Status|Prefix|.*Filters?|ObjectSize\w+)$/.test(key))
    .join('+');

/** The keys that a statement tests. */
function testsIn({ Condition: condition }: Branch): string {
  const tests = isBranch(condition) ? Object.values(condition).filter(isBranch) : [];
  return tests.flatMap((test) => Object.keys(test).map(spelled)).join('+');
}
