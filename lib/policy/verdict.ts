import { every, type Maybe, Unknown } from '../core';
import type { Place } from './place';

/** What a rule says about one fact. Three outcomes, because the files do not show what only the deployment knows. */
export type Verdict =
  | { readonly outcome: 'pass' }
  | {
      readonly outcome: 'fail' | 'unknown';
      readonly at: Spot;
      readonly because: string;
      /** False where the cloud has no setting that could answer: then nothing is said at all, neither a pass nor a finding. */
      readonly isAsked?: boolean;
      /** What mends this one better than what mends most. */
      readonly fix?: string;
      /** What shows it, in several lines for people. */
      readonly shown?: string;
    };

/** A field of the fact, by its name, or a place that the fact itself carries. */
export type Spot = string | Place;

export const pass: Verdict = { outcome: 'pass' };

/**
 * The rule is broken.
 *
 * @param because what is the case, as the end of a sentence that begins with the rule's title and a colon
 */
export const fail = (at: Spot, because: string): Verdict => ({ outcome: 'fail', at, because });

/** The value is known only at deployment. Reported, and never counted as a pass. */
export const unknown = (at: Spot, { because, isAsked }: Unknown): Verdict => ({
  outcome: 'unknown',
  at,
  because,
  ...(!isAsked && { isAsked }),
});

/** Passes what is true, fails what is false, and leaves what is unknown unknown. */
export function must(at: Spot, value: Maybe<boolean>, because: string): Verdict {
  if (Unknown.is(value)) return unknown(at, value);
  return value ? pass : fail(at, because);
}

/** One part of what a rule asks for. */
export interface Part {
  /** What is the case where it does not hold, as a part of a sentence. */
  readonly what: string;
  readonly holds: Maybe<boolean>;
}

/**
 * Judges several parts as one, so that one cause makes one finding: what is sure to be missing is told together.
 *
 * @param because what is the case; is given the parts that do not hold, as in 'this, that or those'
 */
export function mustAll(at: Spot, parts: readonly Part[], because: (missing: string) => string): Verdict {
  const missing = parts.filter(({ holds }) => holds === false).map(({ what }) => what);
  if (missing.length > 0) return fail(at, because(alternatives(missing)));
  const open = every(parts.map(({ holds }) => holds));
  return Unknown.is(open) ? unknown(at, open) : pass;
}

/** More than these do not fit into a sentence. */
const MOST = 8;

function alternatives(parts: readonly string[]): string {
  const told = parts.length > MOST ? [...parts.slice(0, MOST - 3), `${parts.length - MOST + 3} more`] : parts;
  return [told.slice(0, -1).join(', '), ...told.slice(-1)].filter((part) => part !== '').join(' or ');
}
