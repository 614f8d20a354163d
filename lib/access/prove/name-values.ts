import { certified } from '../certify';
import { and, type Formula, not, or } from '../formula';
import type { Name } from '../model';
import { matches } from './ask-request';
import type { ComparedTexts } from './compared-texts';
import { escaped } from './escaped';
import { overlap } from './overlap';

/** Most values of one name that are looked at. */
const MOST_VALUES = 64;

/**
 * Values that a name can turn out as, one for each way in which other texts may be like it or not, its own text first.
 *
 * Nothing where there are too many ways.
 */
export function valuesOf(name: Name, texts: ComparedTexts): readonly string[] | undefined {
  const patterns = [...meeting(name, texts)].filter((glob) => decides(glob, name));
  const values = [name.text];
  let open: Formula = and([shaped(name), not(or([truths(patterns, name.text)]))]);
  while (patterns.length > 0) {
    const answer = certified(open, { hints: new Map([[VALUE, patterns.filter((glob) => !/[*?\\]/.test(glob))]]) });
    if (answer.outcome === 'unsatisfiable') break;
    const value = answer.outcome === 'satisfiable' ? answer.values.get(VALUE) : undefined;
    if (typeof value !== 'string' || values.length >= MOST_VALUES) return undefined;
    values.push(value);
    open = and([open, not(truths(patterns, value))]);
  }
  return name.generated || name.shape !== '*' || !isWithinPattern(name, texts) ? values : [...values, '*'];
}

const VALUE = 'value';
const like = (glob: string) => matches(VALUE, { glob, ignoreCase: false, arn: false }, new Map());

/** Names of AWS that stand for one part of an ARN, though nothing makes them up for a stack. */
const PARTS = new Set(['AWS::AccountId', 'AWS::Region']);

/** What a name can turn out as: neither colons, which part ARNs, nor paths are in accounts, regions and ids that are made up. */
function shaped({ shape, generated, plain, label }: Name): Formula {
  if (PARTS.has(label) || plain === true) return and([like(shape), not(like('*:*')), not(like('*/*'))]);
  return generated && shape !== '*' ? and([like(shape), not(like('*:*'))]) : like(shape);
}

/** Being like those of the patterns that a value is like, and unlike the others. */
function truths(patterns: readonly string[], value: string): Formula {
  return and(patterns.map((glob) => (overlaps(escaped(value), glob) ? like(glob) : not(like(glob)))));
}

/** Whether some values of a name are like a pattern and some are not. What CloudFormation makes up is nothing that somebody wrote. */
function decides(glob: string, name: Name): boolean {
  if (name.generated && !/(?<!\\)[*?]/.test(glob)) return false;
  const possible = shaped(name);
  const both = certified(and([possible, like(glob)])).outcome;
  return both !== 'unsatisfiable' && certified(and([possible, not(like(glob))])).outcome !== 'unsatisfiable';
}

/** What the name would have to be like for a text that holds it to be like another text. */
function meeting(name: Name, texts: ComparedTexts): ReadonlySet<string> {
  const found = new Set<string>();
  for (const globs of texts.byVariable.values()) {
    const holding = [...globs].filter((glob) => glob.includes(name.text));
    if (holding.length === 0) continue;
    const others = [...globs].filter((glob) => !glob.includes(name.text) && glob !== '*');
    for (const glob of holding)
      for (const other of others) for (const part of partsFor(glob, name, other)) found.add(part);
  }
  return found;
}

/** The parts of another text that stand where a text has the name. */
function partsFor(glob: string, { text, shape }: Name, other: string): readonly string[] {
  const [before = '', ...rest] = glob.split(text);
  const after = rest.join(shape);
  if (!beginAlike(before, other) || !overlaps(before + shape + after, other)) return [];
  return endings(before, other).flatMap((ending) => beginnings(after, ending));
}

/** A quick look before a thorough one. */
function beginAlike(one: string, other: string): boolean {
  const end = Math.min(firstSign(one), firstSign(other));
  return one.slice(0, end) === other.slice(0, end);
}

function firstSign(glob: string): number {
  const found = glob.search(/[*?\\]/);
  return found < 0 ? glob.length : found;
}

/** What can be left of a pattern when a beginning has been taken from it. */
function endings(beginning: string, pattern: string): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i <= pattern.length; i++) {
    if (pattern[i - 1] === '\\' || !overlaps(beginning, pattern.slice(0, i))) continue;
    found.add(pattern[i - 1] === '*' ? `*${pattern.slice(i)}` : pattern.slice(i));
  }
  return [...found];
}

/** What can be left of a pattern when an ending has been taken from it. */
function beginnings(ending: string, pattern: string): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i <= pattern.length; i++) {
    if (pattern[i - 1] === '\\' || !overlaps(ending, pattern.slice(i))) continue;
    found.add(pattern[i] === '*' ? `${pattern.slice(0, i)}*` : pattern.slice(0, i));
  }
  return [...found];
}

/** Escaped wildcards are rare in names; to take them for wildcards only looks at more. */
const overlaps = (one: string, other: string) => overlap(one.replace(/\\(.)/g, '$1'), other.replace(/\\(.)/g, '$1'));

/** Whether a text in which wildcards stand for others holds the name. */
const isWithinPattern = ({ text }: Name, { patterns }: ComparedTexts) =>
  [...patterns].some((pattern) => pattern.includes(text));
