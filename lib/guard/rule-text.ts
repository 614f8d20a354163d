import type { Rule } from '../policy';
import { blockOf, indented, type Messages } from './block';
import { ROWS } from './exported';
import { listed, quoted } from './place';
import type { Row } from './row';

/** The name of a rule in Guard, which takes no hyphens. */
export const guardName = (id: string): string => id.replace(/-/g, '_');

/** The parts of a rule that properties of one resource decide. */
export const rowsOf = (id: string): readonly Row[] => ROWS.filter(({ rule }) => rule === id);

/** Types of resources that a rule is asked of in Guard. */
export const typesOf = (id: string): readonly string[] => [...new Set(rowsOf(id).flatMap(({ on }) => on))].sort();

/** Guard ends a message at the first of these brackets. */
const plainly = (text: string): string => text.replace(/[<>]/g, '').replace(/\s+/g, ' ');

/** As the reports of a hook have it: https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/guard-hooks-write-rules.html */
function messagesOf({ id, title, fix }: Rule): Messages {
  return {
    broken: plainly(`Violation: ${id} ${title}. Fix: ${fix}`),
    hidden: `Violation: ${id} is left to deployment here. Fix: Write it out.`,
  };
}

/** A rule as Guard text about templates and resources. */
export function ruleText(rule: Rule): string {
  const messages = messagesOf(rule);
  const blocks = byTypes(rowsOf(rule.id)).flatMap(([on, rows]) => [
    `Resources.*[ ${oneOf('Type', on)} ] {`,
    ...indented(blockOf(rows, 'Properties', messages)),
    '}',
  ]);
  return [`# ${rule.severity}`, `rule ${guardName(rule.id)} {`, ...indented(blocks), '}', ''].join('\n');
}

/** A rule as Guard text about what AWS Config has recorded of resources of one type. */
export function recordedText(rule: Rule, type: string): string {
  const rows = rowsOf(rule.id).filter(({ on }) => on.includes(type));
  const lines = blockOf(rows, 'configuration', { broken: messagesOf(rule).broken });
  return [`rule ${guardName(rule.id)} when ${oneOf('resourceType', [type])} {`, ...indented(lines), '}', ''].join('\n');
}

const oneOf = (key: string, types: readonly string[]): string =>
  types.length === 1 ? `${key} == ${quoted(types[0] ?? '')}` : `${key} in ${listed(types)}`;

function byTypes(rows: readonly Row[]): readonly (readonly [readonly string[], readonly Row[]])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const types = row.on.join(' ');
    groups.set(types, [...(groups.get(types) ?? []), row]);
  }
  return [...groups].map(([types, group]) => [types.split(' '), group] as const);
}
