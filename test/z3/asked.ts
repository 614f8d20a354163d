import { inside, together } from '../../lib/access/ask/together';
import { and, type Formula, not } from '../../lib/access/formula';
import type { Access } from '../../lib/access/model';
import { noRequest, type Question } from '../../lib/access/prove';
import { askedOf, askedOfOne } from '../../lib/access/prove/asked';
import { allowedFormula, complete, violationFormula } from '../../lib/access/prove/class-formula';

const told = (formula: Formula): readonly Formula[] => (formula.kind === 'constant' ? [] : [formula]);

/** What is asked of a solver for a question: whether there is a request that it forbids, for each class of callers. */
export function forbidden(access: Access, question: Question): readonly Formula[] {
  const { asked } = askedOf([{ access, when: [] }], question, {});
  return asked.flatMap(({ problem, callers }) =>
    callers.flatMap((caller) => told(complete(violationFormula(problem, caller), problem, caller))),
  );
}

/** What is asked of a solver for a change: whether there is a request that becomes possible, for each class of callers. */
export function added(before: Access, after: Access): readonly Formula[] {
  const { problem, callers } = askedOfOne(
    after,
    noRequest({ action: '*' }).byAnyone(),
    [],
    {},
    together(after, before),
  );
  const other = { ...problem, access: before };
  const keys = new Set(problem.keys.kinds.keys());
  return callers.flatMap((caller) => {
    const now = inside(caller, after, keys);
    const change = and([allowedFormula(problem, now), not(allowedFormula(other, inside(caller, before, keys)))]);
    return told(complete(change, problem, now));
  });
}
