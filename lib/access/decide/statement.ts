import type { Listed, Policy, Statement } from '../model';
import { resourcePattern } from './arn';
import type { Asked } from './asked';
import { type CompiledCondition, compileCondition } from './condition';
import { glob, type Matcher } from './glob';
import { folded } from './operators';
import { isFixed, partsOf } from './parts';
import { type Pattern, pattern } from './pattern';
import { opposite, type Truth } from './truth';

/** A statement that is ready to be asked about many requests: its actions at once, the rest when a request is about one of them. */
export class CompiledStatement {
  public readonly actions: Matcher;
  private matching: Pattern | undefined;
  private compiled: readonly CompiledCondition[] | undefined;

  /** @param variables whether the version of its policy reads variables */
  public constructor(
    public readonly statement: Statement,
    private readonly variables: boolean,
  ) {
    this.actions = actions(statement.actions);
  }

  public get resources(): Pattern {
    this.matching ??= resources(this.statement.resources, this.variables);
    return this.matching;
  }

  public get conditions(): readonly CompiledCondition[] {
    this.compiled ??= this.statement.conditions.map((condition) => compileCondition(condition, this.variables));
    return this.compiled;
  }
}

/** Compiles a statement as the version of its policy reads it. */
export function compileStatement(statement: Statement, version: Policy['version']): CompiledStatement {
  return new CompiledStatement(statement, version === '2012-10-17');
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
  const one = anyOf(listed.patterns, variables);
  return listed.excluded ? (text, keys) => opposite(one(text, keys)) : one;
}

function anyOf(texts: readonly string[], variables: boolean): Pattern {
  if (texts.includes('*')) return () => true;
  const patterns = texts.map((text) => pattern(text, { wildcards: true, variables }, resourcePattern));
  const [only] = patterns;
  if (only !== undefined && patterns.length === 1) return only;
  return (text, keys) => {
    let found: Truth = false;
    for (const matches of patterns) {
      const truth = matches(text, keys);
      if (truth === true) return true;
      if (truth === 'unknown') found = truth;
    }
    return found;
  };
}
