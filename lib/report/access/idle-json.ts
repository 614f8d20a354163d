import type { IdleStatement, IdleStatements } from '../../access/ask';
import { type ReportedStatement, statementReport } from './proof-json';

/** Statements that change nothing, as data: a contract. Members may be added; none changes its meaning while `version` is 1. */
export interface IdleReport {
  readonly version: 1;
  readonly statements: readonly ReportedIdle[];
  /** What was not looked at, or not to its end, and why: all was, where there is nothing. */
  readonly unknown: readonly string[];
}

/** A statement that changes nothing. */
export interface ReportedIdle extends ReportedStatement {
  /** 'never': what it allows is denied, or limited, elsewhere; 'already': others say the same; 'in depth': it denies what nothing allows. */
  readonly kind: IdleStatement['kind'];
}

/** The statements as data. */
export function idleReport({ statements, unknown }: IdleStatements): IdleReport {
  return { version: 1, statements: statements.map((one) => ({ kind: one.kind, ...statementReport(one) })), unknown };
}

/** The same as text. */
export function idleJson(found: IdleStatements): string {
  return `${JSON.stringify(idleReport(found), null, 2)}\n`;
}
