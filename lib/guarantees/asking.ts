import { allAssumptions } from '../access/answer';
import type { Formula } from '../access/formula';
import type { Access } from '../access/model';
import { assumptionsOf } from '../access/prove/assumptions';
import { Patience, timeAtWork } from '../access/prove/patience';
import { ASSUMED_OF_STEPS } from './assumed-of-steps';
import { withBearers } from './bearers';
import type { Asking, Doubt } from './breach';
import type { Demand, Forbidding } from './demand';
import { distinctWays } from './distinct-ways';
import { assumedOfOrganization, organizationOf } from './evidence/own-organization';
import type { Files, Outcome, Terms } from './guarantee';
import { brokenBy, heldAt, unknownAt } from './outcome';
import { ASSUMED_OF_AWS, bearsPoliciesOfAws, withPoliciesOfAws } from './policies-of-aws';
import { Round } from './round';
import { spelled } from './spelled';
import { trustedBaseOf, withTrustedRoles } from './trusted-base';
import type { TrustedWay } from './trusted-way';

/** Milliseconds that all of it may take: it is some dozen questions, and machines that synthesise have other things to do. */
const ALL_PATIENCE = 30_000;

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

/** What is said of the same place in the same words is said once, and that something holds only where nothing breaks it. */
export function onceEach(outcomes: readonly Outcome[]): readonly Outcome[] {
  const broken = new Set(outcomes.flatMap(({ name, held }) => (held === true ? [] : [name])));
  const told = outcomes.filter(({ name, held }) => held !== true || !broken.has(name));
  return [...new Map(told.map((one) => [said(one), one])).values()];
}

const said = ({ name, place, held, because }: Outcome): string =>
  JSON.stringify([name, place.file, place.resource, place.at, held === true || because]);
