import { certified } from '../certify';
import { and, FALSE, type Formula, not, or } from '../formula';
import type { Access, Policy, Statement } from '../model';
import { type NamedStatement, noRequest, type ProofOptions, type Way } from '../prove';
import { type Asked, askedOf } from '../prove/asked';
import type { CallerClass } from '../prove/caller-class';
import { allowedFormula, complete, type Problem } from '../prove/class-formula';
import { Patience } from '../prove/patience';
import { replaced, rewritten } from '../prove/replaced';
import { nameOf } from '../prove/spelled';
import { statementFormula } from '../prove/statement-formula';
import { inside } from './together';

/** A statement that changes nothing in any way in which the files can turn out. */
export interface IdleStatement extends NamedStatement {
  /**
   * `never`: what it allows is denied, or limited, elsewhere; `already`: other statements say the same; `in depth`: it denies what nothing
   * allows, which is no mistake.
   */
  readonly kind: 'never' | 'already' | 'in depth';
}

/** Statements that change nothing, and what is not known of others. */
export interface IdleStatements {
  readonly statements: readonly IdleStatement[];
  /** What was not looked at, or not to its end, and why, as sentences without their full stops; where there is none, all was. */
  readonly unknown: readonly string[];
}

/**
 * Statements of roles, users, trust and resources without which the same requests would be allowed, as the other policies are now: of two
 * that say the same, each is one. Those of boundaries, endpoints and organizations are not looked at, since it is their office to allow more than is used.
 *
 * @param most milliseconds that it may take in all, 10,000 unless told otherwise
 */
export function idleStatements(ways: readonly Way[], options: ProofOptions = {}, most?: number): IdleStatements {
  const patience = new Patience(most);
  const budget = patience.within(options.budget);
  const { asked, unknown } = askedOf(ways, noRequest({ action: '*' }).byAnyone(), { ...options, budget });
  // A name that turns out otherwise could make any of them matter.
  if (unknown.length > 0) return { statements: [], unknown };
  const search = new IdleSearch(patience);
  for (const one of asked) for (const hanging of hangings(one)) search.ask(one, hanging);
  return { statements: search.idle, unknown: search.unknown };
}

/** Gathers what changes nothing in any way. */
class IdleSearch {
  private readonly doubts = new Set<string>();
  private readonly late = new Set<string>();
  private readonly found = new Map<string, IdleStatement>();
  private readonly used = new Set<string>();

  public constructor(private readonly patience: Patience) {}

  public get idle(): readonly IdleStatement[] {
    return [...this.found].flatMap(([key, idle]) => (this.used.has(key) ? [] : [idle]));
  }

  public get unknown(): readonly string[] {
    const { size } = this.late;
    const late = `${size === 1 ? 'one statement' : `${size} statements`}: ${this.patience.because}`;
    return [...this.doubts, ...(size > 0 ? [late] : [])];
  }

  public ask(asked: Asked, hanging: Hanging): void {
    const { statement } = hanging;
    const key = JSON.stringify([statement.place, statement.sid]);
    if (this.used.has(key)) return;
    const kind = this.patience.isOver ? undefined : idleKind(asked, hanging);
    if (this.patience.isOver) this.late.add(key);
    else if (typeof kind === 'object') this.doubts.add(kind.because);
    const before = this.found.get(key)?.kind ?? kind;
    // What can never work in one way only may do so in another.
    if (typeof kind !== 'string' || this.patience.isOver) this.used.add(key);
    else this.found.set(key, { ...named(statement), kind: kind === before ? kind : 'already' });
  }
}

interface Doubt {
  readonly because: string;
}

const doubt = (statement: Statement, because: string): Doubt => ({ because: `${nameOf(statement)}: ${because}` });

const named = ({ place, sid }: Statement): NamedStatement => ({ place, ...(sid !== undefined && { sid }) });

interface Hanging {
  readonly statement: Statement;
  readonly policy: Policy;
  /** Whom it can be about. */
  readonly callers: readonly CallerClass[];
}

function hangings({ problem, callers }: Asked): readonly Hanging[] {
  const { identities, resources } = problem.access;
  const of = (policy: Policy, whom: readonly CallerClass[]) =>
    policy.statements.map((statement) => ({ statement, policy, callers: whom }));
  return [
    ...identities.flatMap((identity) =>
      identity.policies.flatMap((policy) =>
        of(
          policy,
          callers.filter(({ name }) => name === identity.arn),
        ),
      ),
    ),
    ...identities.flatMap(({ trust }) => (trust === undefined ? [] : of(trust, callers))),
    ...resources.flatMap(({ policy }) => (policy === undefined ? [] : of(policy, callers))),
  ];
}

/** Nothing where it is needed. */
function idleKind(asked: Asked, hanging: Hanging): IdleStatement['kind'] | Doubt | undefined {
  const { statement } = hanging;
  const problem = about(statement, asked.problem);
  const changes = (one: Problem, other: Problem) => (caller: CallerClass) => difference(one, other, caller);
  const without = { ...problem, access: withoutStatement(problem.access, statement) };
  const alike = isNever(changes(problem, without), asked, hanging);
  if (alike !== true) return alike === false ? undefined : alike;
  if (statement.effect === 'Deny') {
    const undenied = { ...problem, access: withoutDenials(problem.access) };
    const alone = { ...problem, access: withoutDenials(problem.access, statement) };
    return isNever(changes(undenied, alone), asked, hanging) === true ? 'in depth' : 'already';
  }
  const allowed = (caller: CallerClass) => and([allowedFormula(problem, caller), applies(hanging, asked, caller)]);
  const never = isNever(allowed, asked, hanging);
  if (never !== true) return never === false ? 'already' : never;
  const open = { ...problem, openWorld: true };
  const granted = (caller: CallerClass) => and([allowedFormula(open, caller), applies(hanging, asked, caller)]);
  return isNever(granted, asked, hanging) === true ? 'never' : doubt(statement, UNSHOWN);
}

const UNSHOWN = 'what it allows is left to policies that the files do not show';

/** Only requests that a statement is about can be allowed, or denied, by it: nothing else has to be looked at. */
function about({ actions: { patterns, excluded } }: Statement, problem: Problem): Problem {
  return excluded ? problem : { ...problem, scope: { ...problem.scope, actions: patterns } };
}

const applies = ({ statement, policy }: Hanging, { problem }: Asked, { known }: CallerClass): Formula =>
  statementFormula(statement, policy.version, { known, keys: problem.keys });

/** Requests of a caller that only one of two states allows. */
function difference(one: Problem, other: Problem, caller: CallerClass): Formula {
  const keys = new Set(one.keys.kinds.keys());
  const [first, second] = [one, other].map((each) => allowedFormula(each, inside(caller, each.access, keys)));
  if (first === undefined || second === undefined || first === second) return FALSE;
  return or([and([first, not(second)]), and([second, not(first)])]);
}

/** Whether no request of any of the callers is as a formula says, or why that is not known. */
function isNever(
  of: (caller: CallerClass) => Formula,
  { problem, search }: Asked,
  { statement, callers }: Hanging,
): boolean | Doubt {
  for (const caller of callers) {
    const formula = of(caller);
    if (formula === FALSE) continue;
    const answer = certified(complete(formula, problem, caller), { budget: search.budget });
    if (answer.outcome === 'undecided') return doubt(statement, answer.because);
    if (answer.outcome === 'satisfiable') return false;
  }
  return true;
}

/** @param but the one that stays */
function withoutDenials(access: Access, but?: Statement): Access {
  return rewritten(access, (one) => (one.effect === 'Deny' && one !== but ? emptied(one) : one));
}

const emptied = (statement: Statement): Statement => ({ ...statement, actions: { patterns: [], excluded: false } });

function withoutStatement(access: Access, statement: Statement): Access {
  return replaced(access, statement, emptied(statement));
}
