import { certified } from '../certify';
import { atomsOf, type Formula } from '../formula';
import type { Answer, Satisfiable, SolveOptions } from '../solve';
import { rechecked } from '../solve/outcome';
import type { Hints } from './hints';

/** A request that was found, and what was assumed of the unknown, in the order in which the formula names it. */
interface Before {
  readonly values: Satisfiable['values'];
  readonly assumed: readonly (boolean | undefined)[];
}

/** Most requests that are tried again. */
const MOST_TRIED = 2;

/** The last that were found by the same question, in which something unknown was assumed. */
const FOUND = new WeakMap<Hints, Before[]>();

/**
 * Whether there is a request of which a formula is true. Where something unknown decides, what was found of other callers is tried first: many
 * roles bear the same policy that is not shown. That there is none is found, and certified, for each.
 */
export function solvedAlike(formula: Formula, options: SolveOptions & { readonly hints: Hints }): Answer {
  const names = atomsOf(formula).flatMap((one) => (one.kind === 'free' ? [one.name] : []));
  if (names.length === 0) return certified(formula, options);
  const found = FOUND.get(options.hints) ?? [];
  FOUND.set(options.hints, found);
  for (const before of found) {
    const again = rechecked(formula, assuming(before, names));
    if (again.outcome === 'satisfiable') return again;
  }
  const answer = certified(formula, options);
  if (answer.outcome !== 'satisfiable' || answer.free.size === 0) return answer;
  found.unshift({ values: answer.values, assumed: names.map((name) => answer.free.get(name)) });
  found.splice(MOST_TRIED);
  return answer;
}

function assuming({ values, assumed }: Before, names: readonly string[]): Satisfiable {
  const free = names.flatMap((name, i) => {
    const holds = assumed[i];
    return holds === undefined ? [] : [[name, holds] as const];
  });
  return { outcome: 'satisfiable', values, free: new Map(free) };
}
