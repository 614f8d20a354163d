import { and, type Formula } from '../formula';
import type { Answer } from '../solve';
import type { CallerClass } from './caller-class';
import { complete, type Problem } from './class-formula';
import { requestOf } from './replay';
import type { SearchOptions } from './search-options';
import { solvedAlike } from './solved-alike';

/** What a formula comes to, and with what was trusted besides. */
export interface Solved {
  readonly formula: Formula;
  readonly answer: Answer;
}

/** Most facts that one answer may take. */
const MOST_FACTS = 300;

/**
 * Whether callers of a class make a request of which a formula is true; where AWS's reference is trusted, one that a service may authorise.
 *
 * Only what excludes a request that was found is looked up: nearly all of the reference is about others.
 */
export function solved(
  formula: Formula,
  problem: Problem,
  caller: CallerClass,
  { budget, hints, trusted, spelled }: SearchOptions,
): Solved {
  const solve = (asked: Formula): Solved => ({ formula: asked, answer: solvedAlike(asked, { budget, hints }) });
  if (trusted === undefined) return solve(formula);
  const { facts, open } = trusted;
  for (let tried = 0; tried < MOST_FACTS; tried++) {
    const found = solve(complete(and([formula, facts.formula(open)]), problem, caller));
    if (found.answer.outcome !== 'satisfiable') return found;
    const learnt = facts.learn(requestOf(caller, found.answer.values, spelled), open);
    if (learnt === undefined) return found;
    if (!learnt) return { ...found, answer: undecided('what services authorise is not compared exactly') };
  }
  return { formula, answer: undecided(`it takes more than ${MOST_FACTS} facts of AWS's reference`) };
}

const undecided = (because: string): Answer => ({ outcome: 'undecided', because });
