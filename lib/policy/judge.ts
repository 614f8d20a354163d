import { accept } from './accept';
import { type Baseline, type Compared, compare } from './baseline';
import { check } from './check';
import type { Exception, ExceptionDemands } from './exception';
import type { Fact } from './fact';
import type { Finding } from './finding';
import type { Rule } from './rule';

/** What was read from the files, whatever they are. */
export interface Read {
  readonly files: readonly string[];
  readonly facts: readonly Fact[];
  readonly resources: number;
  /** How many resources of each type no rule knows how to read. */
  readonly unread: ReadonlyMap<string, number>;
}

/** How to judge it. */
export interface JudgeOptions extends ExceptionDemands {
  readonly rules: readonly Rule[];
  /** Rules about exceptions; they judge whatever the other rules are. */
  readonly exceptionRules: readonly Rule[];
  /** Rules that this run leaves out: exceptions for them are not judged, since nothing was looked for. */
  readonly leftOut?: readonly Rule[];
  readonly exceptions?: readonly Exception[];
  /** Exceptions that cannot hold, judged all the same: acknowledgements of a framework. */
  readonly acknowledgements?: readonly Fact<'exception'>[];
  readonly baseline?: Baseline;
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/** Everything that a run found, in the order of the files. */
export interface Verdicts {
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
  readonly resources: number;
  readonly passes: number;
  readonly unread: ReadonlyMap<string, number>;
  readonly baseline?: Compared;
}

/** Judges what was read: rules, then exceptions, then the baseline. */
export function judge(read: Read, options: JudgeOptions): Verdicts {
  const { rules, leftOut = [], exceptionRules, acknowledgements = [], baseline } = options;
  const exceptions = (options.exceptions ?? []).filter(({ rule }) => !leftOut.some(({ id }) => id === rule));
  const judged = check(read.facts, rules);
  const accepted = accept(judged.findings, exceptions, options);
  const aboutExceptions = check([...accepted.facts, ...acknowledgements], exceptionRules);
  const findings = [...accepted.findings, ...aboutExceptions.findings];
  const compared = baseline && compare(findings, baseline, read.files);
  return {
    files: read.files,
    findings: compared?.findings ?? findings,
    rules,
    resources: read.resources,
    passes: judged.passes,
    unread: read.unread,
    ...(compared && { baseline: compared }),
  };
}

/** Whether a finding stops a run: neither accepted nor old, and a failure of more than a warning, or unknown where that is fatal. */
export function stops({ severity, outcome, accepted, old, broken }: Finding, strict = false): boolean {
  if (broken) return true;
  if (accepted || old) return false;
  if (outcome === 'unknown') return strict || severity === 'fatal';
  return severity !== 'warning';
}
