import type { Formula } from '../formula';
import { DEFAULT_BUDGET } from '../solve';
import { type Asked, askedOf } from './asked';
import { assumptionsOf } from './assumptions';
import type { CallerClass } from './caller-class';
import { explained } from './explain';
import { PATIENCE, Patience } from './patience';
import type { CertifiedPart, Proof, ProofOptions, Way } from './proof';
import type { Question } from './question';
import { isNamed } from './scope';
import { type Found, searchFor } from './search';
import { ServiceFacts } from './service-facts';
import { isVacuous } from './vacuity';

type FoundRequest = Extract<Found, { outcome: 'one' }>;

/** Proves what one question says, or finds why it is not so. */
export class Prover {
  private readonly patience = new Patience();
  private readonly parts: CertifiedPart[] = [];
  private readonly formulas: Formula[] = [];
  private readonly unknown: string[] = [];
  private readonly facts: ServiceFacts;
  private queries = 0;

  public constructor(
    private readonly ways: readonly Way[],
    private readonly question: Question,
    private readonly options: ProofOptions,
  ) {
    this.facts = new ServiceFacts(question.actions);
  }

  public prove(): Proof {
    const budget = this.patience.within(this.options.budget);
    const trusted = this.options.trustServiceAuthorization === true ? this.facts : undefined;
    const { asked, unknown } = askedOf(this.ways, this.question, { ...this.options, budget }, trusted);
    this.unknown.push(...unknown);
    for (const one of asked) {
      for (const caller of one.callers.filter((each) => !isNamed(each, one.problem.scope.excepted))) {
        const found = this.ask(one, caller);
        if (found !== undefined) return this.refuted(found, caller, one, asked);
        if (this.patience.isOver) return this.tooLong();
      }
    }
    if (this.unknown.length > 0) return this.proof('unknown', null, { why: this.unknown.join('; ') });
    return this.proof('proved', this.question.conditions.length === 0 ? null : isVacuous(asked));
  }

  private ask({ when, problem, search }: Asked, caller: CallerClass): FoundRequest | undefined {
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
    return found;
  }

  private refuted(
    { access, request }: FoundRequest,
    { label, any }: CallerClass,
    { when, problem: { conditions } }: Asked,
    asked: readonly Asked[],
  ): Proof {
    const { question } = this;
    const told = { caller: label, ...(any === true && { any }), when, conditions, again: { question, asked } };
    return this.proof('refuted', false, { counterexample: explained(access, request, told) });
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
      assumptions: [
        ...assumptionsOf(accesses, this.formulas, this.options.openWorld === true),
        ...this.facts.sentences,
      ],
      certificates: outcome === 'proved' ? this.parts : [],
      budget: { ms: PATIENCE, query: { ...DEFAULT_BUDGET, ...this.options.budget } },
      work: { queries: this.queries, ms: performance.now() - this.patience.started },
    };
  }
}
