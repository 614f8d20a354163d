import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { Access, Condition, Statement } from '../model';
import { matches } from './ask-request';
import type { Relevance } from './bearers-of';
import type { CallerClass } from './caller-class';
import { conditionFormula } from './condition-formula';
import { DecisionFormula } from './decision-formula';
import { domainsOf } from './domains';
import type { AskedKeys } from './known-keys';
import { memoized } from './memoized';
import { overlap } from './overlap';
import type { Scope } from './scope';
import { actionLike } from './target-formula';
import { withinScope } from './within-scope';

/** What is asked of one way in which the files can turn out. */
export interface Problem {
  readonly access: Access;
  readonly scope: Scope;
  /** A request is fine if all of these hold; where there is none, no request is. */
  readonly conditions: readonly Condition[];
  readonly keys: AskedKeys;
  readonly openWorld: boolean;
}

const BUILT = new WeakMap<Problem, WeakMap<CallerClass, Formula>>();

/** Requests of callers of one class that the question is about and that are allowed. */
export function allowedFormula(problem: Problem, caller: CallerClass): Formula {
  const built = BUILT.get(problem) ?? new WeakMap<CallerClass, Formula>();
  BUILT.set(problem, built);
  const before = built.get(caller);
  if (before !== undefined) return before;
  const formula = buildAllowed(problem, caller);
  built.set(caller, formula);
  return formula;
}

function buildAllowed(problem: Problem, caller: CallerClass): Formula {
  const { access, scope, keys, openWorld } = problem;
  const asking = { known: caller.known, keys };
  const decision = new DecisionFormula(access, caller, asking, { openWorld, relevance: relevanceOf(scope) }).build();
  return decision === FALSE ? FALSE : and([about(scope, caller), withinScope(decision, scope)]);
}

const RELEVANCE = new WeakMap<Scope, Relevance>();

/** Patterns of a question are compared with those of policies once for all callers. */
function relevanceOf(scope: Scope): Relevance {
  const known = RELEVANCE.get(scope) ?? { matters: mattering(scope), isAsked: askedIn(scope) };
  RELEVANCE.set(scope, known);
  return known;
}

/** Whether a resource can be one that a question is about. */
function askedIn({ resources }: Scope): (resource: string) => boolean {
  if (resources === undefined) return () => true;
  const isOne = overlapping(resources.map(unescaped));
  return (resource) => isOne(unescaped(resource));
}

/** Those of them that are not fine. */
export function violationFormula(problem: Problem, caller: CallerClass): Formula {
  const allowed = allowedFormula(problem, caller);
  return allowed === FALSE ? FALSE : and([allowed, not(fineFormula(problem, caller))]);
}

/** With what holds for all requests of such callers. */
export function complete(formula: Formula, { keys }: Problem, caller: CallerClass): Formula {
  if (formula === FALSE) return FALSE;
  const all = and([formula, caller.given]);
  return and([all, domainsOf(all, caller.known, keys)]);
}

function fineFormula({ conditions, keys }: Problem, { known }: CallerClass): Formula {
  if (conditions.length === 0) return or([]);
  return and(conditions.map((condition) => conditionFormula(condition, '2012-10-17', { known, keys })));
}

function about({ actions, resources, principals }: Scope, { known, name }: CallerClass): Formula {
  const patterns = principals?.filter((one) => /[*?]/.test(one)) ?? [];
  const like = (variable: string) => (glob: string) =>
    matches(variable, { glob, ignoreCase: false, arn: false }, known);
  return and([
    or(actions.map((glob) => (glob === '*' ? TRUE : actionLike(glob, known)))),
    resources === undefined ? TRUE : or(resources.map((glob) => (glob === '*' ? TRUE : like('resource')(glob)))),
    patterns.length > 0 && !principals?.includes(name ?? '') ? or(patterns.map(like('aws:principalarn'))) : TRUE,
  ]);
}

/** Whether a statement can be about the actions, and where they are told the resources, that are asked about. */
export function mattering({
  actions,
  resources,
}: Pick<Scope, 'actions'> & Partial<Scope>): (statement: Statement) => boolean {
  if (actions.includes('*') && resources === undefined) return () => true;
  const asked = actions.map((action) => action.toLowerCase());
  const ofAction = overlapping(asked);
  const ofResource = resources === undefined ? undefined : overlapping(resources.map(unescaped));
  return (statement) => {
    const { patterns, excluded } = statement.actions;
    if (!excluded && !patterns.some((pattern) => ofAction(pattern.toLowerCase()))) return false;
    if (ofResource === undefined || statement.resources === undefined || statement.resources.excluded) return true;
    return statement.resources.patterns.some((pattern) => ofResource(pattern.replace(VARIABLE, '*')));
  };
}

/** To take a plain sign for a wildcard only looks at more. */
const unescaped = (glob: string) => glob.replace(/\\(.)/g, '$1');

const VARIABLE = /\$\{[^}]*\}/g;

/** Whether a pattern and one of those that are asked about have something in common. */
function overlapping(asked: readonly string[]): (pattern: string) => boolean {
  if (asked.includes('*')) return () => true;
  return memoized((pattern) => asked.some((one) => overlap(one, pattern)));
}
