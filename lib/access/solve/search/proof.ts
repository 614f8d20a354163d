import type { Clause } from './clause';
import type { Contradiction } from './search';

/** The clauses that a contradiction needs besides those of the formula, each after those that it follows from. */
export function neededBy({ clause, added, reasonOf }: Contradiction): readonly Clause[] {
  const needed = new Set<Clause>();
  const settled = new Set<number>();
  const pending: Clause[] = [];
  const need = (found: Clause | undefined): void => {
    if (found === undefined || needed.has(found)) return;
    needed.add(found);
    pending.push(found);
  };
  const needSettled = (variables: readonly number[]): void => {
    const left = [...variables];
    for (let variable = left.pop(); variable !== undefined; variable = left.pop()) {
      if (settled.has(variable)) continue;
      settled.add(variable);
      const reason = reasonOf(variable);
      need(reason);
      if (reason !== undefined) left.push(...reason.literals.map(Math.abs));
    }
  };
  need(clause);
  needSettled(clause.literals.map(Math.abs));
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    next.from.forEach(need);
    needSettled(next.settled);
  }
  return added.filter((one) => needed.has(one));
}
