import type { Policy } from '../model';
import type { Asked } from './asked';
import { denialConcerns } from './concern';
import { type CompiledStatement, compileStatement, holdsFor } from './statement';
import { both, type Truth } from './truth';

/** The statements of a policy that speak of an action, ready to be asked about many requests. */
export interface Speaking {
  readonly allows: readonly CompiledStatement[];
  readonly denies: readonly CompiledStatement[];
}

interface CompiledPolicy {
  readonly statements: readonly CompiledStatement[];
  /** By actions in lower case. */
  readonly speaking: Map<string, Speaking>;
}

const COMPILED = new WeakMap<Policy, CompiledPolicy>();
/** Requests name other actions for ever; what is remembered of them must not grow for ever. */
const REMEMBERED = 1000;

/** Finds the statements that speak of an action; a policy is compiled when it is first asked. */
export function speaking(policy: Policy, action: string): Speaking {
  const { statements, speaking } = compiled(policy);
  const known = speaking.get(action);
  if (known !== undefined) return known;
  const those = statements.filter(({ actions }) => actions(action));
  const made = {
    allows: those.filter(({ statement }) => statement.effect === 'Allow'),
    denies: those.filter(({ statement }) => statement.effect === 'Deny'),
  };
  if (speaking.size >= REMEMBERED) speaking.clear();
  speaking.set(action, made);
  return made;
}

function compiled(policy: Policy): CompiledPolicy {
  const known = COMPILED.get(policy);
  if (known !== undefined) return known;
  const statements = policy.statements.map((statement) => compileStatement(statement, policy.version));
  const made = { statements, speaking: new Map<string, Speaking>() };
  COMPILED.set(policy, made);
  return made;
}

/** Whether a policy denies a request; what it hides may. */
export function denies(policy: Policy, asked: Asked): Truth {
  let found: Truth = policy.hidden === undefined ? false : 'unknown';
  for (const statement of speaking(policy, asked.action).denies) {
    const truth = holdsFor(statement, asked);
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
    for (const statement of speaking(policy, asked.action).allows) {
      const truth = holdsFor(statement, asked);
      if (truth === true) return true;
      if (truth === 'unknown') found = truth;
    }
  }
  return found;
}
