import { certified } from '../certify';
import type { Access, GoogleAccess } from '../model';
import { certainly } from '../prove/certainty';
import { PATIENCE, Patience } from '../prove/patience';
import type { CertifiedPart, Counterexample, Proof, ProofOptions, Way } from '../prove/proof';
import type { Question } from '../prove/question';
import { DEFAULT_BUDGET } from '../solve';
import { assumptionsOf } from './assumptions';
import { callersOf, labelOf, membersNamed } from './callers';
import { checkQuestion } from './check-question';
import { explainedInGoogle } from './explain';
import { withLevelNames } from './level-names';
import { levelsAsked } from './levels-asked';
import { about, allowedIn, type GoogleProblem, searchInGoogle } from './search';
import { targetsOf } from './targets';

/** One problem in one way in which the files can turn out. */
export interface GoogleAsked extends GoogleProblem {
  readonly whole: Access;
  readonly when: readonly string[];
  /** As a person calls the caller. */
  readonly label: string;
}

/** What files say of Google Cloud, of each way in which they can turn out. */
export const googleOf = (ways: readonly Way[]): readonly GoogleAccess[] =>
  ways.flatMap(({ access }) => access.google ?? []);

/**
 * Whether what a question says of every request in Google Cloud is so.
 *
 * @throws InputError as `checkQuestion` does
 */
export function proveInGoogle(ways: readonly Way[], question: Question, options: ProofOptions): Proof {
  checkQuestion(question, googleOf(ways));
  return new GoogleProver(problemsOf(ways, question), googleOf(ways), question, options).prove();
}

/** Everything that a question asks: of each caller, on each resource that policies tell apart. @param beside what else tells them apart */
export function* problemsOf(
  ways: readonly Way[],
  question: Question,
  beside: readonly GoogleAccess[] = [],
): Generator<GoogleAsked> {
  for (const { access: whole, when } of ways) {
    const { google } = whole;
    if (google === undefined) continue;
    const named = (names: readonly string[]) => names.flatMap((name) => membersNamed(name, google));
    const asked = {
      actions: question.actions,
      conditions: withLevelNames(question.conditions, google),
      principals: named(question.principals),
      excepted: named(question.excepted),
    };
    for (const resource of targetsOf(question.resources, google, beside)) {
      const near = about(google, resource, question.actions);
      if (near.bindings.length === 0) continue;
      const access = { ...near, levels: levelsAsked(near, asked.conditions) };
      const others = beside.map((other) => about(other, resource, question.actions));
      for (const caller of callersOf([access, ...others], question))
        yield { ...asked, access, whole, when, caller, resource, label: labelOf(caller, google) };
    }
  }
}

class GoogleProver {
  private readonly patience = new Patience();
  private readonly parts: CertifiedPart[] = [];
  /** Why something is unknown, and of whom it was first. */
  private readonly unknown = new Map<string, string>();
  private queries = 0;

  public constructor(
    private readonly asked: Iterable<GoogleAsked>,
    private readonly accesses: readonly GoogleAccess[],
    private readonly question: Question,
    private readonly options: ProofOptions,
  ) {}

  public prove(): Proof {
    const seen: GoogleAsked[] = [];
    for (const one of this.asked) {
      const counterexample = this.ask(one);
      if (counterexample !== undefined) return this.proof('refuted', false, { counterexample });
      if (this.patience.isOver) {
        this.unknown.set(this.patience.because, '');
        break;
      }
      seen.push(one);
    }
    if (this.options.openWorld === true) this.unknown.set(OPEN_WORLD, '');
    if (this.unknown.size > 0) return this.proof('unknown', null, { why: this.why });
    return this.proof('proved', this.question.conditions.length === 0 ? null : this.isVacuous(seen));
  }

  private ask(one: GoogleAsked): Counterexample | undefined {
    const { when, label, resource } = one;
    const found = searchInGoogle(one, one.whole, this.budget);
    if (found.outcome === 'none' && found.part === undefined) return undefined;
    this.queries++;
    if (found.outcome === 'none' && found.part !== undefined) this.parts.push({ caller: label, when, ...found.part });
    if (found.outcome === 'unknown') {
      const where = when.length === 0 ? '' : ` where ${when.join(' and ')}`;
      if (!this.unknown.has(found.because)) this.unknown.set(found.because, `${label} on ${resource.label}${where}: `);
    }
    if (found.outcome !== 'one') return undefined;
    const isProved = (changed: GoogleAccess) => this.isProved(one, changed);
    return explainedInGoogle(one, found.request, isProved);
  }

  private get why(): string {
    const all = [...this.unknown].map(([because, who]) => `${who}${because}`);
    const rest = all.length - MOST_TOLD;
    const told = all.slice(0, MOST_TOLD).join('; ');
    return rest > 0 ? `${told}; and ${rest} more reasons` : told;
  }

  private get budget() {
    return this.patience.within(this.options.budget);
  }

  /** Whether the question is proved of changed files, in the way in which a request was found. */
  private isProved({ whole, when }: GoogleAsked, changed: GoogleAccess): boolean {
    const way = { access: { ...whole, google: changed }, when };
    for (const one of problemsOf([way], this.question)) {
      if (this.patience.isOver || searchInGoogle(one, one.whole, this.budget).outcome !== 'none') return false;
    }
    return true;
  }

  /** Whether nobody at all is allowed what is asked about; nothing where that is unknown. */
  private isVacuous(asked: readonly GoogleAsked[]): boolean | null {
    const outcomes = asked.map((one) => {
      const alone = certified(certainly(allowedIn(one, false)), { budget: this.budget });
      if (alone.outcome === 'satisfiable') return true;
      return certified(allowedIn(one, true), { budget: this.budget }).outcome === 'unsatisfiable' ? false : undefined;
    });
    if (outcomes.includes(true)) return false;
    return outcomes.includes(undefined) ? null : true;
  }

  private proof(
    outcome: Proof['outcome'],
    vacuous: boolean | null,
    more: Pick<Proof, 'why' | 'counterexample'> = {},
  ): Proof {
    return {
      outcome,
      ...more,
      vacuous,
      assumptions: assumptionsOf(this.accesses),
      certificates: outcome === 'proved' ? this.parts : [],
      budget: { ms: PATIENCE, query: { ...DEFAULT_BUDGET, ...this.options.budget } },
      work: { queries: this.queries, ms: performance.now() - this.patience.started },
    };
  }
}

/** Most reasons that are told: what one policy hides, it hides of many. */
const MOST_TOLD = 3;

const OPEN_WORLD = 'policies that the files do not mention may grant anything to anybody';
