/** Keys and indices from the root of a tree. */
export type Steps = readonly string[];

/** The paths of everything within a tree, that of the tree itself last. */
export function nodesIn(tree: unknown, path: Steps = []): readonly Steps[] {
  if (typeof tree !== 'object' || tree === null) return [path];
  return [...Object.entries(tree).flatMap(([step, child]) => nodesIn(child, [...path, step])), path];
}

/** The tree with another value at a path, which is made as far as it is not there. */
export function replaced(tree: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  const copy = Array.isArray(tree) ? [...tree] : { ...Object(tree) };
  copy[step] = replaced(copy[step], rest, value);
  return copy;
}
