import EXPLAINED from './explained.json';
import type { Mutation } from './mutation';

/** Why a change that no rule finds is no loss of protection. */
export interface Explanation {
  readonly reason: string;
  readonly pattern: string;
  covers(line: string): boolean;
}

/** In a pattern, `*` stands for anything but a `/`, `**` for anything, `?` for one sign, and `{a,b}` for a or b. */
const MEANINGS: Readonly<Record<string, string>> = {
  '**': '.*',
  '*': '[^/|]*',
  '?': '.',
  '{': '(?:',
  ',': '|',
  '}': ')',
};
const SIGNS = /\*\*|[*?{},.+^$()|[\]\\]/g;

export const EXPLANATIONS: readonly Explanation[] = Object.entries(EXPLAINED).flatMap(([reason, patterns]) =>
  Object.keys(patterns).map((pattern) => {
    const whole = new RegExp(`^${pattern.replace(SIGNS, (sign) => MEANINGS[sign] ?? `\\${sign}`)}$`);
    return { reason, pattern, covers: (line) => whole.test(line) };
  }),
);

/** A change in one line: `<type> <logical id> | <place> | <change>`. */
export const lineOf = ({ type, resource, place, change }: Mutation): string =>
  `${type} ${resource} | ${place} | ${change}`;
