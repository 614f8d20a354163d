import type { ChangedRequest } from '../../access/ask';
import { type ReportedRequest, type ReportedStatement, requestReport, statementReport } from './proof-json';
import type { ToldComparison } from './told-comparison';

/** What `zta diff --format json` prints: a contract. Members may be added; none changes its meaning while `version` is 1. */
export interface DiffReport {
  readonly version: 1;
  readonly outcome: 'no-new-access' | 'new-access' | 'unknown';
  /** Requests that become possible: one of each kind, and not all. */
  readonly added: readonly ReportedChange[];
  /** Requests that no longer are. */
  readonly removed: readonly ReportedChange[];
  /** What keeps it from being known. */
  readonly unknown: readonly string[];
  readonly assumptions: readonly string[];
}

/** A request that only one of two sides allows. */
export interface ReportedChange extends ReportedRequest {
  /** As a person calls who makes it: "role 'Adjuster'". */
  readonly called: string;
  /** In which way of the templates: none where there is only one. */
  readonly when: readonly string[];
  /** Statements that allow it, of the side that does. */
  readonly allowedBy: readonly ReportedStatement[];
}

/** A comparison as data. */
export function diffReport({ outcome, added, removed, unknown, assumptions }: ToldComparison): DiffReport {
  return { version: 1, outcome, added: added.map(change), removed: removed.map(change), unknown, assumptions };
}

/** The same as text. */
export function diffJson(told: ToldComparison): string {
  return `${JSON.stringify(diffReport(told), null, 2)}\n`;
}

function change({ request, caller: called, when, allowedBy }: ChangedRequest): ReportedChange {
  return { ...requestReport({ request }), called, when, allowedBy: allowedBy.map(statementReport) };
}
