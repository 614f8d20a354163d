import type { Question } from '../access';
import { allAssumptions } from '../access/answer';
import { and, type Formula } from '../access/formula';
import type { Access } from '../access/model';
import { type AllAsked, type Asked, askedOf } from '../access/prove/asked';
import { assumptionsOf } from '../access/prove/assumptions';
import type { CallerClass } from '../access/prove/caller-class';
import { explained } from '../access/prove/explain';
import { Patience, timeAtWork } from '../access/prove/patience';
import type { Counterexample, Way } from '../access/prove/proof';
import { isNamed } from '../access/prove/scope';
import { type Found, searchFor } from '../access/prove/search';
import type { Place } from '../core';
import { ASSUMED_OF_STEPS } from './assumed-of-steps';
import { withBearers } from './bearers';
import type { Demand, Forbidding } from './demand';
import { distinctWays } from './distinct-ways';
import { assumedOfOrganization, organizationOf } from './evidence/own-organization';
import type { Files, Outcome, Terms } from './guarantee';
import { mayAnybody } from './may-anybody';
import { brokenBy, heldAt, unknownAt } from './outcome';
import { ASSUMED_OF_AWS, bearsPoliciesOfAws, withPoliciesOfAws } from './policies-of-aws';
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
  /** Actions that they need besides, and may. */
  readonly besides: readonly string[];
  /** Condition keys that would have made a difference. */
  readonly about: readonly string[];
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

/** Milliseconds that all of it may take: it is some dozen questions, and machines that synthesise have other things to do. */
const ALL_PATIENCE = 30_000;

/** Milliseconds that one query may take: so many that how much it tries decides, which is the same on every machine. */
const QUERY = 20_000;

/** Asks everyone, in every way in which the files can turn out: not only the first who breaks something is wanted. */
export class Asker {
  public readonly ways: readonly TrustedWay[];
  private readonly patience = new Patience(ALL_PATIENCE, timeAtWork(ALL_PATIENCE));
  private readonly formulas = new Set<Formula>();

  public constructor(
    public readonly files: Files,
    public readonly terms: Terms,
  ) {
    this.ways = distinctWays(files.access.ways).map(({ access: read, when }) => {
      const access = withPoliciesOfAws(read);
      const base = trustedBaseOf(access, terms.trustedBase);
      const may = (known: Access, forbidden: Forbidding) => this.maySomebody({ access: known, when, base }, forbidden);
      return { access: withBearers(withTrustedRoles(access, base), may), when, base };
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
    const ofProver = assumptionsOf(accesses, [...this.formulas], false);
    const ofAws = this.files.access.ways.some(({ access }) => bearsPoliciesOfAws(access)) ? [ASSUMED_OF_AWS] : [];
    const organizations = accesses.flatMap((access) => organizationOf(access) ?? []);
    const ofFiles = organizations.map(assumedOfOrganization);
    return allAssumptions([...ofProver, ...ofAws, ...ofFiles, ...ASSUMED_OF_STEPS], this.files.access.assumptions);
  }

  /** What comes of a demand: each who breaks it, or else each of whom it is unknown, or else each thing of which it holds. */
  public outcomes(demand: Demand): readonly Outcome[] {
    return this.concluded(demand, this.ask(demand));
  }

  /** The same, where everyone has been asked about it, or about more. */
  public concluded(demand: Demand, { breaches, doubts }: Asking): readonly Outcome[] {
    if (breaches.length > 0) return breaches.map((breach) => brokenBy(breach, demand));
    const all = [...doubts, ...this.unwritten()];
    if (all.length > 0) return all.map((doubt) => unknownAt(doubt, demand));
    return demand.guarded.map((place) => heldAt(place, demand));
  }

  /** What comes of several: what is said of the same place in the same words is said once. */
  public allOutcomes(demands: readonly Demand[]): readonly Outcome[] {
    return onceEach(demands.flatMap((demand) => this.outcomes(demand)));
  }

  /** Everyone who breaks a demand, each once, and of whom it is unknown. */
  public ask(demand: Demand): Asking {
    const round = new Round(demand, this.patience, this.formulas);
    for (const way of this.ways) round.askIn(way);
    return round.asking;
  }

  /** Several, of which what one breaks is not held by another. */
  public agreed(...outcomes: readonly (readonly Outcome[])[]): readonly Outcome[] {
    return onceEach(outcomes.flat());
  }

  private maySomebody(way: TrustedWay, forbidden: Forbidding): boolean {
    const demand = { name: 'identity-kept', guarded: [], unlessTrusted: true, forbidden } as const;
    const round = new Round(demand, this.patience, this.formulas);
    round.askIn(way);
    return round.asking.breaches.length + round.asking.doubts.length > 0;
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

/** What is said of the same place in the same words is said once, and that something holds only where nothing breaks it. */
export function onceEach(outcomes: readonly Outcome[]): readonly Outcome[] {
  const broken = new Set(outcomes.flatMap(({ name, held }) => (held === true ? [] : [name])));
  const told = outcomes.filter(({ name, held }) => held !== true || !broken.has(name));
  return [...new Map(told.map((one) => [said(one), one])).values()];
}

const said = ({ name, place, held, because }: Outcome): string =>
  JSON.stringify([name, place.file, place.resource, place.at, held === true || because]);

/** Where callers stand in the files, if they do. */
export const placeOfCaller = ({ identity }: CallerClass): Place | undefined =>
  identity === undefined || identity.place.file === '' ? undefined : identity.place;
