import { type Baseline, baselineOf, type Compared, compare, type Rule, type Verdicts } from '../policy';
import { readBaseline, writeBaseline } from './baseline-file';
import { type Io, note } from './io';

/** A baseline in two: what the rules of a run can find again, and what the run leaves alone. */
export interface KnownBaseline {
  readonly file: string;
  readonly judged: Baseline;
  /** Entries of other rules: that this run does not find them says nothing. */
  readonly aside: Baseline;
}

/** @throws InputError as `readBaseline` does */
export function baselineFor(rules: readonly Rule[], file: string): KnownBaseline {
  const { findings } = readBaseline(file);
  const ids = new Set(rules.map(({ id }) => id));
  return {
    file,
    judged: { version: 1, findings: findings.filter(({ rule }) => ids.has(rule)) },
    aside: { version: 1, findings: findings.filter(({ rule }) => !ids.has(rule)) },
  };
}

/** Takes what has been mended out of a baseline, so that it cannot come back unseen. */
export function shrinkBaseline({ file, aside }: KnownBaseline, { left, fixed }: Compared, io: Io): void {
  const still = `${counted(sizeOf(left) + sizeOf(aside))} left`;
  if (fixed === 0) {
    note(io, `${file}: ${still}`);
    return;
  }
  try {
    writeBaseline(file, left, aside);
    note(io, `${file}: ${still}; ${fixed} gone, and removed from the file`);
  } catch (error) {
    // The verdict holds all the same: a build server may have no right to write.
    note(io, `${error instanceof Error ? error.message : error}; ${fixed} gone, but still in the file`);
  }
}

/** The same verdicts, as if what they found had been in a baseline. */
export function asBaseline(verdicts: Verdicts): Verdicts & { readonly baseline: Compared } {
  const compared = compare(verdicts.findings, baselineOf(verdicts.findings), verdicts.files);
  return { ...verdicts, findings: compared.findings, baseline: compared };
}

/**
 * Writes what `asBaseline` made.
 *
 * @throws InputError `FileUnwritable`
 */
export function recordBaseline(file: string, { findings, baseline }: ReturnType<typeof asBaseline>, io: Io): void {
  writeBaseline(file, baseline.left);
  const out = findings.filter(({ accepted, old }) => !accepted && !old).length;
  const stay = out === 0 ? '' : `; ${out} fatal or not judged stay out`;
  note(io, `${file}: ${counted(sizeOf(baseline.left))} recorded${stay}`);
}

const sizeOf = ({ findings }: Baseline): number => findings.reduce((sum, { count }) => sum + count, 0);
const counted = (count: number): string => `${count} old finding${count === 1 ? '' : 's'}`;
