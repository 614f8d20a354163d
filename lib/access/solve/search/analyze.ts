import type { Clause } from './clause';
import type { Trail } from './trail';

/** What a conflict teaches: a clause whose first literal alone is open once the second's level is gone back to. */
export interface Lesson extends Clause {
  readonly level: number;
}

/** Resolves a conflict with reasons until one literal of the last level is left (the first unique implication point). */
export function learn(conflict: Clause, trail: Trail, met: (variable: number) => void): Lesson {
  const seen = new Set<number>();
  const below: number[] = [];
  const from: Clause[] = [];
  const settled: number[] = [];
  let open = 0;
  const resolve = (clause: Clause): void => {
    from.push(clause);
    for (const literal of clause.literals) {
      const variable = Math.abs(literal);
      if (seen.has(variable)) continue;
      seen.add(variable);
      met(variable);
      const level = trail.levelOf(literal);
      if (level === 0) settled.push(variable);
      else if (level === trail.level) open++;
      else below.push(literal);
    }
  };
  resolve(conflict);
  for (let i = trail.literals.length - 1; ; i--) {
    const literal = trail.literals[i] ?? 0;
    if (!seen.has(Math.abs(literal)) || trail.levelOf(literal) !== trail.level) continue;
    const reason = trail.reasonOf(literal);
    if (--open === 0 || reason === undefined) return lesson([-literal, ...below], from, settled, trail);
    resolve(reason);
  }
}

function lesson(literals: number[], from: readonly Clause[], settled: readonly number[], trail: Trail): Lesson {
  let highest = 1;
  for (let i = 2; i < literals.length; i++) {
    if (trail.levelOf(literals[i] ?? 0) > trail.levelOf(literals[highest] ?? 0)) highest = i;
  }
  const second = literals[highest];
  if (second !== undefined) {
    literals[highest] = literals[1] ?? 0;
    literals[1] = second;
  }
  return { literals, origin: 'learned', from, settled, level: second === undefined ? 0 : trail.levelOf(second) };
}
