/** Whether two names are of the same thing; `maybe` where only deployment tells. */
export type Sameness = 'same' | 'different' | 'maybe';

const HOLE = /\$\{[^}]*\}/;

/** Whether a name holds something that only deployment knows. */
export const isOpen = (name: string): boolean => HOLE.test(name);

/** Whether two names can be of the same thing, by what stands around what only deployment knows. */
export function sameness(one: string, other: string): Sameness {
  if (one === other) return 'same';
  const [open, others] = [isOpen(one), isOpen(other)];
  if (!open && !others) return 'different';
  return goTogether(one, other) ? 'maybe' : 'different';
}

function goTogether(one: string, other: string): boolean {
  const [mine, theirs] = [ends(one), ends(other)];
  return begin(mine.start, theirs.start, mine.isOpen, theirs.isOpen) && end(mine, theirs);
}

interface Ends {
  readonly start: string;
  readonly end: string;
  readonly isOpen: boolean;
}

/** What stands before the first and after the last part that only deployment knows. */
function ends(name: string): Ends {
  const parts = name.split(HOLE);
  return { start: parts[0] ?? '', end: parts.at(-1) ?? '', isOpen: parts.length > 1 };
}

const begin = (one: string, other: string, isOneOpen: boolean, isOtherOpen: boolean): boolean =>
  (isOneOpen && other.startsWith(one)) || (isOtherOpen && one.startsWith(other));

const end = (one: Ends, other: Ends): boolean =>
  (one.isOpen && other.end.endsWith(one.end)) || (other.isOpen && one.end.endsWith(other.end));
