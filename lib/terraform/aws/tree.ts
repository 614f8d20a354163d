import { Unknown } from '../../core';

/** An object of a template while it is being written. */
export type Tree = Record<string, unknown>;

export const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !Unknown.is(value);

const at = (tree: Tree, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, step) => (isTree(inner) ? inner[step] : undefined), tree);

export function objectAt(tree: Tree, path: string): Tree {
  const found = at(tree, path);
  return isTree(found) ? found : {};
}

export function listAt(tree: Tree, path: string): readonly unknown[] {
  const found = at(tree, path);
  return Array.isArray(found) ? found : [];
}

/** Writes a value, unless there is none. @param path names with dots between them */
export function put(tree: Tree, path: string, value: unknown): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let inner = tree;
  for (const step of steps) {
    const next = objectAt(inner, step);
    inner[step] = next;
    inner = next;
  }
  if (value !== undefined) inner[last] = value;
}

/** Both together. @param condition under which what is added is there; for sure, where there is none */
export function merged(tree: Tree, added: Tree, condition: string | undefined): Tree {
  const all = { ...tree };
  for (const [key, value] of Object.entries(added)) all[key] = together(tree[key], value, condition);
  return all;
}

const NOTHING = { Ref: 'AWS::NoValue' };

function together(before: unknown, added: unknown, condition: string | undefined): unknown {
  if (Array.isArray(added) && (before === undefined || Array.isArray(before))) {
    const items = condition === undefined ? added : added.map((item) => ({ 'Fn::If': [condition, item, NOTHING] }));
    return [...(before ?? []), ...items];
  }
  // A list of which the rest is hidden.
  if (Unknown.is(added) && Array.isArray(before)) return [...before, added];
  const whole = isTree(before) && isTree(added) && !isFunction(before) ? merged(before, added, undefined) : added;
  return condition === undefined ? whole : { 'Fn::If': [condition, whole, before ?? NOTHING] };
}

const isFunction = (tree: Tree): boolean => Object.keys(tree).some((key) => key === 'Ref' || key.startsWith('Fn::'));

/** A block for each item of the lists that it has. */
export function spread(block: Tree, keys: readonly string[]): readonly Tree[] {
  const lists = keys.filter((key) => Array.isArray(block[key]));
  if (lists.length === 0) return [block];
  const rest = Object.fromEntries(Object.entries(block).filter(([key]) => !lists.includes(key)));
  return lists.flatMap((key) => [block[key]].flat().map((value) => ({ ...rest, [key]: value })));
}
