import { join } from 'node:path';
import type { PolicyViolation } from 'aws-cdk-lib';
import { type Finding, GUARANTEE_RULES, type Verdicts } from '../../policy';
import type { AppGuarantees } from './app-guarantees';

/** What the report of the CDK needs besides a finding. */
export interface Printed {
  /** The folder that templates are named from. */
  readonly folder: string;
  readonly isStopping: (finding: Finding) => boolean;
}

/** Findings in the words of the CDK's report: what hides several proofs is told once, with all that it hides. */
export function violationsOf(findings: readonly Finding[], printed: Printed): readonly PolicyViolation[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    const key = isHidden(finding) ? JSON.stringify([finding.file, finding.resource, reasonOf(finding)]) : `${index}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [violationOf(first, others, printed)] : []));
}

/** What a message says besides what its rule requires. */
const reasonOf = ({ rule, message }: Finding): string => message.slice(TITLES.get(rule)?.length);

const isHidden = (finding: Finding): boolean =>
  isGuarantee(finding) && finding.outcome === 'unknown' && finding.accepted === undefined;

/** @param others that are unknown for the same reason */
function violationOf(finding: Finding, others: readonly Finding[], { folder, isStopping }: Printed): PolicyViolation {
  const { rule, file, resource, constructPath, at, fix, why, controls, accepted } = finding;
  const inTemplate = { resourceLogicalId: resource, templatePath: join(folder, file) };
  return {
    ruleName: rule,
    description: descriptionOf(finding, others),
    fix,
    severity: severityOf(finding, isStopping),
    ruleMetadata: { why, controls: controls.join(', '), ...(accepted && { ...accepted }) },
    violatingResources: [
      { locations: at === '' ? [] : [at], ...(file === '' ? { constructPath: constructPath ?? '' } : inTemplate) },
    ],
  };
}

function descriptionOf(finding: Finding, others: readonly Finding[]): string {
  const { rule, message, outcome, accepted, shown } = finding;
  const doubt = isGuarantee(finding) ? 'cannot be proved' : 'known only at deployment';
  const nor = others.length === 0 ? '' : `; nor can ${[...new Set(others.map((other) => other.rule))].join(', ')}`;
  const what = outcome === 'unknown' ? `${doubt}: ${message}${nor}` : message;
  if (accepted === undefined) return [`${rule} ${what}`, ...(shown === undefined ? [] : ['', shown])].join('\n');
  return `${rule} accepted by ${accepted.owner} until ${accepted.expires} (${accepted.reason}): ${what}`;
}

const TITLES: ReadonlyMap<string, string> = new Map(GUARANTEE_RULES.map(({ id, title }) => [id, title]));

/** Whether a finding is about all policies together. */
export const isGuarantee = ({ rule }: Finding): boolean => TITLES.has(rule);

/** What does not stop the synthesis must not look as if it did: the CDK counts anew once something is acknowledged. */
function severityOf(finding: Finding, isStopping: Printed['isStopping']): string {
  if (finding.accepted) return 'info';
  return isStopping(finding) ? finding.severity : 'warning';
}

/** What is told of a run as a whole. */
export function summaryOf({ findings, resources, passes, unread, baseline }: Verdicts): Record<string, string> {
  const count = (wanted: (finding: Finding) => boolean) => `${findings.filter(wanted).length}`;
  return {
    resources: `${resources}`,
    passes: `${passes}`,
    accepted: count(({ accepted }) => accepted !== undefined),
    unread: [...unread].map(([type, number]) => `${number} ${type}`).join(', '),
    ...(baseline && { baseline: `${count(({ old }) => old === true)} old findings left, ${baseline.fixed} fixed` }),
  };
}

/** What proofs rest on, told once for all of them. */
export function guaranteesAsMetadata({ facts, trustedBase, assumptions }: AppGuarantees): Record<string, string> {
  const held = facts.filter((fact) => fact.held === true).length;
  return {
    guarantees: `${held} of ${facts.length} held`,
    trustedBase: trustedBase.join(', '),
    assumptions: assumptions.join('; '),
  };
}
