/** A resource of a template, whichever cloud it is of. */
export interface ToldResource {
  readonly type: string;
  /** What people call it: its path of constructs. */
  readonly name: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Whether it stays when its stack is destroyed, or keeps it from being. */
  readonly stays: boolean;
}

/** A template's value, whatever it is: text, number, list, object or an expression. */
export type Value = unknown;

/** What protects a resource, read from its properties; undefined where that protection is not there. */
export type Look = (
  at: (path: string) => Value,
  resource: ToldResource,
  types: ReadonlySet<string>,
) => string | undefined;

/** How a resource type is told: where it belongs, what people call it, and what may protect it. */
export interface Kind {
  readonly pillar: Pillar;
  readonly noun: string;
  readonly looks: readonly Look[];
}

/** The pillars, in the order in which they are told. */
export const PILLARS = {
  identity: 'Least-privilege identities',
  endpoints: 'Private model endpoints',
  access: 'Verified access',
  logs: 'Immutable logs',
} as const;

export type Pillar = keyof typeof PILLARS;

export const list = (value: Value): Value[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
export const isObject = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const text = (value: Value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Says `words` where the property at `path` is there and, if given, equals `expected`. */
export const has =
  (path: string, words: string, expected?: Value): Look =>
  (at) => {
    const value = at(path);
    return value !== undefined && (expected === undefined || value === expected) ? words : undefined;
  };

/** Says `words` where the property at `path` is not there. */
export const lacks =
  (path: string, words: string): Look =>
  (at) =>
    list(at(path)).length === 0 ? words : undefined;

/** What protects a resource, in words. Where a block may be written once or several times, its first is looked at. */
export function protections(kind: Kind, resource: ToldResource, types: ReadonlySet<string>): string[] {
  const at = (path: string) =>
    path.split('.').reduce<Value>((value, key) => {
      const [block] = list(value);
      return isObject(block) ? block[key] : undefined;
    }, resource.properties);
  return kind.looks.flatMap((look) => look(at, resource, types) ?? []);
}
