import type { Listed, Policy, Statement } from '../model';
import { resourcePattern } from './arn';
import type { Asked } from './asked';
import { type CompiledCondition, compileCondition } from './condition';
import { glob, type Matcher } from './glob';
import { folded } from './operators';
import { isFixed, partsOf } from './parts';
import { type Pattern, pattern } from './pattern';
import { opposite, type Truth } from './truth';

/** A statement that is ready to be asked about many requests. */
export interface CompiledStatement {
  readonly statement: Statement;
  readonly actions: Matcher;
  readonly resources: Pattern;
  readonly conditions: readonly CompiledCondition[];
}

/** Compiles a statement as the version of its policy reads it: its actions at once, the rest when a request is about one of them. */
export function compileStatement(statement: Statement, version: Policy['version']): CompiledStatement {
  const variables = version === '2012-10-17';
  let matches: Pattern | undefined;
  let conditions: readonly CompiledCondition[] | undefined;
  return {
    statement,
    actions: actions(statement.actions),
    resources: (text, keys) => {
      matches ??= resources(statement.resources, variables);
      return matches(text, keys);
    },
    get conditions() {
      conditions ??= statement.conditions.map((condition) => compileCondition(condition, variables));
      return conditions;
    },
  };
}

/** Whether a statement that speaks of the action holds for the resource and the circumstances of a request, whoever makes it. */
export function holdsFor(compiled: CompiledStatement, { request, keys }: Asked): Truth {
  let truth = compiled.resources(request.resource, keys);
  if (truth === false) return false;
  for (const condition of compiled.conditions) {
    const holds = condition(keys);
    if (holds === false) return false;
    if (holds === 'unknown') truth = 'unknown';
  }
  return compiled.statement.hidden === undefined ? truth : 'unknown';
}

/** IAM does not tell the cases of actions apart. */
function actions({ patterns, excluded }: Listed): Matcher {
  const matchers = patterns.map((text): Matcher => {
    const parts = partsOf(folded(text), { wildcards: true, variables: false });
    return isFixed(parts) ? glob(parts) : () => false;
  });
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return excluded ? (action) => !only(action) : only;
  return (action) => {
    for (const matches of matchers) if (matches(action)) return !excluded;
    return excluded;
  };
}

function resources(listed: Listed | undefined, variables: boolean): Pattern {
  if (listed === undefined) return () => true;
  const patterns = listed.patterns.map((text) => pattern(text, { wildcards: true, variables }, resourcePattern));
  const one: Pattern = (text, keys) => {
    let found: Truth = false;
    for (const matches of patterns) {
      const truth = matches(text, keys);
      if (truth === true) return true;
      if (truth === 'unknown') found = truth;
    }
    return found;
  };
  return listed.excluded ? (text, keys) => opposite(one(text, keys)) : one;
}
