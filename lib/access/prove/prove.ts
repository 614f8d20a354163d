import { isAtDoors } from '../doors';
import { proveAtDoors } from '../doors/prove';
import type { Formula } from '../formula';
import { askedOf } from './asked';
import { assumptionsOf } from './assumptions';
import type { CallerClass } from './caller-class';
import type { Problem } from './class-formula';
import { explained } from './explain';
import { Patience } from './patience';
import type { CertifiedPart, Counterexample, Proof, ProofOptions, Way } from './proof';
import type { Question } from './question';
import { isNamed } from './scope';
import { type Found, type SearchOptions, searchFor } from './search';
import { isVacuous } from './vacuity';

/**
 * Whether what a question says of every request is so, in each way in which the files can turn out.
 *
 * It is proved, or refuted by a request, or unknown: where the files, or the documentation of AWS, do not tell, or where it takes too long.
 */
export function prove(ways: readonly Way[], question: Question, options: ProofOptions = {}): Proof {
  return question.actions.some(isAtDoors)
    ? proveAtDoors(ways, question, options)
    : new Prover(ways, question, options).prove();
}

class Prover {
  private readonly patience = new Patience();
  private readonly parts: CertifiedPart[] = [];
  private readonly formulas: Formula[] = [];
  private readonly unknown: string[] = [];
  private queries = 0;

  public constructor(
    private readonly ways: readonly Way[],
    private readonly question: Question,
    private readonly options: ProofOptions,
  ) {}

  public prove(): Proof {
    const { asked, unknown } = askedOf(this.ways, this.question, this.options);
    this.unknown.push(...unknown);
    for (const { when, problem, callers, search } of asked) {
      for (const caller of callers.filter((one) => !isNamed(one, problem.scope.excepted))) {
        const counterexample = this.ask(when, problem, caller, search);
        if (counterexample !== undefined) return this.proof('refuted', false, { counterexample });
        if (this.patience.isOver) return this.tooLong();
      }
    }
    if (this.unknown.length > 0) return this.proof('unknown', null, { why: this.unknown.join('; ') });
    return this.proof('proved', this.question.conditions.length === 0 ? null : isVacuous(asked));
  }

  private ask(
    when: readonly string[],
    problem: Problem,
    caller: CallerClass,
    search: SearchOptions,
  ): Counterexample | undefined {
    this.queries++;
    const found: Found = searchFor(problem, caller, search);
    if (found.outcome === 'none') {
      if (found.part === undefined) return undefined;
      this.formulas.push(found.part.formula);
      this.parts.push({ caller: caller.label, when, ...found.part });
      return undefined;
    }
    this.formulas.push(found.formula);
    if (found.outcome === 'unknown') {
      const where = when.length === 0 ? '' : ` where ${when.join(' and ')}`;
      this.unknown.push(`${caller.label}${where}: ${found.because}`);
      return undefined;
    }
    return explained(found.access, found.request, { caller: caller.label, when, conditions: problem.conditions });
  }

  private tooLong(): Proof {
    return this.proof('unknown', null, { why: [...this.unknown, this.patience.because].join('; ') });
  }

  private proof(
    outcome: Proof['outcome'],
    vacuous: boolean | null,
    more: Pick<Proof, 'why' | 'counterexample'> = {},
  ): Proof {
    const accesses = this.ways.map(({ access }) => access);
    return {
      outcome,
      ...more,
      vacuous,
      assumptions: assumptionsOf(accesses, this.formulas, this.options.openWorld === true),
      certificates: outcome === 'proved' ? this.parts : [],
      work: { queries: this.queries, ms: performance.now() - this.patience.started },
    };
  }
}
