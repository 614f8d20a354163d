import { certified } from '../certify';
import { and, type Formula, not } from '../formula';
import type { Access, Policy, Statement } from '../model';
import { type NamedStatement, noRequest, type ProofOptions, type Way } from '../prove';
import { type Asked, askedOf } from '../prove/asked';
import type { CallerClass } from '../prove/caller-class';
import { allowedFormula, complete } from '../prove/class-formula';
import { Patience } from '../prove/patience';
import { replaced } from '../prove/replaced';
import { statementFormula } from '../prove/statement-formula';
import { inside } from './together';

/** A statement that changes nothing in any way in which the files can turn out. */
export interface IdleStatement extends NamedStatement {
  /** `never`: what it allows is denied, or limited, elsewhere; `already`: other statements say the same. */
  readonly kind: 'never' | 'already';
}

/**
 * Statements of identities and resources without which the same requests would be allowed, as the other policies are now. What is unknown
 * is not among them, nor what is left when it takes too long.
 */
export function idleStatements(ways: readonly Way[], options: ProofOptions = {}): readonly IdleStatement[] {
  const { asked, unknown } = askedOf(ways, noRequest({ action: '*' }).byAnyone(), options);
  if (unknown.length > 0) return [];
  const found = new Map<string, IdleStatement>();
  const used = new Set<string>();
  const patience = new Patience();
  for (const one of asked) {
    for (const hanging of hangings(one)) {
      const { statement } = hanging;
      const key = JSON.stringify([statement.place, statement.sid]);
      const kind = used.has(key) || patience.isOver ? undefined : idleKind(one, hanging);
      if (kind === undefined) used.add(key);
      else found.set(key, { ...named(statement), kind });
    }
  }
  return [...found].flatMap(([key, idle]) => (used.has(key) ? [] : [idle]));
}

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

function idleKind(asked: Asked, { statement, policy, callers }: Hanging): IdleStatement['kind'] | undefined {
  const { problem } = asked;
  const without = { ...problem, access: withoutStatement(problem.access, statement) };
  const isAlike = (caller: CallerClass) => {
    const keys = new Set(problem.keys.kinds.keys());
    const [more, less] = [
      allowedFormula(problem, caller),
      allowedFormula(without, inside(caller, without.access, keys)),
    ];
    if (more === less) return true;
    const change = statement.effect === 'Allow' ? and([more, not(less)]) : and([less, not(more)]);
    return isNever(change, asked, caller);
  };
  if (!callers.every(isAlike)) return undefined;
  const applies = (caller: CallerClass) =>
    and([
      allowedFormula(problem, caller),
      statementFormula(statement, policy.version, { known: caller.known, keys: problem.keys }),
    ]);
  const never = statement.effect === 'Allow' && callers.every((caller) => isNever(applies(caller), asked, caller));
  return never ? 'never' : 'already';
}

function isNever(formula: Formula, { problem, search }: Asked, caller: CallerClass): boolean {
  return certified(complete(formula, problem, caller), { budget: search.budget }).outcome === 'unsatisfiable';
}

function withoutStatement(access: Access, statement: Statement): Access {
  return replaced(access, statement, { ...statement, actions: { patterns: [], excluded: false } });
}
