import type { Finding, Rule } from '../policy';
import { findingsOf } from './judged';
import type { MatcherResult } from './matcher-result';

/** The template keeps every rule, or every one of those named. What is known only at deployment counts as a finding. */
export function toHaveNoFindings(received: unknown, rules?: readonly Rule[]): MatcherResult {
  const findings = findingsOf(received, rules);
  return {
    pass: findings.length === 0,
    message: () =>
      findings.length === 0 ? 'expected findings, got none' : `expected no findings, got ${listed(findings)}`,
  };
}

/** The rule, or the rule of this id, fails somewhere in the template; on one resource, where its logical id or construct path is named. */
export function toBeFlaggedBy(received: unknown, rule: Rule | string, resource?: string): MatcherResult {
  const id = typeof rule === 'string' ? rule : rule.id;
  const rules = typeof rule === 'string' ? undefined : [rule];
  const findings = findingsOf(received, rules);
  const flagged = findings.filter(
    (finding) =>
      finding.rule === id &&
      finding.outcome === 'fail' &&
      (resource === undefined || [finding.resource, finding.constructPath].includes(resource)),
  );
  const on = resource === undefined ? '' : ` on ${resource}`;
  return {
    pass: flagged.length > 0,
    message: () =>
      flagged.length > 0
        ? `expected ${id} not to fail${on}, got ${listed(flagged)}`
        : `expected ${id} to fail${on}, got ${findings.length === 0 ? 'no findings' : listed(findings)}`,
  };
}

const listed = (findings: readonly Finding[]): string => [`${findings.length}:`, ...findings.map(lineOf)].join('\n  ');

const lineOf = ({ rule, outcome, constructPath, resource, at, message }: Finding): string =>
  `${rule} ${outcome}  ${[constructPath ?? resource, at].filter(Boolean).join(' ')}  ${message}`;
