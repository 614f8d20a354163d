import { certified } from '../certify';
import { decide } from '../decide';
import { newVisits } from '../doors/compare';
import { and, type Formula, not } from '../formula';
import type { Access, Request } from '../model';
import { type NamedStatement, noRequest, type ProofOptions, type Way } from '../prove';
import { type Asked, askedOfOne } from '../prove/asked';
import type { CallerClass } from '../prove/caller-class';
import { certainly } from '../prove/certainty';
import { allowedFormula, complete } from '../prove/class-formula';
import { escaped } from '../prove/escaped';
import { statementsAllowing } from '../prove/explain';
import { eachFilling, fillingsByCaller, isAboutOne } from '../prove/fillings-by-caller';
import { withCaller } from '../prove/hints';
import { Patience } from '../prove/patience';
import { requestOf } from '../prove/replay';
import { actionLike } from '../prove/target-formula';
import { filledAccess } from '../prove/turnouts';
import { readable } from '../prove/witness';
import type { Answer } from '../solve';
import { renamed } from './renamed';
import { inside, together } from './together';

/** What becomes possible, and what no longer is. */
export interface Comparison {
  readonly outcome: 'no-new-access' | 'new-access' | 'unknown';
  readonly added: readonly ChangedRequest[];
  readonly removed: readonly ChangedRequest[];
  /** What keeps it from being known, as sentences without their full stops. */
  readonly unknown: readonly string[];
}

/** A request that only one of two sides allows. */
export interface ChangedRequest {
  readonly request: Request;
  /** As a person calls them: "role 'Adjuster'". */
  readonly caller: string;
  /** Whether whoever makes it is an example of all of a kind. @default false */
  readonly any?: boolean;
  readonly when: readonly string[];
  /** Statements that allow it, of the side that does. */
  readonly allowedBy: readonly NamedStatement[];
}

/** Most requests that are shown of callers of one kind. */
const MOST_SHOWN = 3;

/** What the files after a change allow that those before it do not, and the other way round, each with a request. */
export function compare(before: readonly Way[], after: readonly Way[], options: ProofOptions = {}): Comparison {
  if ([...before, ...after].some(({ access }) => access.google !== undefined)) {
    const { compareInGoogle }: typeof import('../google') = require('../google');
    return compareInGoogle(before, after, options);
  }
  const added = new OneWay(before, after, options).find();
  const removed = new OneWay(after, before, options).find();
  const unknown = [...new Set(added.unknown)];
  const known = added.found.length > 0 ? 'new-access' : 'no-new-access';
  return {
    outcome: known === 'no-new-access' && unknown.length > 0 ? 'unknown' : known,
    added: added.found,
    removed: removed.found,
    unknown: [...new Set([...unknown, ...removed.unknown])],
  };
}

const isAction = (action: string) => actionLike(escaped(action), new Map());
const ANYTHING = noRequest({ action: '*' }).byAnyone();

/** Looks for what the one side does not allow and the other does. */
class OneWay {
  private readonly found = new Map<string, ChangedRequest>();
  private readonly unknown: string[] = [];
  private readonly patience = new Patience();

  public constructor(
    private readonly without: readonly Way[],
    private readonly within: readonly Way[],
    private readonly options: ProofOptions,
  ) {}

  public find(): { readonly found: readonly ChangedRequest[]; readonly unknown: readonly string[] } {
    for (const way of this.within) {
      for (const other of this.counterparts(way)) {
        this.pair(way, { ...other, access: renamed(other.access, way.access) });
        this.visits(way, other);
      }
    }
    return { found: [...this.found.values()], unknown: this.unknown };
  }

  /** The same way of the other side; all of its ways where there is none. */
  private counterparts({ when }: Way): readonly Way[] {
    const same = this.without.filter((other) => [...other.when].sort().join() === [...when].sort().join());
    return same.length > 0 ? same : this.without;
  }

  private visits(within: Way, without: Way): void {
    const { found, unknown } = newVisits(within, without, this.options);
    for (const one of found) this.found.set(JSON.stringify([one.caller, one.when]), one);
    this.unknown.push(...unknown);
  }

  private pair(within: Way, without: Way): void {
    const both = together(within.access, without.access);
    const isOver = () => this.patience.isOver;
    const all = fillingsByCaller(both, ANYTHING, () => true, isOver);
    for (const { fillings } of all) if ('because' in fillings) this.unknown.push(fillings.because);
    for (const { filling, about } of eachFilling(all)) {
      const { fill, when } = filling;
      const filled = (access: Access) => (when.length === 0 ? access : filledAccess(access, fill));
      const filledBoth = filled(both);
      const options = { ...this.options, budget: this.patience.within(this.options.budget) };
      const asked = askedOfOne(filled(within.access), ANYTHING, [...within.when, ...when], options, filledBoth);
      for (const caller of asked.callers.filter((one) => isAboutOne(about, one, filledBoth))) {
        if (this.patience.isOver) this.unknown.push(this.patience.because);
        else this.ask(asked, caller, filled(without.access));
      }
    }
  }

  private ask(asked: Asked, caller: CallerClass, without: Access): void {
    const other = { ...asked.problem, access: without };
    const keys = new Set(asked.problem.keys.kinds.keys());
    const now = inside(caller, asked.problem.access, keys);
    const before = allowedFormula(other, inside(caller, without, keys));
    let formula = complete(and([allowedFormula(asked.problem, now), not(before)]), asked.problem, now);
    for (let shown = 0; shown < MOST_SHOWN; shown++) {
      const request = this.next(formula, asked, caller, without);
      if (request === undefined) return;
      this.show(request, asked, caller);
      formula = and([formula, not(isAction(request.action))]);
    }
  }

  private show(request: Request, { when, problem }: Asked, caller: CallerClass): void {
    const key = JSON.stringify([caller.label, request.action, request.resource]);
    if (this.found.has(key)) return;
    const allowedBy = statementsAllowing(problem.access, request);
    this.found.set(key, { request, caller: caller.label, ...(caller.any === true && { any: true }), when, allowedBy });
  }

  private next(formula: Formula, asked: Asked, caller: CallerClass, without: Access): Request | undefined {
    if (formula.kind === 'constant' && !formula.holds) return undefined;
    const { problem, search } = asked;
    const hints = withCaller(search.hints, caller, problem.access);
    const differs = (request: Request) =>
      decide(problem.access, request).outcome === 'allowed' && /denied/.test(decide(without, request).outcome);
    const ask = (one: Formula) => certified(one, { hints, budget: search.budget });
    const confirmed = (answer: Answer) => {
      if (answer.outcome !== 'satisfiable') return undefined;
      const request = requestOf(caller, answer.values, search.spelled);
      return differs(request) ? readable(request, hints, differs) : undefined;
    };
    const first = ask(formula);
    if (first.outcome === 'unsatisfiable') return undefined;
    const found = confirmed(first);
    if (found !== undefined) return found;
    const sure = certainly(formula);
    const again = sure === formula ? undefined : confirmed(ask(sure));
    if (again !== undefined) return again;
    this.unknown.push(`what ${caller.label} may do that it might not before is unknown`);
    return undefined;
  }
}
