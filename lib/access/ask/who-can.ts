import type { Request } from '../model';
import {
  type AskedQuestion,
  type Forbidden,
  type NamedStatement,
  noRequest,
  type ProofOptions,
  type Way,
} from '../prove';
import { askedOf } from '../prove/asked';
import { assumptionsOf } from '../prove/assumptions';
import { statementsAllowing } from '../prove/explain';
import { searchFor } from '../prove/search';

/** Who can do something, in any way in which the files can turn out. */
export interface WhoCan {
  readonly callers: readonly AllowedCaller[];
  /** Of whom nobody knows, and why, as sentences without their full stops. */
  readonly unknown: readonly string[];
  readonly assumptions: readonly string[];
}

/** Somebody who can, and a request with which they do. */
export interface AllowedCaller {
  /** As a person calls them: "role 'Adjuster'". */
  readonly caller: string;
  readonly request: Request;
  /** What must be so of the files: conditions of the template, and what names turn out as. */
  readonly when: readonly string[];
  /** Statements that allow it. */
  readonly allowedBy: readonly NamedStatement[];
}

/**
 * Everyone who may do something, each with one request with which they do.
 *
 * @throws InputError as `prove` does
 */
export function whoCan(ways: readonly Way[], wanted: Omit<Forbidden, 'principal'>, options: ProofOptions = {}): WhoCan {
  const question: AskedQuestion = noRequest(wanted).byAnyone();
  const { asked, unknown } = askedOf(ways, question, options);
  const found = new Map<string, AllowedCaller>();
  const doubts = new Map<string, string>();
  for (const { when, problem, callers, search } of asked) {
    for (const caller of callers) {
      if (found.has(caller.label)) continue;
      const answer = searchFor(problem, caller, search);
      if (answer.outcome === 'unknown') doubts.set(caller.label, `${caller.label}: ${answer.because}`);
      if (answer.outcome !== 'one') continue;
      const { request } = answer;
      const allowedBy = statementsAllowing(answer.access, request);
      found.set(caller.label, { caller: caller.label, request, when, allowedBy });
    }
  }
  const unsure = [...doubts].flatMap(([label, doubt]) => (found.has(label) ? [] : [doubt]));
  const accesses = ways.map(({ access }) => access);
  return {
    callers: [...found.values()],
    unknown: [...unknown, ...unsure],
    assumptions: assumptionsOf(accesses, [], options.openWorld === true),
  };
}
