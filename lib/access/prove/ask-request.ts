import { MANY, ONE, type Part, partsOf } from '../decide/parts';
import { and, atom, FALSE, type Formula, or, TRUE } from '../formula';
import type { Pattern } from '../formula/atom';
import type { Policy } from '../model';
import { escaped } from './escaped';

/** What is known of every request that is asked about: values by variable, and `undefined` for what is missing. */
export type Known = ReadonlyMap<string, string | undefined>;

/** Something that neither the request nor the files tell; the same name for the same thing. */
export const free = (name: string, because: string): Formula => atom({ kind: 'free', name, because });

/** The variable is there. */
export function present(variable: string, known: Known): Formula {
  if (known.has(variable)) return known.get(variable) === undefined ? FALSE : TRUE;
  const before = PRESENT.get(variable);
  if (before !== undefined) return before;
  const formula = atom({ kind: 'present', variable });
  if (PRESENT.size >= MOST_REMEMBERED) PRESENT.clear();
  PRESENT.set(variable, formula);
  return formula;
}

const PRESENT = new Map<string, Formula>();
const MOST_REMEMBERED = 10_000;

/** The variable is there, and is like the pattern. */
export function matches(variable: string, pattern: Pattern, known: Known): Formula {
  if (!known.has(variable)) return atom({ kind: 'match', variable, pattern });
  const value = known.get(variable);
  if (value === undefined) return FALSE;
  if (pattern.glob === '*' && !pattern.arn) return TRUE;
  if (/[*?\\]/.test(pattern.glob) || pattern.arn) return atom({ kind: 'match', variable, pattern });
  const same = pattern.ignoreCase ? value.toLowerCase() === pattern.glob.toLowerCase() : value === pattern.glob;
  return same ? TRUE : FALSE;
}

/** How texts of a policy are compared with the request. */
export interface Comparison {
  readonly version: Policy['version'];
  /** Whether `*` and `?` stand for other characters. */
  readonly wildcards: boolean;
  readonly ignoreCase: boolean;
  readonly arn: boolean;
}

/** A text of a policy as a pattern of everything that it can be like, and the variables whose values only the request tells. */
export interface ReadText {
  readonly glob: string;
  readonly open: readonly string[];
  /** Whether nothing is like it: a variable in it is missing. */
  readonly nothing: boolean;
}

export function readText(
  text: string,
  { version, wildcards }: Pick<Comparison, 'version' | 'wildcards'>,
  known: Known,
): ReadText {
  if (version === '2008-10-17' || !text.includes('${')) {
    return { glob: wildcards ? text.replaceAll('\\', '\\\\') : escaped(text), open: [], nothing: false };
  }
  const open: string[] = [];
  let nothing = false;
  const spell = (part: Part): string => {
    if (part === MANY) return '*';
    if (part === ONE) return '?';
    if (typeof part === 'string') return escaped(part);
    if (!known.has(part.key)) {
      open.push(part.key);
      return '*';
    }
    const value = known.get(part.key) ?? part.otherwise;
    nothing ||= value === undefined;
    return escaped(value ?? '');
  };
  const parts = partsOf(text, { wildcards, variables: true });
  return { glob: parts.map(spell).join(''), open, nothing };
}

/**
 * The variable is like a text of a policy.
 *
 * Where the text holds a policy variable that the request gives its value, the question stays open within what it could be like; the
 * same text is the same question.
 */
export function isLike(variable: string, text: string, how: Comparison, known: Known): Formula {
  if (known.has(variable) || text.includes('${')) return likeText(variable, text, how, known);
  const texts = remembered(variable, how);
  const before = texts.get(text);
  if (before !== undefined) return before;
  const formula = likeText(variable, text, how, known);
  if (texts.size >= MOST_REMEMBERED) texts.clear();
  texts.set(text, formula);
  return formula;
}

/** Formulas of texts without variables, which come again in statement after statement, by variable and by how they are compared. */
const LIKE = new Map<string, Map<string, Formula>[]>();

function remembered(variable: string, { wildcards, ignoreCase, arn }: Comparison): Map<string, Formula> {
  if (LIKE.size >= MOST_REMEMBERED) LIKE.clear();
  const ways = LIKE.get(variable) ?? [];
  LIKE.set(variable, ways);
  const way = (wildcards ? 4 : 0) + (ignoreCase ? 2 : 0) + (arn ? 1 : 0);
  const texts = ways[way] ?? new Map<string, Formula>();
  ways[way] = texts;
  return texts;
}

function likeText(variable: string, text: string, how: Comparison, known: Known): Formula {
  const { glob, open, nothing } = readText(text, how, known);
  if (nothing) return FALSE;
  const arn = how.arn && isWholeArn(glob);
  const upper = matches(variable, { glob, ignoreCase: how.ignoreCase, arn }, known);
  if (how.arn !== arn)
    return and([upper, free(`part of an ARN: ${text}`, `AWS does not say which ARNs are like '${text}'`)]);
  if (open.length === 0) return upper;
  const name = JSON.stringify(['is like', variable, text, how.wildcards, how.ignoreCase, how.arn]);
  const there = hasDefault(text) ? TRUE : and(open.map((key) => present(key, known)));
  return and([upper, there, free(name, `'${text}' holds a variable that is not compared exactly`)]);
}

/** Whether a pattern has the six parts of an ARN. */
export const isWholeArn = (glob: string): boolean => glob.split(':').length >= 6;

const hasDefault = (text: string) => /\$\{[^}]*,[^}]*\}/.test(text);

/** The variable is one of several texts. */
export function isOneOf(variable: string, texts: readonly string[], known: Known): Formula {
  return or(texts.map((text) => matches(variable, { glob: escaped(text), ignoreCase: false, arn: false }, known)));
}
