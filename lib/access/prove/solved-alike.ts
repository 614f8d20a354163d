import { certified } from '../certify';
import { and, atomsOf, type Formula, not, or } from '../formula';
import type { Answer, Satisfiable, SolveOptions } from '../solve';
import { free } from './ask-request';
import type { Hints } from './hints';

/** Requests that were found, by what was tried first, and by formulas in which the unknown has numbers for names. */
const FOUND = new WeakMap<Hints, WeakMap<Formula, Satisfiable>>();

/**
 * Whether there is a request of which a formula is true. It is looked for once for formulas that differ only in what the unknown in them is
 * called, as they do where many roles bear the same policy that is not shown; that there is none is found, and certified, for each.
 */
export function solvedAlike(formula: Formula, options: SolveOptions & { readonly hints: Hints }): Answer {
  const names = atomsOf(formula).flatMap((one) => (one.kind === 'free' ? [one.name] : []));
  const numbered = withNumbers(formula, names);
  const found = FOUND.get(options.hints) ?? new WeakMap<Formula, Satisfiable>();
  FOUND.set(options.hints, found);
  const known = found.get(numbered);
  if (known !== undefined) return renamed(known, new Map(names.map((name, i) => [numberOf(i), name])));
  const answer = certified(formula, options);
  if (answer.outcome === 'satisfiable') {
    found.set(numbered, renamed(answer, new Map(names.map((name, i) => [name, numberOf(i)]))));
  }
  return answer;
}

const numberOf = (index: number) => `unknown ${index}`;

function renamed(answer: Satisfiable, names: ReadonlyMap<string, string>): Satisfiable {
  return { ...answer, free: new Map([...answer.free].map(([name, holds]) => [names.get(name) ?? name, holds])) };
}

/** The same formula of unknowns that are called by their places. */
function withNumbers(formula: Formula, names: readonly string[]): Formula {
  if (names.length === 0) return formula;
  const numbers = new Map(names.map((name, i) => [name, free(numberOf(i), numberOf(i))]));
  const known = new Map<Formula, Formula>();
  const of = (part: Formula): Formula => {
    const result = known.get(part) ?? rewritten(part);
    known.set(part, result);
    return result;
  };
  const rewritten = (part: Formula): Formula => {
    switch (part.kind) {
      case 'constant':
        return part;
      case 'atom':
        return (part.atom.kind === 'free' && numbers.get(part.atom.name)) || part;
      case 'not':
        return not(of(part.part));
      case 'and':
        return and(part.parts.map(of));
      case 'or':
        return or(part.parts.map(of));
    }
  };
  return of(formula);
}
