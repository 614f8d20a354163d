import type { AllowedCaller, WhoCan } from '../../access/ask';
import { principalOrKind } from './caller-words';
import { type ReportedRequest, type ReportedStatement, requestReport, statementReport } from './proof-json';

/** What `zta who-can --format json` prints: a contract. Members may be added; none changes its meaning while `version` is 1. */
export interface WhoCanReport {
  readonly version: 1;
  readonly principals: readonly ReportedPrincipal[];
  /** Of whom nobody knows, and why. */
  readonly unknown: readonly string[];
  readonly assumptions: readonly string[];
}

/** Somebody who can. */
export interface ReportedPrincipal {
  /**
   * ARN, name of a service or identity provider, or 'anonymous'; where all of a kind can, what they are called: 'any other service of AWS',
   * 'any other role of the account', 'any other user of account 444455556666'. The request names one of them.
   */
  readonly principal: string;
  /** As a person calls them: "role 'Adjuster'", "any other role of the account". */
  readonly called: string;
  /** In which way of the templates: none where there is only one. */
  readonly when: readonly string[];
  /** One request with which they do. */
  readonly request: ReportedRequest;
  readonly allowedBy: readonly ReportedStatement[];
}

/** Who can do something, as data. */
export function whoCanReport({ callers, unknown, assumptions }: WhoCan): WhoCanReport {
  return { version: 1, principals: callers.map(principalReport), unknown, assumptions };
}

/** The same as text. */
export function whoCanJson(found: WhoCan): string {
  return `${JSON.stringify(whoCanReport(found), null, 2)}\n`;
}

function principalReport(allowed: AllowedCaller): ReportedPrincipal {
  const { caller: called, request, when, allowedBy } = allowed;
  return {
    principal: principalOrKind(allowed),
    called,
    when,
    request: requestReport({ request }),
    allowedBy: allowedBy.map(statementReport),
  };
}
