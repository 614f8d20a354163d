import { atomsOf, type Formula } from '../formula';
import type { Access, Request } from '../model';
import type { Satisfiable } from '../solve';
import { solved } from './authorised';
import type { CallerClass } from './caller-class';
import { certainly } from './certainty';
import { complete, type Problem, violationFormula } from './class-formula';
import { likeAny } from './glob-match';
import { type Hints, withCaller } from './hints';
import { opened } from './open-world';
import type { CertifiedPart } from './proof';
import { requestOf, violates } from './replay';
import type { Scope } from './scope';
import type { SearchOptions } from './search-options';
import { readable } from './witness';

/** What is found about the callers of one class. */
export type Found =
  | { readonly outcome: 'none'; readonly part: Pick<CertifiedPart, 'formula' | 'certificate'> | undefined }
  | { readonly outcome: 'one'; readonly request: Request; readonly access: Access; readonly formula: Formula }
  | { readonly outcome: 'unknown'; readonly because: string; readonly formula: Formula };

/**
 * Looks for a request of callers of one class that a question forbids and that is allowed.
 *
 * Where something is unknown, the search first lets it turn out as badly as it can. What it finds counts only if the decision on the request
 * confirms it; else it is looked for once more without help of anything unknown.
 */
export function searchFor(problem: Problem, caller: CallerClass, options: SearchOptions): Found {
  const violation = complete(violationFormula(problem, caller), problem, caller);
  if (violation.kind === 'constant' && !violation.holds) return { outcome: 'none', part: undefined };
  const search = new Search(problem, caller, options);
  const { formula, answer: first } = search.solve(violation);
  if (first.outcome === 'unsatisfiable') return { outcome: 'none', part: { formula, certificate: first.certificate } };
  if (first.outcome === 'undecided') return { outcome: 'unknown', because: first.because, formula };
  const found = search.confirmed(first);
  if (found !== undefined) return { outcome: 'one', ...found, formula };
  const sure = certainly(formula);
  const second = sure === formula ? undefined : search.solve(sure).answer;
  const again = second?.outcome === 'satisfiable' ? search.confirmed(second) : undefined;
  if (again !== undefined) return { outcome: 'one', ...again, formula };
  return { outcome: 'unknown', because: search.whyNot(first, formula), formula };
}

class Search {
  private readonly hints: Hints;
  private readonly isAsked: (request: Request) => boolean;

  public constructor(
    private readonly problem: Problem,
    private readonly caller: CallerClass,
    private readonly options: SearchOptions,
  ) {
    this.hints = withCaller(options.hints, caller, problem.access);
    this.isAsked = askedIn(problem.scope);
  }

  public solve(formula: Formula) {
    return solved(formula, this.problem, this.caller, { ...this.options, hints: this.hints });
  }

  /** The request, if the decision on it confirms that it is allowed and not fine. */
  public confirmed({ values }: Satisfiable): { readonly request: Request; readonly access: Access } | undefined {
    const request = requestOf(this.caller, values, this.options.spelled);
    const access = this.accessFor(request);
    if (violates(access, request, this.problem.conditions) !== true || !this.mayBe(request)) return undefined;
    const keeps = (one: Request) =>
      this.isAsked(one) && this.mayBe(one) && violates(this.accessFor(one), one, this.problem.conditions) === true;
    const better = readable(request, this.hints, keeps);
    return { request: better, access: this.accessFor(better) };
  }

  /** What of the unknown the answer rested on, or that the decision on it does not agree. */
  public whyNot({ values, free }: Satisfiable, formula: Formula): string {
    const reasons = reasonsOf(formula, free);
    if (reasons.length > 0) return reasons.join('; ');
    const { action, resource } = requestOf(this.caller, values, this.options.spelled);
    return `the prover finds that ${this.caller.label} may ${action} on ${resource}, and the decision on that request does not confirm it`;
  }

  private mayBe(request: Request): boolean {
    const { trusted } = this.options;
    return trusted === undefined || trusted.facts.mayBe(request, trusted.open);
  }

  private accessFor(request: Request): Access {
    return this.problem.openWorld ? opened(this.problem.access, request) : this.problem.access;
  }
}

/** Whether a question is about a request, as far as action and resource tell. */
function askedIn({ actions, resources }: Scope): (request: Request) => boolean {
  const ofAction = likeAny(actions.map((one) => one.toLowerCase()));
  const ofResource = resources === undefined ? () => true : likeAny(resources);
  return ({ action, resource }) => ofAction(action.toLowerCase()) && ofResource(resource);
}

/** What is not known of what an answer assumed. */
function reasonsOf(formula: Formula, free: ReadonlyMap<string, boolean>): readonly string[] {
  const reasons = atomsOf(formula).flatMap((one) => (one.kind === 'free' && free.has(one.name) ? [one.because] : []));
  return [...new Set(reasons)];
}
