import type { Question } from '../access';
import { and, type Formula } from '../access/formula';
import type { Access } from '../access/model';
import { type AllAsked, type Asked, askedOf } from '../access/prove/asked';
import type { CallerClass } from '../access/prove/caller-class';
import { explained } from '../access/prove/explain';
import type { Patience } from '../access/prove/patience';
import { isNamed } from '../access/prove/scope';
import { type Found, searchFor } from '../access/prove/search';
import type { Asking, Breach, Doubt } from './breach';
import type { Demand } from './demand';
import { mayAnybody } from './may-anybody';
import type { TrustedWay } from './trusted-way';

/** Milliseconds that one query may take: so many that how much it tries decides, which is the same on every machine. */
const QUERY = 20_000;

/** One demand, put to everyone. */
export class Round {
  private readonly breaches = new Map<string, Breach>();
  private readonly doubts = new Map<string, Doubt>();

  public constructor(
    private readonly demand: Demand,
    private readonly patience: Patience,
    private readonly formulas: Set<Formula>,
  ) {}

  public get asking(): Asking {
    const doubts = [...this.doubts].flatMap(([label, doubt]) => (this.breaches.has(label) ? [] : [doubt]));
    return { breaches: [...this.breaches.values()], doubts };
  }

  public askIn(whole: TrustedWay): void {
    const { within = (access) => access } = this.demand;
    const way = { ...whole, access: within(whole.access) };
    const question = this.demand.forbidden(way.access, way);
    if (question === undefined || !this.isWorth(way.access, question)) return;
    const all = this.askedIn(way, question);
    for (const because of all.unknown) this.doubts.set(because, { because });
    const also = once(() =>
      (this.demand.alsoWith ?? []).map((forbidden) => {
        const other = forbidden(way.access, way);
        return other === undefined ? [] : this.askedIn(way, other).asked;
      }),
    );
    for (const one of all.asked) this.askEveryone(one, also);
  }

  private isWorth(access: Access, { actions }: Question): boolean {
    return this.demand.openWorld === true || mayAnybody(access, actions);
  }

  private askedIn({ access, when, base }: TrustedWay, question: Question): AllAsked {
    const excepted = this.demand.unlessTrusted === true ? [...question.excepted, ...base.arns] : question.excepted;
    return askedOf([{ access, when }], { ...plain(question), excepted }, this.options);
  }

  private get options() {
    return { openWorld: this.demand.openWorld === true, budget: { ms: QUERY } };
  }

  private askEveryone(asked: Asked, also: () => readonly (readonly Asked[])[]): void {
    const { access, scope } = asked.problem;
    const { asks = () => true } = this.demand;
    for (const caller of asked.callers) {
      if (this.breaches.has(caller.label) || isNamed(caller, scope.excepted) || !asks(caller, access)) continue;
      if (this.patience.isOver) this.doubts.set(this.patience.because, { because: this.patience.because });
      else this.askOne(asked, limited(caller, this.demand), also);
    }
  }

  private askOne(asked: Asked, caller: CallerClass, also: () => readonly (readonly Asked[])[]): void {
    const found = this.search(asked, caller);
    if (found.outcome === 'none') return;
    const others = also().map((each) => this.searchAmong(each, caller));
    if (others.some(({ outcome }) => outcome === 'none')) return;
    const [unsure] = [found, ...others].flatMap((one) => (one.outcome === 'unknown' ? [inOrder(one.because)] : []));
    const { label } = caller;
    if (unsure !== undefined) this.doubts.set(label, { caller, because: `${label}: ${unsure}` });
    if (unsure !== undefined || found.outcome !== 'one') return;
    const { when, problem } = asked;
    const about = { caller: label, when, conditions: problem.conditions };
    const counterexample = explained(found.access, found.request, about);
    const actions = others.flatMap((one) => (one.outcome === 'one' ? [one.request.action] : []));
    const besides = actions.filter((action) => action !== found.request.action);
    const keys = problem.conditions.map(({ key }) => key);
    this.breaches.set(label, { caller, access: problem.access, counterexample, besides, about: keys });
  }

  private search({ problem, search }: Asked, caller: CallerClass): Found {
    const found = searchFor(problem, caller, search);
    const formula = found.outcome === 'none' ? found.part?.formula : found.formula;
    if (formula !== undefined) this.formulas.add(formula);
    return found;
  }

  /** The worst of what is found of a caller, in whichever way names turn out. */
  private searchAmong(asked: readonly Asked[], { label }: CallerClass): Found {
    let worst: Found = { outcome: 'none', part: undefined };
    for (const one of asked) {
      const caller = one.callers.find((other) => other.label === label);
      const found: Found = caller === undefined ? worst : this.search(one, caller);
      if (found.outcome === 'one') return found;
      if (found.outcome === 'unknown') worst = found;
    }
    return worst;
  }
}

/** Reasons in one order, whichever question found them, so that the same doubt is told in the same words. */
const inOrder = (because: string): string => because.split('; ').sort().join('; ');

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The same callers, of whose requests only some count. */
function limited(caller: CallerClass, { given }: Demand): CallerClass {
  return given === undefined ? caller : { ...caller, given: and([caller.given, given(caller)]) };
}

/** Questions are objects of classes, of which only what is asked counts. */
const plain = ({ actions, resources, principals, conditions, excepted }: Question): Question => ({
  actions,
  resources,
  principals,
  conditions,
  excepted,
});
