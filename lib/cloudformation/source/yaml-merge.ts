import type { Pair, ParsedNode, YAMLMap } from 'yaml';
import { longFormOf } from './short-forms';
import { yaml } from './yaml';
import type { Aliases } from './yaml-aliases';

/** Whether a key takes in the members of its value. In quotes it is a key like others. */
export function isMergeKey(key: ParsedNode): boolean {
  return yaml().isScalar(key) && key.source === '<<' && key.type === 'PLAIN' && longFormOf(key.tag) === undefined;
}

/** The maps that a merge key takes in, the strongest first; undefined if its value is anything else. */
export function mergedMaps({ value }: Pair<ParsedNode, Node>, aliases: Aliases): YAMLMap.Parsed[] | undefined {
  const target = follow(value, aliases);
  const items = yaml().isSeq(target) ? target.items : [target];
  const maps = items.map((item) => follow(item, aliases)).filter(isPlainMap);
  return maps.length === items.length ? maps : undefined;
}

/** One object of several: what stands in an earlier one wins. */
export function merge(objects: readonly Readonly<Record<string, unknown>>[]): Record<string, unknown> {
  const merged: Record<string, unknown> = {};
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      if (!Object.hasOwn(merged, key)) put(merged, key, value);
    }
  }
  return merged;
}

/** Sets a member, also where its key is `__proto__`, which an assignment would take for the prototype. */
export function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

type Node = ParsedNode | null;

function follow(node: Node, aliases: Aliases): Node {
  return yaml().isAlias(node) ? aliases.targetOf(node) : node;
}

function isPlainMap(node: Node): node is YAMLMap.Parsed {
  return yaml().isMap(node) && longFormOf(node.tag) === undefined;
}
