import type { Policy } from '../model';
import type { Asked } from './asked';
import { denialConcerns } from './concern';
import { type CompiledStatement, compileStatement, speaksOf } from './statement';
import { both, type Truth } from './truth';

/** A policy whose statements are ready to be asked about many requests. */
export interface CompiledPolicy {
  readonly policy: Policy;
  readonly allows: readonly CompiledStatement[];
  readonly denies: readonly CompiledStatement[];
}

const COMPILED = new WeakMap<Policy, CompiledPolicy>();

/** Compiles a policy when it is first asked. */
export function compiled(policy: Policy): CompiledPolicy {
  const known = COMPILED.get(policy);
  if (known !== undefined) return known;
  const statements = policy.statements.map((statement) => compileStatement(statement, policy.version));
  const made = {
    policy,
    allows: statements.filter(({ statement }) => statement.effect === 'Allow'),
    denies: statements.filter(({ statement }) => statement.effect === 'Deny'),
  };
  COMPILED.set(policy, made);
  return made;
}

/** Whether a policy denies a request; what it hides may. */
export function denies(policy: Policy, asked: Asked): Truth {
  let found: Truth = policy.hidden === undefined ? false : 'unknown';
  for (const statement of compiled(policy).denies) {
    const truth = speaksOf(statement, asked);
    if (truth === false) continue;
    const concerned = both(truth, denialConcerns(statement.statement, asked));
    if (concerned === true) return true;
    if (concerned === 'unknown') found = concerned;
  }
  return found;
}

/** Whether one of some policies that say nothing of callers allows a request. */
export function allow(policies: readonly Policy[], asked: Asked): Truth {
  let found: Truth = false;
  for (const policy of policies) {
    if (policy.hidden !== undefined) found = 'unknown';
    for (const statement of compiled(policy).allows) {
      const truth = speaksOf(statement, asked);
      if (truth === true) return true;
      if (truth === 'unknown') found = truth;
    }
  }
  return found;
}
