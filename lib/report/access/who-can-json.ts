import type { AllowedCaller, WhoCan } from '../../access/ask';
import { principalOf } from './caller-words';
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
  /** ARN, name of a service or identity provider, or 'anonymous': an example where any of a kind can. */
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

function principalReport({ caller: called, request, when, allowedBy }: AllowedCaller): ReportedPrincipal {
  return {
    principal: principalOf(request.caller),
    called,
    when,
    request: requestReport({ request }),
    allowedBy: allowedBy.map(statementReport),
  };
}
