import { type Coin, type Context, expression, MANY, marked, remembered, replaced, wild } from './expression';

const actionExpression = remembered((pattern) => expression(wild(marked(pattern.toLowerCase()), '.*', '.')));

export const matchesAction = (pattern: string, action: string) => actionExpression(pattern).test(action.toLowerCase());

/** The wide and the narrow reading of a marked pattern of resources. */
const readings = remembered((text) => {
  const parts = text.split(':');
  const head = parts.slice(0, 5).map((part) => {
    const open = part.endsWith(MANY) ? part.slice(0, -1) : part;
    return wild(open, '[^:]*', '[^:]') + (open === part ? '' : '.*');
  });
  const tail = parts.length > 5 ? [wild(parts.slice(5).join(':'), '.*', '.')] : [];
  return { wide: expression(wild(text, '.*', '.')), narrow: expression([...head, ...tail].join(':')) };
});

export function matchesResource(
  pattern: string,
  resource: string,
  context: Context,
  variables: boolean,
  coin: Coin,
): boolean {
  const text = replaced(pattern, context, { wildcards: true, variables }, coin);
  if (text === undefined) return false;
  const { wide, narrow } = readings(text);
  return wide.test(resource) && (narrow.test(resource) || coin());
}

/** How the ARN operators read a marked pattern, and whether it has the parts of an ARN. */
const arnReading = remembered((text) => {
  const parts = text.split(':');
  if (parts.length < 6) return { whole: false, test: expression(wild(text, '.*', '.')) };
  const head = parts.slice(0, 5).map((part) => wild(part, '[^:]*', '[^:]'));
  return { whole: true, test: expression([...head, wild(parts.slice(5).join(':'), '.*', '.')].join(':')) };
});

function matchesArn(pattern: string, text: string, context: Context, variables: boolean, coin: Coin): boolean | null {
  if (!/^arn:([^:]*:){4}/.test(text)) return null;
  const wanted = replaced(pattern, context, { wildcards: true, variables }, coin);
  if (wanted === undefined) return false;
  const { whole, test } = arnReading(wanted);
  return test.test(text) && (whole || coin());
}

/** Whether one value of a request compares with one value of a policy; null where one of them is not of the kind. */
type Compare = (value: string, wanted: string, context: Context, variables: boolean, coin: Coin) => boolean | null;

const like: Compare = (value, wanted, context, variables, coin) => {
  const text = replaced(wanted, context, { wildcards: true, variables }, coin);
  return text !== undefined && expression(wild(text, '.*', '.')).test(value);
};

const same =
  (fold: (value: string) => string): Compare =>
  (value, wanted, context, variables, coin) => {
    const text = replaced(wanted, context, { wildcards: false, variables }, coin);
    // What nobody can tell stands as a mark, and may be anything.
    return text !== undefined && expression(wild(fold(text), '.*', '')).test(fold(value));
  };

const as = (value: string) => value;
const lower = (value: string) => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** A moment, nothing where a text is no date, and `NaN` where it may be several. */
function moment(value: string): number | null {
  if (/^\d{4}$/.test(value)) return Number.NaN;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  if (!/^\d{4}-\d\d-\d\d/.test(value)) return null;
  if (/T/.test(value) && !/(Z|[+-]\d\d:\d\d)$/.test(value)) return Number.NaN;
  const parsed = new Date(value).getTime();
  return Number.isNaN(parsed) ? null : parsed;
}

const number = (value: string) => (/^-?[\d.]+$/.test(value) ? Number.parseFloat(value) : null);

const order =
  (kind: (value: string) => number | null, test: (a: number, b: number) => boolean): Compare =>
  (value, wanted, _context, _variables, coin) => {
    const a = kind(value);
    const b = kind(wanted);
    if (a === null || b === null) return null;
    return Number.isNaN(a + b) ? coin() : test(a, b);
  };

/** All addresses on one line: those of version 4 below zero, so that no block holds both. */
function line(address: string): bigint | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) {
    return address.split('.').reduce((sum, byte) => sum * 256n + BigInt(byte), 0n) - 2n ** 33n;
  }
  if (!/^[0-9a-f:]+$/i.test(address) || !address.includes(':')) return null;
  const [head = '', tail] = address.split('::').map((half) => half.split(':').filter((group) => group !== ''));
  const filled = tail === undefined ? [...head] : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return filled.reduce((sum: bigint, group) => sum * 65536n + BigInt(`0x${group}`), 0n);
}

const within: Compare = (value, wanted) => {
  const [start = '', length] = wanted.split('/');
  const address = line(value);
  const from = line(start);
  if (address === null || from === null) return null;
  const size = 1n << BigInt((start.includes(':') ? 128 : 32) - Number(length ?? (start.includes(':') ? 128 : 32)));
  const offset = start.includes(':') ? 0n : 2n ** 33n;
  const first = ((from + offset) / size) * size - offset;
  return address >= first && address < first + size && address < 0n === from < 0n;
};

const truth: Compare = (value, wanted, _context, _variables, coin) => {
  if (!/^(true|false)$/i.test(wanted)) return null;
  return value === wanted || (value.toLowerCase() === wanted.toLowerCase() && coin());
};

const numeric = (test: (a: number, b: number) => boolean) => order(number, test);
const dated = (test: (a: number, b: number) => boolean) => order(moment, test);
const equal = (a: number, b: number) => a === b;

/** How each operator compares; those that ask for no match are spelled with a bang. */
export const COMPARE: Readonly<Record<string, readonly [negated: boolean, compare: Compare]>> = {
  StringEquals: [false, same(as)],
  StringNotEquals: [true, same(as)],
  StringEqualsIgnoreCase: [false, same(lower)],
  StringNotEqualsIgnoreCase: [true, same(lower)],
  StringLike: [false, like],
  StringNotLike: [true, like],
  ArnEquals: [false, (value, wanted, ...rest) => matchesArn(wanted, value, ...rest)],
  ArnLike: [false, (value, wanted, ...rest) => matchesArn(wanted, value, ...rest)],
  ArnNotEquals: [true, (value, wanted, ...rest) => matchesArn(wanted, value, ...rest)],
  ArnNotLike: [true, (value, wanted, ...rest) => matchesArn(wanted, value, ...rest)],
  NumericEquals: [false, numeric(equal)],
  NumericNotEquals: [true, numeric(equal)],
  NumericLessThan: [false, numeric((a, b) => a < b)],
  NumericLessThanEquals: [false, numeric((a, b) => a <= b)],
  NumericGreaterThan: [false, numeric((a, b) => a > b)],
  NumericGreaterThanEquals: [false, numeric((a, b) => a >= b)],
  DateEquals: [false, dated(equal)],
  DateNotEquals: [true, dated(equal)],
  DateLessThan: [false, dated((a, b) => a < b)],
  DateLessThanEquals: [false, dated((a, b) => a <= b)],
  DateGreaterThan: [false, dated((a, b) => a > b)],
  DateGreaterThanEquals: [false, dated((a, b) => a >= b)],
  Bool: [false, truth],
  BinaryEquals: [false, (value, wanted) => value === wanted],
  IpAddress: [false, within],
  NotIpAddress: [true, within],
};
