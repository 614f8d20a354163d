import type { Maybe } from '../../core';
import type { Place } from '../place';

/** A place in a policy, and what stands there. */
export interface PolicyPart {
  readonly place: Place;
  /** As the files spell it. */
  readonly what: string;
}

/** The same, where only deployment may tell whether it is wrong. */
export interface JudgedPart extends PolicyPart {
  readonly isRight: Maybe<boolean>;
}

/** A policy that an organization keeps for the accounts in it. */
export interface OrganizationPolicy {
  /** As the cloud calls its kind, such as 'SERVICE_CONTROL_POLICY'. */
  readonly type: string;
  /** Whether it is still there when the deployment is removed. */
  readonly outlivesDeployment: Maybe<boolean>;
  /** Whether it hangs on anything: without, it holds nowhere. */
  readonly attached: Maybe<boolean>;
  /** Characters without white space. */
  readonly size: Maybe<number>;
  /** The most characters of a policy of this kind. */
  readonly limit: number;
  /** Whether it keeps anything from anybody. */
  readonly restricts: Maybe<boolean>;
  /** Exemptions by names that somebody else can take. */
  readonly takenExemptions: readonly PolicyPart[];
  /** What is allowed by a policy about resources, which can only deny. */
  readonly allowances: readonly JudgedPart[];
  /** Denials of regions that also deny calls through inference profiles. */
  readonly profileDenials: readonly PolicyPart[];
  /** What is asked and told, of which an enforced guardrail looks at what callers mark only, or at all of it. */
  readonly guarded: readonly JudgedPart[];
  /** Guardrails that are enforced, by a version that never changes, or by their draft. */
  readonly versions: readonly JudgedPart[];
  /** Services that may keep content, to improve themselves. */
  readonly optOuts: readonly JudgedPart[];
  /** Ways that no denial of the files keeps back, among others of which this one keeps back most. */
  readonly overlooks: readonly string[];
  /** Settings that open what they could close. */
  readonly settings: readonly JudgedPart[];
}
