/** The name of the only file of a model that is no folder. */
export const ONLY_FILE = '.';

/** Characters of a name that are taken: as long as a path of Linux may be. */
const LONGEST = 4096;

/**
 * Whether this is the one way to write a path below a folder: parts between slashes, none of which leads elsewhere or is empty.
 *
 * A backslash would be a separator for who verifies on another system.
 */
export function isResourceName(name: string): boolean {
  if (name === '' || name.length > LONGEST || /[\\\p{Cc}\ufffd]/u.test(name)) return false;
  return name.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Below a folder, or the folder itself: paths of parts, and not of characters, so that 'a' does not hold 'ab'. */
export const liesIn = (name: string, folder: string): boolean => name === folder || name.startsWith(`${folder}/`);

/**
 * The order in which digests are joined: part by part, each by its code points.
 *
 * As Python orders paths, in which the format was first written: `a/b` comes before `a.txt`.
 */
export function inOrderOfNames(one: string, other: string): number {
  const [ones, others] = [one.split('/'), other.split('/')];
  for (const [i, part] of ones.entries()) {
    const beside = others[i];
    if (beside === undefined) return 1;
    const order = Buffer.compare(Buffer.from(part), Buffer.from(beside));
    if (order !== 0) return order;
  }
  return ones.length - others.length;
}
