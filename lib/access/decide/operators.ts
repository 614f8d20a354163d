import type { Operator } from '../model';
import { addressOf, blockOf, isWithin } from './address';
import { arnPattern, isArn } from './arn';
import { dateOf } from './date';
import { glob } from './glob';
import type { Keys } from './keys';
import { last } from './last';
import { numberOf } from './number';
import { pattern } from './pattern';
import type { Truth } from './truth';

/** Compares one value of a request; nothing where one of the two is no number, date, address or ARN. */
export type Test = (text: string, keys: Keys) => Truth | undefined;

/** What an operator means: how it compares with one value of the policy, and whether it asks that none compares. */
export interface Meaning {
  readonly negated: boolean;
  readonly test: (value: string, variables: boolean) => Test;
}

/** ASCII letters only: AWS does not say what else would be the same. */
export function folded(text: string): string {
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) > 127) return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  }
  return text.toLowerCase();
}

const text = (wildcards: boolean) => (value: string, variables: boolean) =>
  pattern(value, { wildcards, variables }, glob);

/** The value of a variable is folded as well, so the whole pattern is, once it has been filled. */
const ignoringCase = (value: string, variables: boolean): Test =>
  pattern(value, { wildcards: false, variables }, (parts) => {
    const matches = glob(parts.map((part) => (typeof part === 'string' ? folded(part) : part)));
    return (candidate) => matches(folded(candidate));
  });

const arn = (value: string, variables: boolean): Test => {
  const matches = pattern(value, { wildcards: true, variables }, arnPattern);
  return (candidate, keys) => (isArn(candidate) ? matches(candidate, keys) : undefined);
};

type Comparison = (a: number, b: number) => boolean;

const ordered = (read: (text: string) => number | undefined, compare: Comparison) => {
  return (value: string): Test => {
    const bound = read(value);
    return (candidate) => {
      const number = read(candidate);
      if (bound === undefined || number === undefined) return undefined;
      return Number.isNaN(bound) || Number.isNaN(number) ? 'unknown' : compare(number, bound);
    };
  };
};

/** AWS spells these values in lower case, and does not say what another spelling is. */
const bool = (value: string): Test => {
  const wanted = folded(value);
  if (wanted !== 'true' && wanted !== 'false') return () => undefined;
  return (candidate) => {
    if (candidate === value) return true;
    return folded(candidate) === wanted && 'unknown';
  };
};

const readAddress = last(addressOf);

const address = (value: string): Test => {
  const block = blockOf(value);
  return (candidate) => {
    const found = readAddress(candidate);
    return block && found && isWithin(found, block);
  };
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Equals: (a, b) => a === b,
  NotEquals: (a, b) => a === b,
  LessThan: (a, b) => a < b,
  LessThanEquals: (a, b) => a <= b,
  GreaterThan: (a, b) => a > b,
  GreaterThanEquals: (a, b) => a >= b,
};

const is = (test: Meaning['test']): Meaning => ({ negated: false, test });
const isNot = (test: Meaning['test']): Meaning => ({ negated: true, test });

function comparing(kind: 'Numeric' | 'Date', read: (text: string) => number | undefined): [string, Meaning][] {
  return Object.entries(COMPARISONS).map(([name, compare]) => [
    `${kind}${name}`,
    { negated: name === 'NotEquals', test: ordered(read, compare) },
  ]);
}

/** What each operator means, but `Null`, which asks for no value. */
export const MEANINGS: ReadonlyMap<string, Meaning> = new Map<Operator | string, Meaning>([
  ['StringEquals', is(text(false))],
  ['StringNotEquals', isNot(text(false))],
  ['StringEqualsIgnoreCase', is(ignoringCase)],
  ['StringNotEqualsIgnoreCase', isNot(ignoringCase)],
  ['StringLike', is(text(true))],
  ['StringNotLike', isNot(text(true))],
  ['ArnEquals', is(arn)],
  ['ArnLike', is(arn)],
  ['ArnNotEquals', isNot(arn)],
  ['ArnNotLike', isNot(arn)],
  ...comparing('Numeric', last(numberOf)),
  ...comparing('Date', last(dateOf)),
  ['Bool', is(bool)],
  ['BinaryEquals', is(text(false))],
  ['IpAddress', is(address)],
  ['NotIpAddress', isNot(address)],
]);
