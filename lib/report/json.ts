import type { Acceptance, Finding, Severity, Verdicts } from '../policy';
import { inOrder } from './order';
import { type Summary, summaryOf, unreadTypes } from './summary';

/** What `zta check --format json` prints: a contract. Members may be added; none changes its meaning while `version` is 1. */
export interface CheckReport {
  readonly version: 1;
  readonly files: readonly string[];
  /** All of them: also those that are accepted or old, which are marked and count as neither `fail` nor `unknown`. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: Summary;
  /** Types of resources that no rule knows how to read, the most frequent first. */
  readonly unread: readonly { readonly type: string; readonly count: number }[];
}

export interface ReportedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly outcome: 'fail' | 'unknown';
  readonly file: string;
  /** Logical id or Terraform address. */
  readonly resource: string;
  readonly type: string;
  readonly constructPath?: string | undefined;
  /** JSON Pointer without its leading slash, from the resource object. */
  readonly at: string;
  readonly message: string;
  readonly fix: string;
  readonly controls: readonly string[];
  /** Who took it on, and until when. */
  readonly accepted?: Acceptance | undefined;
  /** Whether the baseline holds it. */
  readonly old?: true | undefined;
  /** Whether the rule failed itself, so that the resource was not judged. */
  readonly broken?: true | undefined;
}

/** Everything that a run found, as data. */
export function checkReport(verdicts: Verdicts): CheckReport {
  return {
    version: 1,
    files: verdicts.files,
    findings: inOrder(verdicts).map(reported),
    summary: summaryOf(verdicts),
    unread: unreadTypes(verdicts),
  };
}

/** The same as text. */
export function jsonReport(verdicts: Verdicts): string {
  return `${JSON.stringify(checkReport(verdicts), null, 2)}\n`;
}

function reported(finding: Finding): ReportedFinding {
  const { rule, severity, outcome, file, resource, type, constructPath, at, message, fix, controls } = finding;
  const { accepted, old, broken } = finding;
  const place = { file, resource, type, constructPath, at };
  return { rule, severity, outcome, ...place, message, fix, controls, accepted, old, broken };
}
