import { actionTable } from '../actions';

/** Going through all actions of AWS takes its time, and the same are asked for over and over. */
const FOUND = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 1000;
const MOST_FOUND = 40;

/** Some actions of AWS that a pattern stands for; none where there are none. */
export function actionsLike(pattern: string): readonly string[] {
  const known = FOUND.get(pattern);
  if (known !== undefined) return known;
  const found = actionTable().matching(pattern).slice(0, MOST_FOUND);
  if (FOUND.size >= MOST_REMEMBERED) FOUND.clear();
  FOUND.set(pattern, found);
  return found;
}
