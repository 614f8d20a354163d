import type { Place } from '../../core';
import type { Formula } from '../formula';
import type { Access, Request } from '../model';
import type { Budget, Certificate } from '../solve';

/** One way in which the files can turn out, and what must be so for that: "condition 'Production' holds". */
export interface Way {
  readonly access: Access;
  readonly when: readonly string[];
}

export interface ProofOptions {
  /** Whether policies that the files do not mention are taken to grant anything, rather than nothing. @default false */
  readonly openWorld?: boolean;
  /**
   * Whether AWS's reference is trusted to say what services never authorise: a known action on a resource of a type that it does not take, or
   * with a condition key of its service that it does not know. A proof lists what it took from it, with its date. Heeded by proofs only.
   *
   * @default false - it only makes the requests that are shown more readable
   */
  readonly trustServiceAuthorization?: boolean;
  readonly budget?: Partial<Budget>;
}

/** What a question comes to. */
export interface Proof {
  readonly outcome: 'proved' | 'refuted' | 'unknown';
  /** What keeps it from being proved, as a sentence without its full stop; of what is unknown only. */
  readonly why?: string;
  /** A request that ought not to be allowed, and is; of what is refuted only. */
  readonly counterexample?: Counterexample;
  /** Whether it holds for want of requests: none is allowed with the conditions of the question either. Nothing without conditions. */
  readonly vacuous: boolean | null;
  /** What was taken as given because the files do not show it, as sentences without their full stops. */
  readonly assumptions: readonly string[];
  /** Why each part of what is proved holds; of what is proved only. */
  readonly certificates: readonly CertifiedPart[];
  /** How much work it might be, where that is told. */
  readonly budget?: ProofBudget;
  /** How much work it was. */
  readonly work: { readonly queries: number; readonly ms: number };
}

/** How much work an answer may take before what is left of it is unknown. */
export interface ProofBudget {
  /** Milliseconds in all. */
  readonly ms: number;
  /** What each query may take, of which there is one for each kind of callers, and for each way in which the files can turn out. */
  readonly query: Budget;
}

/** No request of one kind of callers does what is forbidden, in one way in which the files can turn out. */
export interface CertifiedPart {
  /** As a person calls them: "role 'Adjuster'". */
  readonly caller: string;
  readonly when: readonly string[];
  /** Requests that are forbidden, and allowed: there are none. */
  readonly formula: Formula;
  readonly certificate: Certificate;
}

/** A request that is allowed, which the decision on it confirms, and that a question forbids. */
export interface Counterexample {
  readonly request: Request;
  /** Who makes it, as a person would say: "role 'Adjuster'". */
  readonly caller: string;
  /** Whether whoever makes it is an example of all of a kind: "any other role of the account". @default false */
  readonly any?: boolean;
  /** What must be so of the files: conditions of the template, and what names turn out as. */
  readonly when: readonly string[];
  /** Statements that allow it. */
  readonly allowedBy: readonly NamedStatement[];
  /** Statements that deny such requests, and why they do not deny this one. */
  readonly guards: readonly Guard[];
  /** The smallest change of one statement that closes it, as a sentence without its full stop. */
  readonly change?: string;
  /** What the change closes: the question, which was asked again after it, or nothing that is known but this request. */
  readonly closes?: 'question' | 'request';
}

/** A statement as one finds it in the files. */
export interface NamedStatement {
  readonly place: Place;
  readonly sid?: string;
}

export interface Guard extends NamedStatement {
  /** Such as "aws:MultiFactorAuthPresent is missing (Bool on a missing key is false)". */
  readonly why: string;
}
