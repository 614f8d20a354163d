import type { Request } from '../model';
import { type Forbidden, type NamedStatement, noRequest, type ProofOptions, type Way } from '../prove';
import { type Asked, askedOf } from '../prove/asked';
import { assumptionsOf } from '../prove/assumptions';
import type { CallerClass } from '../prove/caller-class';
import { statementsAllowing } from '../prove/explain';
import { Patience } from '../prove/patience';
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
  /** Whether whoever makes the request is an example of all of a kind. @default false */
  readonly any?: boolean;
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
  if (ways.some(({ access }) => access.google !== undefined)) {
    const { whoCanInGoogle }: typeof import('../google') = require('../google');
    return whoCanInGoogle(ways, wanted, options);
  }
  const search = new CallerSearch();
  const budget = search.patience.within(options.budget);
  const { asked, unknown } = askedOf(ways, noRequest(wanted).byAnyone(), { ...options, budget });
  for (const one of asked) for (const caller of one.callers) search.ask(one, caller);
  const accesses = ways.map(({ access }) => access);
  return {
    callers: [...search.found.values()],
    unknown: [...unknown, ...search.unknown],
    assumptions: assumptionsOf(accesses, [], options.openWorld === true),
  };
}

/** Finds one request of each caller, whichever way the files turn out. */
class CallerSearch {
  public readonly found = new Map<string, AllowedCaller>();
  private readonly doubts = new Map<string, string>();
  public readonly patience = new Patience();

  public get unknown(): readonly string[] {
    return [...this.doubts].flatMap(([label, doubt]) => (this.found.has(label) ? [] : [doubt]));
  }

  public ask({ when, problem, search }: Asked, caller: CallerClass): void {
    const { label, any } = caller;
    if (this.found.has(label)) return;
    if (this.patience.isOver) {
      this.doubts.set(label, `${label}: ${this.patience.because}`);
      return;
    }
    const answer = searchFor(problem, caller, search);
    if (answer.outcome === 'unknown') this.doubts.set(label, `${label}: ${answer.because}`);
    if (answer.outcome !== 'one') return;
    const { request } = answer;
    const allowedBy = statementsAllowing(answer.access, request);
    this.found.set(label, { caller: label, ...(any === true && { any }), request, when, allowedBy });
  }
}
