import { solved } from './authorised';
import type { CallerClass } from './caller-class';
import { certainly } from './certainty';
import { allowedFormula, complete, type Problem } from './class-formula';
import type { SearchOptions } from './search-options';

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

function isVacuousFor(problem: Problem, caller: CallerClass, search: SearchOptions): boolean | null {
  const allowed = complete(allowedFormula(problem, caller), problem, caller);
  const { formula, answer } = solved(allowed, problem, caller, search);
  if (answer.outcome === 'unsatisfiable') return true;
  if (answer.outcome === 'satisfiable' && answer.free.size === 0) return false;
  return solved(certainly(formula), problem, caller, search).answer.outcome === 'satisfiable' ? false : null;
}
