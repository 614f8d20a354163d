import type { Level, ServiceRow } from './file';

/** A kind of resource that actions can be about. */
export interface ResourceType {
  readonly name: string;
  /** Patterns of its ARNs: `arn:*:bedrock:*::foundation-model/*`. */
  readonly arns: readonly string[];
}

/** An action of a service. */
export interface Action {
  /** As AWS spells it, with the prefix of its service. */
  readonly name: string;
  readonly level: Level;
  /** Those that it can be about, one with each request; none where it is authorised on no resource, and only `*` fits. */
  readonly on: readonly ResourceType[];
  /** Numbers of the lists of the keys that it knows: its own, and those of its resources. */
  readonly keyLists: readonly number[];
}

/** The actions of one service, by their names in lower case. */
export function actionsIn(service: string, { types, actions }: ServiceRow): ReadonlyMap<string, Action> {
  const known = types.map(([name, list, arns]) => ({ type: { name, arns: arns.split(' ') }, list }));
  const found = new Map<string, Action>();
  for (const [level, numbers, list, names] of actions) {
    const on = numbers === '' ? [] : numbers.split(' ').flatMap((number) => known[Number(number)] ?? []);
    const shared = {
      level,
      on: on.map(({ type }) => type),
      keyLists: [...new Set([list, ...on.map((type) => type.list)])],
    };
    for (const name of names.split(' ')) found.set(name.toLowerCase(), { name: `${service}:${name}`, ...shared });
  }
  return found;
}
