import { ConfigError, type Placed } from '../../core';

/** Between what a metric must lie: one bound at least. */
export interface MetricBounds {
  /** @default - nothing is too little */
  readonly atLeast?: number;
  /** @default - nothing is too much */
  readonly atMost?: number;
}

/** What a model must reach, by the names of the metrics: `{ auc: { atLeast: 0.92 }, bias: { atMost: 0.05 } }`. */
export type Thresholds = Readonly<Record<string, MetricBounds>>;

/** The file that an evaluation writes: a JSON object, of which each metric is a number. */
export const METRICS_FILE = 'metrics.json';

/**
 * Ends with an error unless every metric is there and within its bounds. What is no number never passes.
 *
 * Runs as `node -e "$GATE"`, with the bounds as JSON in `BOUNDS`.
 */
export const GATE = [
  `const metrics = JSON.parse(require('node:fs').readFileSync('${METRICS_FILE}', 'utf8'));`,
  'const wrong = Object.entries(JSON.parse(process.env.BOUNDS)).filter(([name, { atLeast, atMost }]) => {',
  '  const value = Object.hasOwn(metrics, name) ? metrics[name] : undefined;',
  '  const known = typeof value === "number" && Number.isFinite(value);',
  '  return !known || (atLeast !== undefined && value < atLeast) || (atMost !== undefined && value > atMost);',
  '});',
  'for (const [name, bounds] of wrong) console.error(name, "is", metrics[name], "and must be", JSON.stringify(bounds));',
  'process.exit(wrong.length === 0 ? 0 : 1);',
].join('\n');

/**
 * The bounds as the gate reads them.
 *
 * @throws EvaluationThresholds if there are none, or one bounds nothing
 */
export function boundsText(thresholds: Thresholds, place: Placed): string {
  const wrong = Object.entries(thresholds).find(([name, { atLeast, atMost }]) => {
    const given = [atLeast, atMost].filter((bound) => bound !== undefined);
    return !/^[\w.-]{1,64}$/.test(name) || given.length === 0 || !given.every(Number.isFinite);
  });
  const got = wrong?.[0] ?? (Object.keys(thresholds).length === 0 ? 'none' : undefined);
  if (got === undefined) return JSON.stringify(thresholds);
  throw new ConfigError(
    'EvaluationThresholds',
    `'thresholds' must name a metric at least, each with 'atLeast' or 'atMost', got ${got}; say what a model must reach`,
    place,
  );
}
