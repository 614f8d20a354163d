import { createHash } from 'node:crypto';
import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Acceptance, Finding, Rule, Severity, Verdicts } from '../policy';
import type { Locate } from './locate';
import { inOrder } from './order';

/** Who made the report, and where it is read. */
export interface SarifOptions {
  readonly version: string;
  /** Where the tool is described. */
  readonly informationUri?: string | undefined;
  /** The folder that paths are relative to, which must be the root of the repository for code scanning to find them. */
  readonly root: string;
  readonly locate: Locate;
}

/**
 * A report for code scanning, as SARIF 2.1.0.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(verdicts: Verdicts, options: SarifOptions): string {
  const findings = inOrder(verdicts);
  const rules = describedRules(verdicts.rules, findings);
  const indices = new Map([...rules.keys()].map((id, i) => [id, i]));
  const fingerprint = fingerprints();
  const { version, informationUri } = options;
  const broken = findings.filter((finding) => finding.broken);
  const run = {
    tool: {
      driver: {
        name: 'zta',
        version,
        semanticVersion: version,
        informationUri,
        rules: [...rules.values()].map(ruleOf),
      },
    },
    invocations: [
      {
        // A rule that failed itself has not judged: its silence about the rest must not be read as a pass.
        executionSuccessful: broken.length === 0,
        toolExecutionNotifications: broken.map(({ message }) => ({ level: 'error', message: { text: message } })),
      },
    ],
    originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which zta was called.' } } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => ({
      ruleId: finding.rule,
      ruleIndex: indices.get(finding.rule),
      ...resultOf(finding, options),
      partialFingerprints: { primaryLocationLineHash: fingerprint(finding) },
      baselineState: verdicts.baseline && (finding.old ? 'unchanged' : 'new'),
    })),
  };
  // In one line: blanks would double what a large report takes, and code scanning takes 10 MB.
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';

type Described = Pick<Rule, 'id' | 'title' | 'severity' | 'why' | 'fix' | 'controls' | 'acceptWhen'>;

/** The rules of the run, and those of findings that judge whatever the others are. */
function describedRules(rules: readonly Rule[], findings: readonly Finding[]): ReadonlyMap<string, Described> {
  const described = new Map<string, Described>(rules.map((rule) => [rule.id, rule]));
  for (const { rule: id, title, severity, why, fix, controls } of findings) {
    if (!described.has(id)) described.set(id, { id, title, severity, why, fix, controls });
  }
  return described;
}

const LEVEL: Record<Severity, string> = { fatal: 'error', error: 'error', warning: 'warning' };

/** What code scanning calls critical from 9.0 on, high from 7.0 on, and medium from 4.0 on. */
const SCORE: Record<Severity, string> = { fatal: '9.5', error: '8.0', warning: '5.0' };

/** Code scanning takes no more for one rule. */
const MOST_TAGS = 20;

function ruleOf({ id, title, severity, why, fix, controls, acceptWhen }: Described): object {
  const accept = acceptWhen === undefined ? [] : [`When to accept it: ${acceptWhen}`];
  const paragraphs = [why, `How to mend it: ${fix}`, ...accept];
  return {
    id,
    name: nameOf(title),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: {
      text: [...paragraphs, `Controls: ${controls.join(', ')}`].join('\n\n'),
      markdown: [`**${title}**`, ...paragraphs, ...controls.map((control) => `- ${control}`)].join('\n\n'),
    },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: {
      tags: ['security', 'zero-trust', ...controls].slice(0, MOST_TAGS),
      precision: 'high',
      'problem.severity': severity === 'warning' ? 'warning' : 'error',
      'security-severity': SCORE[severity],
    },
  };
}

/** A title as an identifier, which is what a name is here: 'ModelContainerReachesNoNetwork'. */
const nameOf = (title: string): string =>
  [...title.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.charAt(0).toUpperCase() + word.slice(1)).join('');

function resultOf(finding: Finding, { root, locate }: SarifOptions): object {
  const { severity, outcome, file, resource, type, constructPath, at, message, fix, accepted } = finding;
  const region = locate(finding) ?? { line: 1, column: 1 };
  return {
    level: levelOf(finding),
    message: { text: `${outcome === 'unknown' ? 'Unknown before deployment. ' : ''}${message}. ${fix}` },
    locations: [
      {
        physicalLocation: { artifactLocation: artifactOf(file, root), region: regionOf(region) },
        logicalLocations: [{ name: resource, fullyQualifiedName: constructPath ?? resource, kind: 'resource' }],
      },
    ],
    suppressions: accepted && [suppressionOf(accepted)],
    properties: { severity, outcome, resource, type, at },
  };
}

/**
 * What is unknown is a note, and a warning where it stops the run.
 *
 * SARIF has a kind 'review' for it, but allows no level with it, and code scanning shows nothing that has none.
 */
function levelOf({ severity, outcome }: Finding): string {
  if (outcome === 'fail') return LEVEL[severity];
  return severity === 'fatal' ? 'warning' : 'note';
}

function artifactOf(file: string, root: string): object {
  const { href } = pathToFileURL(resolve(root, file));
  const base = pathToFileURL(root + sep).href;
  if (!href.startsWith(base)) return { uri: href };
  // In a relative reference a colon would end the scheme, and brackets are for hosts.
  return { uri: href.slice(base.length).replace(/[:[\]^|]/g, encodeURIComponent), uriBaseId: ROOT };
}

interface Begin {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

const regionOf = ({ line, column, endLine, endColumn }: Begin): object => ({
  startLine: line,
  startColumn: column,
  endLine,
  endColumn,
});

function suppressionOf({ reason, owner, expires, approver }: Acceptance): object {
  const approved = approver === undefined ? '' : `, approved by ${approver}`;
  return { kind: 'external', justification: `${reason} (accepted by ${owner} until ${expires}${approved})` };
}

/**
 * Names a finding by what it is about and not by its line, so that it stays the same one when lines move.
 *
 * The member is the one that code scanning looks at. Places in a list move too: those that differ in nothing else are numbered.
 */
function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, resource, constructPath, at }) => {
    const place = at.replace(/(^|\/)\d+(?=\/|$)/g, '$1*');
    const name = JSON.stringify([rule, file, constructPath ?? resource, place]);
    const hash = createHash('sha256').update(name).digest('hex').slice(0, 16);
    const number = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, number);
    return `${hash}:${number}`;
  };
}
