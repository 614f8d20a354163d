import { certified } from '../certify';
import { and, FALSE, type Formula, not } from '../formula';
import type { Name } from '../model';
import { matches } from './ask-request';
import type { ComparedTexts } from './compared-texts';
import { escaped } from './escaped';
import { beginAlike, overlaps, partsWithin } from './text-parts';
import { textsHolding } from './texts-holding';

/** Most values of one name that are looked at. */
const MOST_VALUES = 64;

/**
 * Values that a name can turn out as, one for each way in which other texts may be like it or not, its own text first.
 *
 * Nothing where there are too many ways.
 *
 * @param names all names of the files
 */
export function valuesOf(name: Name, texts: ComparedTexts, names: readonly Name[]): readonly string[] | undefined {
  const patterns = [...meeting(name, texts, names)].filter((glob) => decides(glob, name));
  const values = [name.text];
  let open: Formula = patterns.length === 0 ? FALSE : and([shaped(name), not(truths(patterns, name.text))]);
  while (open !== FALSE) {
    const answer = certified(open, { hints: new Map([[VALUE, patterns.filter((glob) => !/[*?\\]/.test(glob))]]) });
    if (answer.outcome === 'unsatisfiable') break;
    const value = answer.outcome === 'satisfiable' ? answer.values.get(VALUE) : undefined;
    if (typeof value !== 'string' || values.length >= MOST_VALUES) return undefined;
    values.push(value);
    open = and([open, not(truths(patterns, value))]);
  }
  return isOpen(name, texts) ? [...values, name.shape] : values;
}

/** Whether it may turn out as something that the texts do not tell. */
function isOpen(name: Name, texts: ComparedTexts): boolean {
  if (name.generated) return false;
  return name.shape === '*' ? isWithinPattern(name, texts) : name.shape.startsWith('*') && isPattern(name, texts);
}

const VALUE = 'value';
const like = (glob: string) => matches(VALUE, { glob, ignoreCase: false, arn: false }, new Map());

/** Names of AWS that stand for one part of an ARN, though nothing makes them up for a stack. */
const PARTS = new Set(['AWS::AccountId', 'AWS::Region']);

/** What a name can turn out as. */
function shaped(name: Name): Formula {
  return and([like(name.shape), ...lacking(name).map((sign) => not(like(`*${sign}*`)))]);
}

/** Neither colons, which part ARNs, nor paths are in accounts, regions and ids that are made up. */
function lacking({ shape, generated, plain, label }: Name): readonly string[] {
  if (PARTS.has(label) || plain === true) return [':', '/'];
  return generated && shape !== '*' ? [':'] : [];
}

/** Being like those of the patterns that a value is like, and unlike the others. */
function truths(patterns: readonly string[], value: string): Formula {
  return and(patterns.map((glob) => (overlaps(escaped(value), glob) ? like(glob) : not(like(glob)))));
}

/** Whether some values of a name are like a pattern and some are not. What CloudFormation makes up is nothing that somebody wrote. */
function decides(glob: string, name: Name): boolean {
  if (glob === '*' || (name.generated && !hasWildcard(glob))) return false;
  // Whatever is like a pattern holds the signs that it spells.
  if (lacking(name).some((sign) => glob.includes(sign))) return false;
  const possible = shaped(name);
  const decided = DECIDED.get(possible) ?? new Map<string, boolean>();
  DECIDED.set(possible, decided);
  const known = decided.get(glob);
  if (known !== undefined) return known;
  const isPossible = (wanted: Formula) => certified(and([possible, wanted])).outcome !== 'unsatisfiable';
  const found = isPossible(like(glob)) && isPossible(not(like(glob)));
  if (decided.size >= MOST_REMEMBERED) decided.clear();
  decided.set(glob, found);
  return found;
}

/** By what names can turn out as, which is the same for many: the same patterns come again with each question and name. */
const DECIDED = new WeakMap<Formula, Map<string, boolean>>();
const MOST_REMEMBERED = 10_000;

const hasWildcard = (glob: string) => /(?<!\\)[*?]/.test(glob);

/** What the name would have to be like for a text that holds it to be like another text. */
function meeting(name: Name, texts: ComparedTexts, names: readonly Name[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const globs of texts.byVariable.values()) {
    const holding = new Set(textsHolding(name, globs, names));
    for (const glob of holding) {
      const others = tellingOthers(name, glob, globs).filter((other) => !holding.has(other));
      if (others.length > 0) for (const part of others.flatMap(partsWithin(glob, name))) found.add(part);
    }
  }
  return found;
}

/** Other texts that may be like a text that holds a name: many names stand behind the same beginning. */
function tellingOthers(name: Name, glob: string, globs: ReadonlySet<string>): readonly string[] {
  const [before = ''] = glob.split(name.text, 1);
  const signs = name.generated ? lacking(name) : [];
  const key = `${name.generated} ${signs.join('')} ${before}`;
  const known = TELLING.get(globs) ?? new Map<string, readonly string[]>();
  TELLING.set(globs, known);
  const found = known.get(key) ?? othersFor(name, globs).filter(mayTell(before, signs));
  known.set(key, found);
  return found;
}

const TELLING = new WeakMap<ReadonlySet<string>, Map<string, readonly string[]>>();

/** Whether another text may have a part that a made-up name is like: one with a wildcard before all signs that the name lacks. */
function mayTell(before: string, signs: readonly string[]): (other: string) => boolean {
  const begins = beginAlike(before);
  if (signs.length === 0 || /[*?\\]/.test(before)) return begins;
  return (other) => {
    if (!begins(other)) return false;
    if (!other.startsWith(before)) return true;
    const wildcard = other.slice(before.length).search(/[*?]/);
    const end = wildcard < 0 ? other.length : before.length + wildcard;
    return !signs.some((sign) => {
      const at = other.indexOf(sign, before.length);
      return at >= 0 && at < end;
    });
  };
}

/** What a name that is made up can be told by: a text without wildcards is one that somebody wrote. */
function othersFor({ generated }: Name, globs: ReadonlySet<string>): readonly string[] {
  if (!generated) return [...globs].filter((glob) => glob !== '*');
  const known = WITH_WILDCARDS.get(globs) ?? [...globs].filter((glob) => glob !== '*' && hasWildcard(glob));
  WITH_WILDCARDS.set(globs, known);
  return known;
}

const WITH_WILDCARDS = new WeakMap<ReadonlySet<string>, readonly string[]>();

/** Whether a name is such a text by itself: it may turn out as a whole ARN, which its own text is not. */
const isPattern = ({ text }: Name, { patterns }: ComparedTexts) => patterns.has(text);

/** Whether a text in which wildcards stand for others holds the name. */
const isWithinPattern = ({ text }: Name, { patterns }: ComparedTexts) =>
  [...patterns].some((pattern) => pattern.includes(text));
