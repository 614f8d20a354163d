const EPOCH = /^\d+$/;
const ISO =
  /^(?<year>\d{4})-(?<month>\d\d)(?:-(?<day>\d\d)(?<time>T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?<zone>Z|[+-]\d\d:\d\d)?)?)?$/;

/**
 * The moment that a text spells, in milliseconds since 1970: a date of ISO 8601 as the W3C writes them, or seconds since 1970.
 *
 * Nothing where it is no date, and `NaN` where AWS does not say which: a time without its zone, and four digits, which are a year or seconds.
 */
export function dateOf(text: string): number | undefined {
  if (EPOCH.test(text)) return text.length === 4 ? Number.NaN : Number(text) * 1000;
  const { year = '', month = '', day = '01', time, zone } = ISO.exec(text)?.groups ?? {};
  if (year === '') return undefined;
  const start = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (start.getUTCMonth() !== Number(month) - 1) return undefined;
  if (time === undefined) return start.getTime();
  if (zone === undefined) return Number.NaN;
  const moment = Date.parse(`${year}-${month}-${day}${time}`);
  return Number.isNaN(moment) ? undefined : moment;
}
