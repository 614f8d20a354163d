import type { Place } from '../../core';
import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { GoogleForce, GoogleResource, GoogleTest } from '../model';
import { free } from '../prove/ask-request';
import { membershipOf, relation } from './membership';
import { testFormula } from './test-formula';

/** Who asks, and whether what nobody writes into files counts: who is in a group. */
export interface Asking {
  readonly caller: string;
  /** Without it, somebody is in nothing that the files do not put them in. */
  readonly outside: boolean;
}

/** Whether somebody is among those whom members of a policy name. */
export function among(members: readonly string[], { caller, outside }: Asking): Formula {
  return or(
    members.map((member) => {
      const found = membershipOf(caller, member);
      if (found.kind === 'yes') return TRUE;
      if (found.kind === 'no') return FALSE;
      if (found.kind === 'outside' && !outside) return found.likely ? TRUE : FALSE;
      return free(`in: ${caller} ${member}`, found.because);
    }),
  );
}

/** What holds of everybody: who is in a set is in those around it, and in none that has nobody in common with it. */
export function everybody(sets: readonly string[], asking: Asking): Formula {
  const laws = sets.flatMap((one) =>
    sets.map((other) => {
      const found = relation(one, other);
      if (found === undefined) return TRUE;
      const there = among([other], asking);
      return or([not(among([one], asking)), found === 'within' ? there : not(there)]);
    }),
  );
  return and(laws);
}

/** Whether a policy that hangs on one resource is inherited by another. */
export function inherits({ name, within }: GoogleResource, on: string): Formula {
  const found = within.filter(({ resource }) => resource === on);
  if (found.some(({ unless }) => unless === undefined)) return TRUE;
  const [first] = found;
  return first?.unless === undefined ? FALSE : free(`within: ${name} ${on}`, first.unless);
}

export const inForce = (force: GoogleForce, name: string): Formula =>
  force === true ? TRUE : free(`in force: ${name}`, force.because);

/** Whether what a policy asks of requests lets it allow: what cannot be evaluated does not. */
export const lets = (test: GoogleTest | undefined, name: string): Formula =>
  test === undefined ? TRUE : testFormula(test, name).holds;

/** Whether what a policy asks of requests lets it deny: what cannot be evaluated does. */
export const stops = (test: GoogleTest | undefined, name: string): Formula =>
  test === undefined ? TRUE : not(testFormula(test, name).fails);

/** What no other part of a policy is called. */
export const nameOf = ({ file, resource, at }: Place): string => `${file}: ${resource} ${at}`;

/** All of some formulas, no more of them than it takes. */
export function all(...parts: readonly (() => Formula)[]): Formula {
  const found: Formula[] = [];
  for (const part of parts) {
    const formula = part();
    if (formula === FALSE) return FALSE;
    found.push(formula);
  }
  return and(found);
}
