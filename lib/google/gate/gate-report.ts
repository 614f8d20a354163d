import type { Finding, Verdicts } from '../../policy';
import { summaryLine, type TextOptions, textReport } from '../../report';
import { inOrder } from '../../report/order';
import { printable } from '../../report/printable';

/** Findings that are told one by one where synthesis goes on. */
const MOST_TOLD = 10;

/** Tells of a synthesis that goes on: in a few lines, as the AWS CDK tells of warnings. */
export function passText(verdicts: Verdicts): string {
  const open = inOrder(verdicts).filter(({ accepted, old }) => !accepted && !old);
  const told = open.slice(0, MOST_TOLD).map(inOneLine);
  const rest = open.length - told.length;
  const more = rest > 0 ? [`… and ${rest} more; \`zta check\` on the output tells them all`] : [];
  return [...told, ...more, `zero-trust: ${summaryLine(verdicts)}`].map((line) => `${line}\n`).join('');
}

function inOneLine({ rule, severity, outcome, message, constructPath, resource }: Finding): string {
  const word = outcome === 'unknown' ? 'Unknown' : severity === 'warning' ? 'Warning' : 'Error';
  return `[${word} at ${printable(constructPath ?? resource)}] ${rule} ${printable(message)}`;
}

/** Tells of a synthesis in full. */
export function fullText(verdicts: Verdicts): string {
  return textReport(verdicts, paper());
}

/** What is printed on. */
export function paper(): TextOptions {
  const { isTTY = false, columns = 80 } = process.stderr;
  return { width: isTTY ? columns : UNSEEN_WIDTH, colour: inColour(isTTY) };
}

/** Columns of a text that no terminal shows, such as the log of a build server. */
const UNSEEN_WIDTH = 120;

/** @see https://no-color.org */
function inColour(isTTY: boolean): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}

/** The rules because of which a synthesis stops. */
export const stoppingRules = (findings: readonly Finding[]): readonly string[] =>
  [...new Set(findings.map(({ rule }) => rule))].sort();
