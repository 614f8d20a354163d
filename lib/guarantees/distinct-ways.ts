import type { Way } from '../access/prove/proof';

/**
 * The ways in which files turn out that differ in who may do what: most conditions decide about sizes and images, and of ways that are alike
 * only the first is asked about.
 */
export function distinctWays(ways: readonly Way[]): readonly Way[] {
  const first = new Map<string, Way>();
  for (const way of ways) {
    const key = contentOf(way);
    if (!first.has(key)) first.set(key, way);
  }
  const distinct = [...first.values()];
  // Where all are alike, nothing has to be so.
  return distinct.length === 1 ? distinct.map((way) => ({ ...way, when: [] })) : distinct;
}

/** Everything of a way but where it stands; what stands there is told by the resource. */
const contentOf = ({ access }: Way): string =>
  JSON.stringify(access, (key, value: unknown) => (key === 'place' || key === 'within' ? undefined : value));
