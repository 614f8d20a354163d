import { atom, type Bound, type Formula, type Pattern } from '../../../lib/access/formula';
import { type SolveOptions, solve } from '../../../lib/access/solve';

/** Short words for the atoms that tests ask about. */
const pattern = (glob: string, more: Partial<Pattern> = {}): Pattern => ({
  glob,
  ignoreCase: false,
  arn: false,
  ...more,
});

export const present = (variable: string): Formula => atom({ kind: 'present', variable });

export const like = (variable: string, glob: string, more: Partial<Pattern> = {}): Formula =>
  atom({ kind: 'match', variable, pattern: pattern(glob, more) });

export const inBlock = (variable: string, block: string): Formula => atom({ kind: 'address', variable, block });

export const some = (variable: string, globs: readonly string[], negated = false): Formula =>
  atom({ kind: 'some', variable, patterns: globs.map((glob) => pattern(glob)), negated });

export const all = (variable: string, globs: readonly string[], negated = false): Formula =>
  atom({ kind: 'all', variable, patterns: globs.map((glob) => pattern(glob)), negated });

export const free = (name: string): Formula => atom({ kind: 'free', name, because: 'it is not shown' });

/** Bounds are written as in '[1,2)'. */
export function within(variable: string, interval: string, date = false): Formula {
  const [, open = '', low = '', high = '', close = ''] = /^([[(])(.*),(.*)([\])])$/.exec(interval) ?? [];
  const bound = (text: string, none: number, included: boolean): Bound => {
    if (text === '') return { at: none, included: false };
    return { at: date ? Date.parse(text) : Number(text), included };
  };
  const [from, to] = [bound(low, -Infinity, open === '['), bound(high, Infinity, close === ']')];
  return atom({ kind: 'number', variable, date, from, to });
}

/** Values of a request of which a formula is true, or that there is none, or why that is not known. */
export function found(formula: Formula, options?: SolveOptions): Record<string, unknown> | 'none' | string {
  const answer = solve(formula, options);
  if (answer.outcome === 'undecided') return answer.because;
  return answer.outcome === 'satisfiable' ? Object.fromEntries(answer.values) : 'none';
}
