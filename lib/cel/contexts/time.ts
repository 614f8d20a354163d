import { shape, text } from '../cel-type';
import type { CelFunction } from '../context';

/** What a time is asked for, in a time zone: that of Greenwich where none is named. */
const GETTERS = [
  'getFullYear',
  'getMonth',
  'getDate',
  'getDayOfMonth',
  'getDayOfWeek',
  'getDayOfYear',
  'getHours',
  'getMinutes',
] as const;

const getter = (name: string): CelFunction => ({
  name,
  on: 'timestamp',
  arguments: ['string'],
  optional: 1,
  result: 'int',
});

export const TIME_GETTERS: readonly CelFunction[] = GETTERS.map(getter);

const RFC_3339 =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const timestamp = text({ like: shape(RFC_3339, "a time such as '2026-01-31T00:00:00Z'") });
const date = text({
  like: shape(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "a date such as '2026-01-31'"),
});
const duration = text({ like: shape(/^-?\d+(\.\d+)?s$/, "seconds such as '3600s'") });

/** How conditions of policies make times, and take them apart. */
export const TIME_FUNCTIONS: readonly CelFunction[] = [
  ...TIME_GETTERS,
  getter('getSeconds'),
  getter('getMilliseconds'),
  { name: 'timestamp', arguments: [timestamp], result: 'timestamp' },
  { name: 'date', arguments: [date], result: 'timestamp' },
  { name: 'duration', arguments: [duration], result: 'duration' },
];
