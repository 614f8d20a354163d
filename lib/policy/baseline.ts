import type { Finding } from './finding';

/** Findings that were there when a team began, so that only new ones fail. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

/** How many findings of one rule there were at one property of one resource. Places in a list do not count: they move. */
export interface BaselineEntry {
  readonly rule: string;
  /** The file, as it was named. */
  readonly file: string;
  /** Construct path where there is one, else logical id or Terraform address. */
  readonly resource: string;
  readonly at: string;
  readonly count: number;
}

/** What a baseline makes of findings. */
export interface Compared {
  /** The same findings, the old ones marked. */
  readonly findings: readonly Finding[];
  /** The baseline without what has been mended; files that were not looked at keep their entries. */
  readonly left: Baseline;
  /** How many old findings are gone. */
  readonly fixed: number;
}

type Key = Omit<BaselineEntry, 'count'>;

const keyOf = ({ rule, file, resource, constructPath, at }: Finding): Key => ({
  rule,
  file,
  resource: constructPath ?? resource,
  at: at.replace(/(^|\/)\d+(?=\/|$)/g, '$1*'),
});
const nameOf = ({ rule, file, resource, at }: Key): string => JSON.stringify([file, resource, at, rule]);

/** Today's findings as a baseline. What is fatal, broken or accepted never enters one. */
export function baselineOf(findings: readonly Finding[]): Baseline {
  const counted = new Map<string, BaselineEntry>();
  for (const finding of findings.filter(canAge)) {
    const key = keyOf(finding);
    counted.set(nameOf(key), { ...key, count: (counted.get(nameOf(key))?.count ?? 0) + 1 });
  }
  return { version: 1, findings: [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry) };
}

const canAge = ({ severity, broken, accepted }: Finding): boolean => severity !== 'fatal' && !broken && !accepted;

/**
 * Marks the findings that a baseline knows, as many of each as it knows.
 *
 * @param files the files that were looked at
 */
export function compare(findings: readonly Finding[], baseline: Baseline, files: readonly string[]): Compared {
  const known = new Map(baseline.findings.map((entry) => [nameOf(entry), entry.count]));
  const marked = findings.map((finding): Finding => {
    const name = nameOf(keyOf(finding));
    const rest = canAge(finding) ? (known.get(name) ?? 0) : 0;
    if (rest === 0) return finding;
    known.set(name, rest - 1);
    return { ...finding, old: true };
  });
  const looked = new Set(files);
  const left = baseline.findings.flatMap((entry) => {
    const gone = looked.has(entry.file) ? (known.get(nameOf(entry)) ?? 0) : 0;
    return gone < entry.count ? [{ ...entry, count: entry.count - gone }] : [];
  });
  const total = (entries: readonly BaselineEntry[]) => entries.reduce((sum, { count }) => sum + count, 0);
  return {
    findings: marked,
    left: { version: 1, findings: left },
    fixed: total(baseline.findings) - total(left),
  };
}

/** The baseline that a text of JSON holds; undefined where it holds none. */
export function parseBaseline(text: string): Baseline | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isBaseline(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isBaseline(value: unknown): value is Baseline {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('findings' in value)) return false;
  return value.version === 1 && Array.isArray(value.findings) && value.findings.every(isEntry);
}

const isEntry = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  ['rule', 'file', 'resource', 'at'].every((key) => typeof Reflect.get(entry, key) === 'string') &&
  'count' in entry &&
  Number.isInteger(entry.count);
