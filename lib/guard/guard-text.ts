import type { Rule } from '../policy';
import { ASKED_IN_PART, leftOut } from './left-out';
import { rowsOf, ruleText, typesOf } from './rule-text';

/** Rules that properties of one resource decide, as one text for CloudFormation Guard, and which of them are not in it. */
export interface GuardText {
  readonly text: string;
  /** Ids of the rules in it. */
  readonly rules: readonly string[];
  /** Ids of those that are not in it, by the reason. */
  readonly leftOut: ReadonlyMap<string, readonly string[]>;
  /** Types of the resources that it is about, sorted. */
  readonly types: readonly string[];
}

/**
 * Writes rules for CloudFormation Guard, versions 2.1 and 3: for its command line, a Guard Hook, or `guardRules` of the CDK.
 *
 * A value that only deployment decides (a parameter, a function but `Fn::GetAtt` where a key or a name is asked for) does
 * not pass, as nothing passes of which it is not known that it holds: our own engine says `unknown` of it, or finds out. A
 * hook and AWS Config are shown values, so that this concerns templates alone.
 *
 * @param title what the first line of the text calls it
 */
export function guardText(rules: readonly Rule[], title: string): GuardText {
  const told = rules.filter(({ id }) => rowsOf(id).length > 0);
  const untold = leftOut(rules);
  const inPart = told.flatMap(({ id }) => (ASKED_IN_PART[id] ?? []).map((type) => `  ${id}: ${type}`));
  const header = [
    title,
    '',
    'Each rule asks properties of one resource. What is left to deployment, such as a parameter, does not pass.',
    ...section('Judged by `zta check`, and not here, of these rules:', inPart),
    ...[...untold].flatMap(([reason, ids]) => section(`Not here, since ${reason}:`, inLines(ids))),
  ];
  return {
    text: [...header.map((line) => `# ${line}`.trimEnd()), '', told.map(ruleText).join('\n')].join('\n'),
    rules: told.map(({ id }) => id),
    leftOut: untold,
    types: [...new Set(told.flatMap(({ id }) => typesOf(id)))].sort(),
  };
}

const section = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', title, ...lines]);

/** Seven ids fit on a line. */
function inLines(ids: readonly string[]): readonly string[] {
  const rows = Array.from({ length: Math.ceil(ids.length / 7) }, (_, i) => ids.slice(7 * i, 7 * i + 7));
  return rows.map((row) => `  ${row.join(' ')}`);
}
