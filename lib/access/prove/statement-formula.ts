import { and, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { Listed, Policy, Statement } from '../model';
import { free, isLike, type Known } from './ask-request';
import { type Asking, conditionFormula } from './condition-formula';
import { holdsSeveral } from './known-keys';

const ACTION = { version: '2008-10-17', wildcards: true, ignoreCase: true, arn: false } as const;

/** Whether an action, or what a question is about, is one that a list names. */
export function actionFormula(actions: Listed, known: Known): Formula {
  const listed = or(actions.patterns.map((text) => (text === '*' ? TRUE : isLike('action', text, ACTION, known))));
  return actions.excluded ? not(listed) : listed;
}

/** Whether the resource is one that a list names. */
export function resourceFormula(resources: Listed | undefined, version: Policy['version'], known: Known): Formula {
  if (resources === undefined) return TRUE;
  const listed = or(resources.patterns.map((text) => resourceLike(text, version, known)));
  return resources.excluded ? not(listed) : listed;
}

/**
 * The resource is like a text of a policy.
 *
 * AWS says of a `*` that it crosses colons where it is the last character of a part of an ARN, and of others that they are for use within
 * a part: whether those cross colons stays open.
 */
export function resourceLike(text: string, version: Policy['version'], known: Known): Formula {
  if (text === '*') return TRUE;
  if (holdsVariable(text)) return buildLike(text, version, known);
  const before = LIKE.get(text);
  if (before !== undefined) return before;
  const formula = buildLike(text, version, known);
  if (LIKE.size >= MOST_REMEMBERED) LIKE.clear();
  LIKE.set(text, formula);
  return formula;
}

/** Formulas of texts without variables, which come again in statement after statement. */
const LIKE = new Map<string, Formula>();
const MOST_REMEMBERED = 10_000;

function buildLike(text: string, version: Policy['version'], known: Known): Formula {
  const how = { version, wildcards: true, ignoreCase: false, arn: false };
  const loose = isLike('resource', text, how, known);
  if (!wildcardInside(text)) return loose;
  const strict = text.split(':').length >= 6 ? isLike('resource', text, { ...how, arn: true }, known) : FALSE;
  return or([
    strict,
    and([
      loose,
      free(`crosses colons: ${text}`, `AWS does not say whether a wildcard inside a part of '${text}' crosses colons`),
    ]),
  ]);
}

/** Whether one of the first five parts of an ARN has a wildcard that is not its last character. */
function wildcardInside(text: string): boolean {
  if (!/[*?][^:]/.test(text) && !/\?:/.test(text)) return false;
  const parts = text.replace(/\$\{[^}]*\}/g, '').split(':');
  return parts.slice(0, 5).some((part) => /[*?]./.test(part) || part.endsWith('?'));
}

/** What is remembered of a statement, which is asked about for each class of callers. */
interface Remembered {
  /** Its condition keys in lower case, each once. */
  readonly keys: readonly string[];
  /** Those of them that hold one value or several, by how they are asked. */
  readonly doubtful: readonly string[];
  readonly holdsVariables: boolean;
  /** By how keys are read. */
  readonly formulas: Map<string, Formula>;
}

const REMEMBERED = new WeakMap<Statement, Remembered>();

function remembered(statement: Statement): Remembered {
  const known = REMEMBERED.get(statement);
  if (known !== undefined) return known;
  const { conditions, resources } = statement;
  const keys = [...new Set(conditions.map(({ key }) => key.toLowerCase()))];
  const made = {
    keys,
    doubtful: keys.filter((key) => !key.startsWith('aws:')),
    holdsVariables:
      conditions.some(({ values }) => values.some(holdsVariable)) || resources?.patterns.some(holdsVariable) === true,
    formulas: new Map<string, Formula>(),
  };
  REMEMBERED.set(statement, made);
  return made;
}

/** Whether a statement speaks of the request, whoever makes it. */
export function statementFormula(statement: Statement, version: Policy['version'], asking: Asking): Formula {
  const { keys, doubtful, holdsVariables, formulas } = remembered(statement);
  if (holdsVariables || keys.some((key) => asking.known.has(key))) return build(statement, version, asking);
  let reading: string = version;
  for (const key of doubtful) reading += holdsSeveral(key, asking.keys) ? '+' : '-';
  const before = formulas.get(reading);
  if (before !== undefined) return before;
  const formula = build(statement, version, asking);
  formulas.set(reading, formula);
  return formula;
}

const holdsVariable = (text: string) => text.includes('${');

function build(statement: Statement, version: Policy['version'], asking: Asking): Formula {
  const { known } = asking;
  return and([
    actionFormula(statement.actions, known),
    resourceFormula(statement.resources, version, known),
    ...statement.conditions.map((condition) => conditionFormula(condition, version, asking)),
    statement.hidden === undefined ? TRUE : free(`hidden: ${placeOf(statement)}`, statement.hidden),
  ]);
}

/** The same for what stands at the same place, and says the same. */
export function placeOf(what: Policy | Statement): string {
  return JSON.stringify(what);
}
