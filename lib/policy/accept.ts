import { covers, type Exception, type ExceptionDemands } from './exception';
import type { Fact } from './fact';
import type { Finding } from './finding';
import type { Rule } from './rule';

/** What exceptions make of findings. */
export interface Accepted {
  /** The same findings, those that somebody took on marked so. */
  readonly findings: readonly Finding[];
  /** The exceptions, to be judged themselves. */
  readonly facts: readonly Fact<'exception'>[];
}

/** Everything but the exceptions that decides whether one holds. */
export interface AcceptOptions extends ExceptionDemands {
  readonly rules: readonly Rule[];
  /** As YYYY-MM-DD. */
  readonly today: string;
}

/**
 * Marks the findings that valid exceptions cover.
 *
 * An exception that is expired, incomplete, too wide, too long or not approved accepts nothing, and is a finding itself.
 */
export function accept(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
  options: AcceptOptions,
): Accepted {
  const facts = exceptions.map((exception) => factOf(exception, findings, options));
  const valid = exceptions.filter((_exception, i) => isValid(facts[i]));
  return { findings: findings.map((finding) => acceptedBy(valid, finding)), facts };
}

function acceptedBy(exceptions: readonly Exception[], finding: Finding): Finding {
  if (finding.severity === 'fatal' || finding.broken) return finding;
  const found = exceptions.find(({ rule, covers: coverage }) => rule === finding.rule && covers(coverage, finding));
  if (found === undefined) return finding;
  const { reason, owner, expires, approver } = found;
  return { ...finding, accepted: { reason, owner, expires, ...(approver && { approver }) } };
}

function isValid(fact: Fact<'exception'> | undefined): boolean {
  if (fact === undefined) return false;
  const { ruleKnown, fatal, lacks, expired, coversAll, outsideScope, tooLong, unapproved, acknowledgement } = fact;
  const faults = [fatal, expired, coversAll, outsideScope, tooLong, unapproved, acknowledgement];
  return ruleKnown && lacks.length === 0 && !faults.includes(true);
}

const DAY = 86_400_000;
function factOf(exception: Exception, findings: readonly Finding[], options: AcceptOptions): Fact<'exception'> {
  const { rule, reason, owner, expires, approver, covers: coverage, written } = exception;
  const known = options.rules.find(({ id }) => id === rule);
  const ofRule = findings.filter((finding) => finding.rule === rule);
  const { scope, ...narrowed } = coverage;
  const named = ofRule.filter((finding) => covers(narrowed, finding));
  const covered = named.filter((finding) => covers(coverage, finding));
  const days = isExpiry(expires) ? (Date.parse(expires) - Date.parse(options.today)) / DAY : 0;
  return {
    kind: 'exception',
    subject: written,
    places: {},
    ruleKnown: known !== undefined,
    fatal: known?.severity === 'fatal',
    lacks: [
      ...(reason.trim() === '' ? ['reason'] : []),
      ...(owner.trim() === '' ? ['owner'] : []),
      ...(isExpiry(expires) ? [] : ['expiry']),
    ],
    expired: days < 0,
    covered: covered.length,
    coversAll: !scope && coverage.resource === undefined,
    outsideScope: covered.length === 0 && named.length > 0 && coverage.resource !== undefined,
    tooLong: options.maximumDays !== undefined && days > options.maximumDays,
    unapproved: options.secondApprover === true && (!approver?.trim() || approver === owner),
    acknowledgement: false,
  };
}

const isExpiry = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
