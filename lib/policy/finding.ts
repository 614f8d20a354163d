import type { Place } from './place';
import type { Severity } from './rule';

/** One rule's verdict on one resource that is not a pass. */
export interface Finding extends Place {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly outcome: 'fail' | 'unknown';
  /** What is the case, in one line. */
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  readonly controls: readonly string[];
  /** What shows it, in several lines for people: of what is proved of all policies together. */
  readonly shown?: string;
  /** Whether the rule could not judge because it failed itself. Knows no exception and no baseline. */
  readonly broken?: true;
  /** Who took the finding on, and until when; then it fails nothing and stays in every report. */
  readonly accepted?: Acceptance;
  /** Whether the finding is as old as the baseline; then it fails nothing. */
  readonly old?: true;
}

/** Why a finding does not count, for now. */
export interface Acceptance {
  readonly reason: string;
  readonly owner: string;
  /** Last day on which it holds, as YYYY-MM-DD. */
  readonly expires: string;
  readonly approver?: string;
}
