import { every, type Maybe, not, some } from '../../core';
import type { Atom, Formula } from '../formula';
import type { Answer, Satisfiable, Unsatisfiable } from './answer';
import type { Clause } from './search/clause';
import type { Decided } from './theories/variables';
import { truthOf } from './values/truth';

/** A request out of what was decided of each variable. */
export function satisfiable(decided: readonly Decided[], free: ReadonlyMap<string, boolean>): Satisfiable {
  const values = new Map<string, string | readonly string[]>();
  for (const { variable, verdict } of decided) {
    if (verdict.outcome === 'fits' && verdict.value !== undefined) values.set(variable, verdict.value);
  }
  return { outcome: 'satisfiable', values, free };
}

/** What literals say of free atoms. */
export function freeOf(atoms: readonly Atom[], literals: readonly number[]): ReadonlyMap<string, boolean> {
  const free = new Map<string, boolean>();
  for (const literal of literals) {
    const atom = atoms[Math.abs(literal) - 1];
    if (atom?.kind === 'free') free.set(atom.name, literal > 0);
  }
  return free;
}

export function unsatisfiable(atoms: number, needed: readonly Clause[]): Unsatisfiable {
  const literalsOf = (origin: Clause['origin']) =>
    needed.filter((clause) => clause.origin === origin).map(({ literals }) => literals);
  return {
    outcome: 'unsatisfiable',
    certificate: { atoms, lemmas: literalsOf('lemma'), learned: literalsOf('learned') },
  };
}

/** The same answer where the formula is true of it by plain comparison, whatever is not told; else no answer. */
export function rechecked(formula: Formula, answer: Satisfiable): Answer {
  const truth = truthIn(formula, (atom) => {
    if (atom.kind === 'free' && answer.free.has(atom.name)) return answer.free.get(atom.name) === true;
    return truthOf(atom, atom.kind === 'free' ? undefined : answer.values.get(atom.variable));
  });
  return truth === true
    ? answer
    : { outcome: 'undecided', because: 'the request that was found is not one when it is compared plainly' };
}

function truthIn(formula: Formula, known: (atom: Atom) => Maybe<boolean>): Maybe<boolean> {
  const found = new Map<Formula, Maybe<boolean>>();
  const visit = (part: Formula): Maybe<boolean> => {
    const before = found.get(part);
    if (before !== undefined) return before;
    const truth = compute(part);
    found.set(part, truth);
    return truth;
  };
  // No more of them than it takes.
  function* each(parts: readonly Formula[]): Generator<Maybe<boolean>> {
    for (const part of parts) yield visit(part);
  }
  const compute = (part: Formula): Maybe<boolean> => {
    switch (part.kind) {
      case 'constant':
        return part.holds;
      case 'atom':
        return known(part.atom);
      case 'not':
        return not(visit(part.part));
      case 'and':
        return every(each(part.parts));
      case 'or':
        return some(each(part.parts));
    }
  };
  return visit(formula);
}
