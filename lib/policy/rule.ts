import type { Around } from './around';
import type { Fact, Kind } from './fact';
import type { Facts } from './facts';
import type { Verdict } from './verdict';

/** How much a broken rule weighs: `fatal` knows no exception and no baseline, `warning` never fails a run. */
export type Severity = 'fatal' | 'error' | 'warning';

/** What a rule is tried on: some fields of a fact. What an example does not say is unknown. */
export type Example<K extends Kind> = Partial<Facts[K]> & {
  /** Other facts that are there at the same time, for rules that compare. */
  readonly around?: readonly ExampleFact[];
};

export type ExampleFact = { readonly [K in Kind]: { readonly kind: K } & Partial<Facts[K]> }[Kind];

/** Something that every fact of one kind must keep. */
export interface Rule<K extends Kind = Kind> {
  /** `ZTA-AREA-NNN`: permanent, and never used again for something else. */
  readonly id: string;
  /** What is required, as a statement. */
  readonly title: string;
  readonly severity: Severity;
  /** What goes wrong where the rule is broken: one or two sentences. */
  readonly why: string;
  /** What to change. Names the construct, prop or property where there is one. */
  readonly fix: string;
  /** Where good people differ: when an exception is right. */
  readonly acceptWhen?: string;
  /** Controls that the rule supports, each as framework, edition and id: 'NIST 800-53 r5 AC-6'. */
  readonly controls: readonly string[];
  readonly kind: K;
  /** Facts that the rule must flag, and facts that it must pass; the tests run all of them. */
  readonly examples: { readonly bad: readonly Example<K>[]; readonly good: readonly Example<K>[] };
  /** Judges one fact. Nothing, or an empty list, where the rule does not apply. */
  check(fact: Fact<K>, around: Around): Verdict | readonly Verdict[] | undefined;
}

/** A rule as it is written; ties the examples and the check to the kind of fact. */
export function defineRule<K extends Kind>(rule: Rule<K>): Rule<K> {
  return rule;
}
