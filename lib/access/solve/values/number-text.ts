/** The number that a text spells, as AWS writes them: digits, with a sign and a fraction where need be. */
export function numberOf(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** A text that spells the number, where there is one without an exponent. */
export function numberText(number: number): string | undefined {
  const plain = String(number);
  if (!plain.includes('e')) return plain;
  const text = Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(100).replace(/0+$/, '');
  return Number(text) === number ? text : undefined;
}

const ISO = /^\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?)?)?$/;

/**
 * The moment that a text spells, in milliseconds since 1970: a date of ISO 8601, or seconds since 1970.
 *
 * `NaN` where AWS does not say which: a time without its zone, and four digits, which are a year or seconds.
 */
export function dateOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return text.length === 4 ? Number.NaN : Number(text) * 1000;
  if (!ISO.test(text)) return undefined;
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`.replace(/^(\d{4}-\d\d)T/, '$1-01T'));
  if (Number.isNaN(day.getTime()) || !text.startsWith(day.toISOString().slice(0, 7))) return undefined;
  if (/T[\d:.]+$/.test(text)) return Number.NaN;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : moment;
}

const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A text that spells the moment, where it has whole milliseconds and a year of four digits. */
export function dateText(moment: number): string | undefined {
  if (!Number.isInteger(moment) || moment < FIRST || moment > LAST) return undefined;
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}
