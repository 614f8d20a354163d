import type { Formula } from './formula';

/** Formulas in the order in which they were first built, each once. */
export function inOrder(given: Formula[]): readonly Formula[] {
  if (isInOrder(given)) return given;
  given.sort((one, other) => one.id - other.id);
  return given.filter((part, i) => part !== given[i - 1]);
}

function isInOrder(parts: readonly Formula[]): boolean {
  let last = -1;
  for (const { id } of parts) {
    if (id <= last) return false;
    last = id;
  }
  return true;
}

/** Whether a formula is one of some that are in order. */
export function among(parts: readonly Formula[], wanted: Formula): boolean {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.id ?? 0) < wanted.id) low = middle + 1;
    else high = middle;
  }
  return parts[low] === wanted;
}
