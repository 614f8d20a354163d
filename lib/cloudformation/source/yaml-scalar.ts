import type { Scalar } from 'yaml';

type Plain = string | number | boolean | null;

/** How the tags of YAML itself begin. */
export const TAG_PREFIX = 'tag:yaml.org,2002:';

const standard = (...names: readonly string[]) => names.map((name) => TAG_PREFIX + name);
const TYPED_TAGS = new Set(standard('int', 'float', 'bool', 'null'));

/** The tags that only say what a value is anyway. CloudFormation takes none of the others, such as dates. */
export const STANDARD_TAGS = new Set([...TYPED_TAGS, ...standard('str', 'map', 'seq', 'merge')]);

const spellings = (word: string) => [word, `${word[0]?.toUpperCase()}${word.slice(1)}`, word.toUpperCase()];
const meaning = (value: boolean | null, words: readonly string[]) =>
  words.flatMap(spellings).map((word): [string, boolean | null] => [word, value]);

// YAML 1.1 also lists `y` and `n`, which no reader of templates takes for more than letters.
const WORDS = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ...meaning(null, ['null']),
  ...meaning(true, ['true', 'yes', 'on']),
  ...meaning(false, ['false', 'no', 'off']),
]);

const DECIMAL = /^[-+]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const HEXADECIMAL = /^0x[\da-fA-F]+$/;

/** The value of a scalar. Quotes and tags make it text, but for the tags that say otherwise. */
export function scalarValue({ source, type, tag }: Scalar.Parsed): Plain {
  const isText = tag === undefined ? type !== 'PLAIN' : !TYPED_TAGS.has(tag);
  return isText ? source : plainValue(source);
}

/**
 * What text without quotes stands for in a template.
 *
 * Dates, times such as 22:30, and digits after a leading zero stay text: they are versions, ports and account ids.
 * So does an integer that a number cannot hold exactly.
 */
function plainValue(text: string): Plain {
  const word = WORDS.get(text);
  if (word !== undefined) return word;
  if (!DECIMAL.test(text) && !HEXADECIMAL.test(text)) return text;
  const number = Number(text);
  return isExact(number, text) ? number : text;
}

function isExact(number: number, text: string): boolean {
  if (!Number.isFinite(number)) return false;
  return !/^[-+]?\d+$/.test(text) || Number.isSafeInteger(number) || String(number) === text;
}
