import {
  COLON,
  folded,
  foldedText,
  type Glob,
  globOf,
  goesThrough,
  isMany,
  like,
  MANY,
  MANY_IN_PART,
  ONE,
  ONE_IN_PART,
  takes,
} from './glob';

/** Whether a text is like a pattern. */
export function matches(glob: Glob, text: string): boolean {
  const { signs, ignoreCase, literal, start, end } = glob;
  if (signs === undefined) return false;
  const read = ignoreCase ? foldedText(text) : text;
  if (literal !== undefined) return read === literal;
  if (!read.startsWith(start) || !read.endsWith(end)) return false;
  if (signs.length === start.length + end.length + 1 && signs[start.length] === MANY) {
    return read.length >= start.length + end.length;
  }
  return like(signs, read);
}

/** Whether nothing can be like both patterns, by how they begin and end; where this says no, they may still exclude each other. */
export function excludes(one: Glob, other: Glob): boolean {
  if (one.signs === undefined || other.signs === undefined) return true;
  if (!one.ignoreCase && !other.ignoreCase) return differ(one.start, other.start, one.end, other.end);
  return differ(one.foldedStart, other.foldedStart, one.foldedEnd, other.foldedEnd);
}

function differ(start: string, otherStart: string, end: string, otherEnd: string): boolean {
  return (
    !(start.startsWith(otherStart) || otherStart.startsWith(start)) ||
    !(end.endsWith(otherEnd) || otherEnd.endsWith(end))
  );
}

/** Whether all that is like the special pattern is plainly like the general one; where this says no, it may still be so. */
export function covers(general: Glob, special: Glob): boolean {
  const { signs: wide, ignoreCase } = general;
  const narrow = special.signs;
  if (narrow === undefined || wide === undefined) return narrow === undefined;
  if (special.ignoreCase && !ignoreCase) return false;
  if (isEveryArn(wide)) return isArn(narrow);
  if (!(ignoreCase ? special.foldedStart : special.start).startsWith(general.start)) return false;
  return goesThrough(wide, narrow.length, (sign, i) => {
    const own = narrow[i] ?? 0;
    return takesSign(sign, ignoreCase ? folded(own) : own);
  });
}

const EVERY_ARN = globOf({ glob: 'arn:*:*:*:*:*', ignoreCase: false, arn: true }).signs ?? [];
const BEFORE_PARTS = 'arn:';
const LEAST_COLONS = 5;

const isEveryArn = (signs: readonly number[]) =>
  signs.length === EVERY_ARN.length && signs.every((sign, i) => sign === EVERY_ARN[i]);

/** Whether all that is like signs is an ARN, by how it begins and by the colons that are plainly in it. */
function isArn(signs: readonly number[]): boolean {
  for (let i = 0; i < BEFORE_PARTS.length; i++) if (signs[i] !== BEFORE_PARTS.charCodeAt(i)) return false;
  return signs.filter((sign) => sign === COLON).length >= LEAST_COLONS;
}

/** Whether a sign may stand for all that another may stand for. */
function takesSign(sign: number, other: number): boolean {
  if (sign === MANY || other >= 0) return takes(sign, other);
  if (sign === ONE) return !isMany(other);
  return sign === other || (sign === MANY_IN_PART && other === ONE_IN_PART);
}
