/** Whether something is so, where neither the files nor the documentation of AWS need to tell. */
export type Truth = boolean | 'unknown';

/** The opposite; what is unknown stays so. */
export function opposite(truth: Truth): Truth {
  return truth === 'unknown' ? truth : !truth;
}

/** Whether both are so. */
export function both(a: Truth, b: Truth): Truth {
  if (a === false || b === false) return false;
  return a === true && b === true ? true : 'unknown';
}

/** Whether one of the two is so. */
export function either(a: Truth, b: Truth): Truth {
  if (a === true || b === true) return true;
  return a === false && b === false ? false : 'unknown';
}

/** What two readings of the same words have in common. */
export function agreed(a: Truth, b: Truth): Truth {
  return a === b ? a : 'unknown';
}

/** A truth, and which part of the statement or condition made it so. */
export interface Verdict {
  readonly truth: Truth;
  /** As a sentence without its full stop, such as "aws:SourceVpce is missing (StringEquals on a missing key is false)". */
  readonly why: string;
}
