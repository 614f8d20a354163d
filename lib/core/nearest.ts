/**
 * The word that was probably meant instead of one that is none of those that there are; nothing where none comes close.
 *
 * @param most how many letters may differ; a third of the word where nothing is said, and two at least
 */
export function nearestTo(word: string, known: readonly string[], most?: number): string | undefined {
  const [nearest] = known
    .map((name) => ({ name, distance: distance(word.toLowerCase(), name.toLowerCase()) }))
    .filter((one) => one.distance <= (most ?? Math.max(2, one.name.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.name;
}

/** Nobody mistypes that much; what is longer only costs time. */
const LONGEST = 100;

/** How many letters to add, remove or change to get from one word to the other. */
function distance(from: string, to: string): number {
  if (from.length > LONGEST) return from.length;
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
