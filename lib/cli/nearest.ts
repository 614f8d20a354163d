import { nearestTo } from '../core/nearest';

/** What to do about a word that is none of those that there are: the one that was probably meant, or all of them. */
export function insteadOf(word: string, known: readonly string[]): string {
  const nearest = nearestTo(word, known);
  return nearest === undefined ? `there are ${known.join(', ')}` : `did you mean '${nearest}'?`;
}
