import { certified } from '../certify';
import type { CallerClass } from './caller-class';
import { certainly } from './certainty';
import { allowedFormula, complete, type Problem } from './class-formula';
import type { SearchOptions } from './search';

/** Callers of one way in which the files can turn out, and what is asked of them. */
export interface AskedCallers {
  readonly problem: Problem;
  readonly callers: readonly CallerClass[];
  readonly search: SearchOptions;
}

/** Whether nobody at all is allowed what is asked about, whatever the conditions; nothing where that is unknown. */
export function isVacuous(asked: readonly AskedCallers[]): boolean | null {
  let unknown = false;
  for (const { problem, callers, search } of asked) {
    for (const caller of callers) {
      const vacuous = isVacuousFor(problem, caller, search);
      if (vacuous === false) return false;
      unknown ||= vacuous === null;
    }
  }
  return unknown ? null : true;
}

function isVacuousFor(problem: Problem, caller: CallerClass, { budget, hints }: SearchOptions): boolean | null {
  const formula = complete(allowedFormula(problem, caller), problem, caller);
  const answer = certified(formula, { budget, hints });
  if (answer.outcome === 'unsatisfiable') return true;
  if (answer.outcome === 'satisfiable' && answer.free.size === 0) return false;
  return certified(certainly(formula), { budget, hints }).outcome === 'satisfiable' ? false : null;
}
