import type { Guarantees, Outcome } from '../../guarantees';
import { GUARANTEE_FAMILIES, ruleOf } from '../../policy';
import {
  type DataVersion,
  type ReportedRequest,
  type ReportedStatement,
  requestReport,
  statementReport,
} from './proof-json';

/** What came of one guarantee, or of all of them. */
export type ProofOutcome = 'proved' | 'refuted' | 'unknown';

/**
 * What `zta prove --format json` prints without a question: a contract. Members may be added; none changes its meaning while `version` is 1.
 */
export interface GuaranteesReport {
  readonly version: 1;
  /** 'proved' where all of them are, 'refuted' where one of them is. */
  readonly outcome: ProofOutcome;
  /** One for each who breaks one, or for each thing of which one holds or is unknown. */
  readonly guarantees: readonly ReportedGuarantee[];
  readonly trustedBase: readonly string[];
  readonly assumptions: readonly string[];
  /** The table of actions that they were asked by. */
  readonly data: DataVersion;
}

/** What came of one guarantee, at one place. */
export interface ReportedGuarantee {
  readonly family: 'reach' | 'integrity' | 'evidence' | 'exposure' | 'duties';
  /** Such as 'guard-kept'. */
  readonly guarantee: Outcome['name'];
  /** The rule that judges it, and what it requires. */
  readonly rule: string;
  readonly title: string;
  readonly outcome: ProofOutcome;
  /** What is to be mended where it is refuted, what is guarded where it is proved: as in findings. */
  readonly file: string;
  readonly resource: string;
  readonly constructPath?: string | undefined;
  readonly at: string;
  /** What is the case: not to be parsed. */
  readonly because: string;
  /** The request that gets through, and the rest as of single questions, where it is refuted. */
  readonly counterexample?: ReportedRequest | undefined;
  readonly when?: readonly string[] | undefined;
  readonly allowedBy?: readonly ReportedStatement[] | undefined;
  readonly notStoppedBy?: readonly (ReportedStatement & { readonly why: string })[] | undefined;
  readonly change?: string | undefined;
}

/** How it turned out. */
export const outcomeOf = ({ held }: Pick<Outcome, 'held'>): ProofOutcome => {
  if (held === true) return 'proved';
  return held === false ? 'refuted' : 'unknown';
};

/** How all of them turned out, together. */
export function outcomeOfAll(outcomes: readonly Outcome[]): ProofOutcome {
  const all = new Set(outcomes.map(outcomeOf));
  if (all.has('refuted')) return 'refuted';
  return all.has('unknown') ? 'unknown' : 'proved';
}

/** Guarantees as data. */
export function guaranteesReport(told: Guarantees, { version, sha256 }: DataVersion): GuaranteesReport {
  const { outcomes, trustedBase, assumptions } = told;
  return {
    version: 1,
    outcome: outcomeOfAll(outcomes),
    guarantees: outcomes.map(reported),
    trustedBase,
    assumptions,
    data: { version, sha256 },
  };
}

/** The same as text. */
export function guaranteesJson(told: Guarantees, data: DataVersion): string {
  return `${JSON.stringify(guaranteesReport(told, data), null, 2)}\n`;
}

function reported(outcome: Outcome): ReportedGuarantee {
  const { name, place, because, counterexample: found } = outcome;
  const { id, title } = ruleOf(name);
  return {
    family: familyOf(id),
    guarantee: name,
    rule: id,
    title,
    outcome: outcomeOf(outcome),
    file: place.file,
    resource: place.resource,
    constructPath: place.constructPath,
    at: place.at,
    because,
    counterexample: found && requestReport(found),
    when: found?.when,
    allowedBy: found?.allowedBy.map(statementReport),
    notStoppedBy: found?.guards.map((guard) => ({ ...statementReport(guard), why: guard.why })),
    change: found?.change,
  };
}

const FAMILIES = {
  Reach: 'reach',
  Integrity: 'integrity',
  Evidence: 'evidence',
  Exposure: 'exposure',
  Duties: 'duties',
} as const;

const familyOf = (rule: string): ReportedGuarantee['family'] =>
  FAMILIES[GUARANTEE_FAMILIES.find(({ rules }) => rules.some(({ id }) => id === rule))?.title ?? 'Exposure'];
