import type { Question } from '../access';
import { allAssumptions } from '../access/answer';
import type { Formula } from '../access/formula';
import type { Access } from '../access/model';
import { type Asked, askedOf } from '../access/prove/asked';
import { assumptionsOf } from '../access/prove/assumptions';
import type { CallerClass } from '../access/prove/caller-class';
import { explained } from '../access/prove/explain';
import { Patience } from '../access/prove/patience';
import type { Counterexample, Way } from '../access/prove/proof';
import { isNamed } from '../access/prove/scope';
import { searchFor } from '../access/prove/search';
import type { Place } from '../core';
import type { Demand } from './demand';
import type { Files, Outcome, Terms } from './guarantee';
import { brokenBy, heldAt, unknownAt } from './outcome';
import { spelled } from './spelled';
import { type TrustedBase, trustedBaseOf, withTrustedRoles } from './trusted-base';

/** One way in which the files can turn out, and who may change what the rest counts on in it. */
export interface TrustedWay extends Way {
  readonly base: TrustedBase;
}

/** Somebody who may do what nobody may. */
export interface Breach {
  readonly caller: CallerClass;
  /** In which way of the files. */
  readonly access: Access;
  readonly counterexample: Counterexample;
}

/** Of whom it is not known, and why, as a sentence without its full stop. */
export interface Doubt {
  /** Nothing where it is about nobody in particular. */
  readonly caller?: CallerClass;
  readonly because: string;
}

/** What came of one question, of everyone and in every way. */
export interface Asking {
  readonly breaches: readonly Breach[];
  readonly doubts: readonly Doubt[];
}

/** Asks everyone, in every way in which the files can turn out: not only the first who breaks something is wanted. */
export class Asker {
  public readonly ways: readonly TrustedWay[];
  private readonly patience = new Patience();
  private readonly formulas = new Set<Formula>();

  public constructor(
    public readonly files: Files,
    public readonly terms: Terms,
  ) {
    this.ways = files.access.ways.map(({ access, when }) => {
      const base = trustedBaseOf(access, terms.trustedBase);
      return { access: withTrustedRoles(access, base), when, base };
    });
  }

  /** ARNs of the trusted base, in whichever way. */
  public get trustedBase(): readonly string[] {
    const all = this.ways.flatMap(({ base, access }) => base.arns.map((arn) => spelled(arn, access)));
    return [...new Set(all)].sort();
  }

  /** What was taken as given by all that was asked, as sentences without their full stops. */
  public get assumptions(): readonly string[] {
    const accesses = this.ways.map(({ access }) => access);
    return allAssumptions(assumptionsOf(accesses, [...this.formulas], false), this.files.access.assumptions);
  }

  /** What comes of a demand: each who breaks it, or else each of whom it is unknown, or else each thing of which it holds. */
  public outcomes(demand: Demand): readonly Outcome[] {
    const { breaches, doubts } = this.ask(demand);
    if (breaches.length > 0) return breaches.map((breach) => brokenBy(breach, demand));
    const all = [...doubts, ...this.unwritten()];
    if (all.length > 0) return all.map((doubt) => unknownAt(doubt, demand));
    return demand.guarded.map((place) => heldAt(place, demand));
  }

  /** Everyone who breaks a demand, each once, and of whom it is unknown. */
  public ask(demand: Demand): Asking {
    const round = new Round(demand, this.patience, this.formulas);
    for (const way of this.ways) round.askIn(way);
    return round.asking;
  }

  /** What the files make and do not write out may grant anything. */
  private unwritten(): readonly Doubt[] {
    const { unwritten = [] } = this.files.access;
    return unwritten.length === 0 ? [] : [{ because: `what ${unwritten.join(', ')} makes is not written out` }];
  }
}

/** One demand, put to everyone. */
class Round {
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

  public askIn({ access, when, base }: TrustedWay): void {
    const question = this.demand.forbidden(access);
    if (question === undefined) return;
    const excepted = this.demand.unlessTrusted === true ? [...question.excepted, ...base.arns] : question.excepted;
    const { asked, unknown } = askedOf([{ access, when }], { ...plain(question), excepted }, this.options);
    for (const because of unknown) this.doubts.set(because, { because });
    for (const one of asked) this.askEveryone(one);
  }

  private get options() {
    return { openWorld: this.demand.openWorld === true };
  }

  private askEveryone(asked: Asked): void {
    const { access, scope } = asked.problem;
    const { asks = () => true } = this.demand;
    for (const caller of asked.callers) {
      if (this.breaches.has(caller.label) || isNamed(caller, scope.excepted) || !asks(caller, access)) continue;
      if (this.patience.isOver) this.doubts.set(this.patience.because, { because: this.patience.because });
      else this.askOne(asked, caller);
    }
  }

  private askOne({ problem, search, when }: Asked, caller: CallerClass): void {
    const { label } = caller;
    const found = searchFor(problem, caller, search);
    const formula = found.outcome === 'none' ? found.part?.formula : found.formula;
    if (formula !== undefined) this.formulas.add(formula);
    if (found.outcome === 'unknown') this.doubts.set(label, { caller, because: `${label}: ${found.because}` });
    if (found.outcome !== 'one') return;
    const { request, access } = found;
    const counterexample = explained(access, request, { caller: label, when, conditions: problem.conditions });
    this.breaches.set(label, { caller, access: problem.access, counterexample });
  }
}

/** Questions are objects of classes, of which only what is asked counts. */
const plain = ({ actions, resources, principals, conditions, excepted }: Question): Question => ({
  actions,
  resources,
  principals,
  conditions,
  excepted,
});

/** Where callers stand in the files, if they do. */
export const placeOfCaller = ({ identity }: CallerClass): Place | undefined =>
  identity === undefined || identity.place.file === '' ? undefined : identity.place;
