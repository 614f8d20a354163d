import { type Finding, stops, type Verdicts } from '../policy';
import { inOrder } from './order';

/** How to tell what fails. */
export interface JunitOptions {
  /** Whether everything that is unknown fails. @default false */
  readonly strict?: boolean;
}

type Result = 'failure' | 'error' | 'skipped' | 'passed';

interface Case {
  readonly classname: string;
  readonly name: string;
  readonly result: Result;
  readonly type: string;
  readonly message: string;
  readonly details: string;
}

/**
 * A report for build servers: a suite for each file, a case for each finding.
 *
 * What stops the run is a failure; warnings and what is unknown, accepted or old are skipped, so that a server is as red as the exit code.
 */
export function junitReport(verdicts: Verdicts, { strict = false }: JunitOptions = {}): string {
  const suites = new Map<string, Case[]>(verdicts.files.map((file) => [file, []]));
  for (const finding of inOrder(verdicts)) {
    const cases = suites.get(finding.file) ?? [];
    cases.push(caseOf(finding, strict));
    suites.set(finding.file, cases);
  }
  const all = [...suites].map(([file, cases]) => [file, cases.length > 0 ? cases : [cleanCase(file)]] as const);
  const total = all.flatMap(([, cases]) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="zta" ${counts(total)}>`,
    ...all.flatMap(([file, cases]) => suite(file, cases)),
    '</testsuites>',
    '',
  ].join('\n');
}

const cleanCase = (file: string): Case => ({
  classname: file,
  name: 'rules',
  result: 'passed',
  type: '',
  message: '',
  details: '',
});

function caseOf(finding: Finding, strict: boolean): Case {
  const { rule, file, resource, constructPath, at, type, message, fix, why, controls } = finding;
  const name = constructPath ?? resource;
  return {
    classname: `${file} ${name}`,
    name: `${rule} ${name}${at && ` ${at}`}`,
    result: resultOf(finding, strict),
    type: reasonOf(finding),
    message: `${reasonOf(finding)}: ${message}`,
    details: [
      message,
      `Resource: ${name} (${type})${at && `, ${at}`}`,
      ...acceptance(finding),
      `Fix: ${fix}`,
      `Why: ${why}`,
      `Controls: ${controls.join(', ')}`,
    ].join('\n'),
  };
}

function resultOf(finding: Finding, strict: boolean): Result {
  if (finding.broken) return 'error';
  return stops(finding, strict) ? 'failure' : 'skipped';
}

function reasonOf({ severity, outcome, accepted, old, broken }: Finding): string {
  if (broken) return 'broken';
  if (accepted) return 'accepted';
  if (old) return 'old';
  return outcome === 'unknown' ? 'unknown' : severity;
}

function acceptance({ accepted }: Finding): readonly string[] {
  if (accepted === undefined) return [];
  const { owner, expires, reason, approver } = accepted;
  return [`Accepted by ${owner} until ${expires}${approver ? `, approved by ${approver}` : ''}: ${reason}`];
}

function suite(file: string, cases: readonly Case[]): readonly string[] {
  return [`  <testsuite name="${escaped(file)}" ${counts(cases)}>`, ...cases.map(testcase), '  </testsuite>'];
}

function counts(cases: readonly Case[]): string {
  const of = (result: Result) => cases.filter((one) => one.result === result).length;
  return `tests="${cases.length}" failures="${of('failure')}" errors="${of('error')}" skipped="${of('skipped')}"`;
}

function testcase({ classname, name, result, type, message, details }: Case): string {
  const begin = `    <testcase classname="${escaped(classname)}" name="${escaped(name)}"`;
  if (result === 'passed') return `${begin}/>`;
  // The schema that most servers know allows no type for what is skipped.
  const kind = result === 'skipped' ? '' : ` type="${escaped(type)}"`;
  return `${begin}><${result} message="${escaped(message)}"${kind}>${escaped(details, '\n')}</${result}></testcase>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for an attribute or an element. What XML cannot hold at all, not even escaped, becomes a replacement character. */
function escaped(text: string, keep = ''): string {
  return text.replace(/[&<>"'\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => {
    if (sign === keep) return sign;
    if (/[\t\n\r]/.test(sign)) return `&#${sign.charCodeAt(0)};`;
    return ENTITIES[sign] ?? '\ufffd';
  });
}
