import { every, type Maybe, some, Unknown } from '../../core';

/** A part of a condition that asks one claim for one of some values, or for what they begin with. */
export interface Test {
  readonly claim: string;
  readonly sign: '==' | '!=' | 'in' | 'startsWith';
  readonly values: readonly string[];
}

/**
 * Whether a condition of a provider holds only where a test like this holds, in each of its alternatives.
 *
 * What else it asks can only narrow it. Unknown where it asks something that is not followed.
 */
export const requires = (condition: string, fits: (test: Test) => boolean): Maybe<boolean> =>
  requiresPart(condition, (part) => {
    const test = testIn(part);
    return test === undefined ? new Unknown('a part of the condition is not followed') : fits(test);
  });

/** The same of parts as they are written, none of which has brackets around it. */
export function requiresPart(condition: string, asks: (part: string) => Maybe<boolean>): Maybe<boolean> {
  // What stands before a question mark binds more loosely than all that is followed here.
  if (split(condition, '?').length > 1) return new Unknown('the condition is not followed');
  return every(split(condition, '||').map((alternative) => requiredBy(alternative, asks)));
}

/** What a condition offers to choose from, each without brackets around it. */
export const alternativesOf = (condition: string): readonly string[] =>
  split(unwrapped(condition), '||').map((one) => unwrapped(one));

/**
 * A condition in the words of the token: what a provider makes of a claim counts as that claim, and anything else that it makes as nothing
 * that is known.
 *
 * @param mapping attributes by their name, such as `attribute.repository`, and what is put there
 */
export const unmapped = (condition: string, mapping: ReadonlyMap<string, string>): string =>
  condition.replace(/\b(?:attribute|google)\.\w+/g, (name) => {
    const made = mapping.get(name) ?? '';
    return /^assertion\.\w+$/.test(made) ? made : `made.${name}`;
  });

function requiredBy(alternative: string, asks: (part: string) => Maybe<boolean>): Maybe<boolean> {
  const parts = split(alternative, '&&').map((part) => {
    const inner = unwrapped(part);
    return inner === part.trim() ? asks(inner) : requiresPart(inner, asks);
  });
  return some(parts);
}

/** What stands between signs that are neither in quotes nor in brackets. */
function split(text: string, sign: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? '';
    if (quote === '' && depth === 0 && text.startsWith(sign, i)) {
      parts.push('');
      i += sign.length - 1;
      continue;
    }
    quote = nextQuote(quote, letter);
    if (quote === '') depth += DEPTH[letter] ?? 0;
    parts[parts.length - 1] += letter;
  }
  return parts;
}

const DEPTH: Readonly<Record<string, number>> = { '(': 1, '[': 1, ')': -1, ']': -1 };

function nextQuote(quote: string, letter: string): string {
  if (quote !== '') return letter === quote ? '' : quote;
  return letter === '"' || letter === "'" ? letter : '';
}

/** Without brackets around the whole. */
function unwrapped(text: string): string {
  const trimmed = text.trim();
  const inner = trimmed.slice(1, -1);
  const isWhole = trimmed.startsWith('(') && trimmed.endsWith(')') && !escapes(inner);
  return isWhole ? unwrapped(inner) : trimmed;
}

/** Whether a bracket closes that was opened before. */
function escapes(text: string): boolean {
  let depth = 0;
  let quote = '';
  for (const letter of text) {
    quote = nextQuote(quote, letter);
    if (quote === '') depth += DEPTH[letter] ?? 0;
    if (depth < 0) return true;
  }
  return false;
}

const CLAIM = String.raw`assertion\.(\w+)`;
const TEXT = String.raw`(?:"([^"\\]*)"|'([^'\\]*)')`;

type Maker = readonly [RegExp, (found: RegExpExecArray) => Test];

const signOf = (sign: string | undefined): '==' | '!=' => (sign === '!=' ? '!=' : '==');

/** How each sort of test is written, and what it says then. */
const TESTS: readonly Maker[] = [
  [
    new RegExp(`^${CLAIM}\\s*(==|!=)\\s*${TEXT}$`),
    ([, claim = '', sign, one, other]) => ({ claim, sign: signOf(sign), values: [one ?? other ?? ''] }),
  ],
  [
    new RegExp(`^${TEXT}\\s*(==|!=)\\s*${CLAIM}$`),
    ([, one, other, sign, claim = '']) => ({ claim, sign: signOf(sign), values: [one ?? other ?? ''] }),
  ],
  [
    new RegExp(`^${CLAIM}\\s+in\\s+\\[\\s*(${TEXT}(?:\\s*,\\s*${TEXT})*)\\s*,?\\s*\\]$`),
    ([, claim = '', list = '']) => ({ claim, sign: 'in', values: textsIn(list) }),
  ],
  [
    new RegExp(`^${CLAIM}\\.startsWith\\(\\s*${TEXT}\\s*\\)$`),
    ([, claim = '', one, other]) => ({ claim, sign: 'startsWith', values: [one ?? other ?? ''] }),
  ],
];

function testIn(text: string): Test | undefined {
  for (const [pattern, make] of TESTS) {
    const found = pattern.exec(text);
    if (found !== null) return make(found);
  }
  return undefined;
}

const textsIn = (list: string): readonly string[] =>
  [...list.matchAll(new RegExp(TEXT, 'g'))].map(([, one, other]) => one ?? other ?? '');
