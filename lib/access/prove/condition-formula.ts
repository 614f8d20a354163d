import { blockOf } from '../decide/address';
import { dateOf } from '../decide/date';
import { numberOf } from '../decide/number';
import { and, atom, FALSE, type Formula, not, or, TRUE } from '../formula';
import type { Bound, Pattern } from '../formula/atom';
import type { Condition, Operator, Policy } from '../model';
import { free, isLike, isWholeArn, type Known, present, readText } from './ask-request';
import { type AskedKeys, holdsSeveral } from './known-keys';

/** What conditions are read with. */
export interface Asking {
  readonly known: Known;
  readonly keys: AskedKeys;
}

interface Kind {
  /** How texts are compared, for operators that compare texts. */
  readonly text?: { readonly wildcards: boolean; readonly ignoreCase: boolean; readonly arn: boolean };
  /** One value of the policy against the one of the request, for the others. */
  readonly value?: (key: string, value: string) => Formula;
  readonly negated: boolean;
}

const exact = { wildcards: false, ignoreCase: false, arn: false };
const anyCase = { ...exact, ignoreCase: true };
const like = { ...exact, wildcards: true };
const arnLike = { ...like, arn: true };

const NONE: Bound = { at: -Infinity, included: false };
const MOST: Bound = { at: Infinity, included: false };

type Range = (at: number) => readonly [Bound, Bound];
const equal: Range = (at) => [
  { at, included: true },
  { at, included: true },
];
const less: Range = (at) => [NONE, { at, included: false }];
const upTo: Range = (at) => [NONE, { at, included: true }];
const more: Range = (at) => [{ at, included: false }, MOST];
const from: Range = (at) => [{ at, included: true }, MOST];

function range(date: boolean, within: Range) {
  return (variable: string, value: string): Formula => {
    const at = date ? dateOf(value) : numberOf(value);
    if (at === undefined) return FALSE;
    if (Number.isNaN(at)) return free(`date ${variable} ${value}`, `AWS does not say which moment '${value}' is`);
    const [lower, upper] = within(at);
    return atom({ kind: 'number', variable, date, from: lower, to: upper });
  };
}

function address(variable: string, value: string): Formula {
  return blockOf(value) === undefined ? FALSE : atom({ kind: 'address', variable, block: value });
}

/** AWS spells these values in lower case; keys that are asked so hold nothing else. */
function truth(variable: string, value: string): Formula {
  const glob = value.toLowerCase();
  if (glob !== 'true' && glob !== 'false') return FALSE;
  return atom({ kind: 'match', variable, pattern: { glob, ignoreCase: false, arn: false } });
}

const is = (kind: Omit<Kind, 'negated'>): Kind => ({ ...kind, negated: false });
const isNot = (kind: Omit<Kind, 'negated'>): Kind => ({ ...kind, negated: true });
const number = (within: Range) => ({ value: range(false, within) });
const date = (within: Range) => ({ value: range(true, within) });

/** `Null` asks whether a key is there, and stands for itself. */
const KINDS: Record<Exclude<Operator, 'Null'>, Kind> = {
  StringEquals: is({ text: exact }),
  StringNotEquals: isNot({ text: exact }),
  StringEqualsIgnoreCase: is({ text: anyCase }),
  StringNotEqualsIgnoreCase: isNot({ text: anyCase }),
  StringLike: is({ text: like }),
  StringNotLike: isNot({ text: like }),
  ArnEquals: is({ text: arnLike }),
  ArnLike: is({ text: arnLike }),
  ArnNotEquals: isNot({ text: arnLike }),
  ArnNotLike: isNot({ text: arnLike }),
  NumericEquals: is(number(equal)),
  NumericNotEquals: isNot(number(equal)),
  NumericLessThan: is(number(less)),
  NumericLessThanEquals: is(number(upTo)),
  NumericGreaterThan: is(number(more)),
  NumericGreaterThanEquals: is(number(from)),
  DateEquals: is(date(equal)),
  DateNotEquals: isNot(date(equal)),
  DateLessThan: is(date(less)),
  DateLessThanEquals: is(date(upTo)),
  DateGreaterThan: is(date(more)),
  DateGreaterThanEquals: is(date(from)),
  Bool: is({ value: truth }),
  BinaryEquals: is({ text: exact }),
  IpAddress: is({ value: address }),
  NotIpAddress: isNot({ value: address }),
};

/** One test of a `Condition` block, as a question about the request. */
export function conditionFormula(condition: Condition, version: Policy['version'], asking: Asking): Formula {
  const key = condition.key.toLowerCase();
  const there = present(key, asking.known);
  if (condition.operator === 'Null') return nullFormula(condition, there);
  const kind = KINDS[condition.operator];
  const holds = holdsSeveral(key, asking.keys)
    ? ofSeveral(condition, kind, version, asking)
    : ofOne(condition, kind, version, asking);
  return condition.ifExists ? or([and([not(there), ifMissing(condition)]), holds]) : holds;
}

/** Pages of AWS contradict each other on whether `ForAnyValue` heeds `IfExists`. */
function ifMissing({ operator, set, key, values }: Condition): Formula {
  if (set !== 'any') return TRUE;
  const name = JSON.stringify(['any if it exists', operator, key.toLowerCase(), ...values]);
  return free(name, `AWS does not say for sure what 'ForAnyValue:${operator}IfExists' does without '${key}'`);
}

function nullFormula({ key, set, values }: Condition, there: Formula): Formula {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  if (set !== undefined || [...wanted].some((value) => value !== 'true' && value !== 'false')) {
    return free(
      JSON.stringify(['Null', key, set ?? '', ...values]),
      `AWS does not say what this 'Null' of '${key}' asks`,
    );
  }
  return or([wanted.has('true') ? not(there) : FALSE, wanted.has('false') ? there : FALSE]);
}

/** A key that holds one value at most is asked as a set of that one. */
function ofOne(condition: Condition, kind: Kind, version: Policy['version'], { known }: Asking): Formula {
  const key = condition.key.toLowerCase();
  const there = present(key, known);
  const one = or(condition.values.map((value) => ofValue(key, value, kind, version, known)));
  const holds = kind.negated ? or([not(there), not(one)]) : one;
  if (condition.set === 'any') return and([there, holds]);
  return condition.set === 'all' ? or([not(there), holds]) : holds;
}

function ofValue(
  key: string,
  given: string,
  { text, value, negated }: Kind,
  version: Policy['version'],
  known: Known,
): Formula {
  if (text !== undefined) return isLike(key, given, { version, ...text }, known);
  const formula = value?.(key, given) ?? FALSE;
  if (formula !== FALSE || !negated) return formula;
  return free(`unlike ${given}`, `AWS does not say what is unequal to '${given}'`);
}

function ofSeveral(condition: Condition, kind: Kind, version: Policy['version'], { known }: Asking): Formula {
  const key = condition.key.toLowerCase();
  const patterns = patternsOf(condition, kind, version, known);
  if (condition.set === undefined || patterns === undefined) return notCompared(condition, kind, present(key, known));
  return atom({ kind: condition.set === 'any' ? 'some' : 'all', variable: key, patterns, negated: kind.negated });
}

function patternsOf(condition: Condition, kind: Kind, version: Policy['version'], known: Known): Pattern[] | undefined {
  const { text } = kind;
  if (text === undefined) return undefined;
  const texts = condition.values.map((value) => readText(value, { version, wildcards: text.wildcards }, known));
  if (texts.some(({ open, glob }) => open.length > 0 || (text.arn && !isWholeArn(glob)))) return undefined;
  return texts
    .filter(({ nothing }) => !nothing)
    .map(({ glob }) => ({ glob, ignoreCase: text.ignoreCase, arn: text.arn }));
}

/** What a missing key does is certain even where what its values do is not. */
function notCompared(condition: Condition, kind: Kind, there: Formula): Formula {
  const { operator, set, key, values } = condition;
  const unknown = free(
    JSON.stringify(['several', operator, set ?? '', key.toLowerCase(), ...values]),
    set === undefined
      ? `'${operator}' asks '${key}', which holds several values, for one`
      : `the values of '${key}' are not compared one by one with '${operator}'`,
  );
  const trueIfMissing = set === 'all' || (set === undefined && kind.negated);
  return trueIfMissing ? or([not(there), unknown]) : and([there, unknown]);
}
