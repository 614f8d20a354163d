import type { Pattern } from '../../formula';

/** Any one character, any characters, and the same without colons; other numbers are characters (UTF-16). */
export const ONE = -1;
export const MANY = -2;
export const ONE_IN_PART = -3;
export const MANY_IN_PART = -4;
export const COLON = 58;
const PARTS_BEFORE_LAST = 5;
const ARN = 'arn';

/** A pattern, ready to be compared. */
export interface Glob {
  /** Nothing where nothing is like it. Letters are small where cases are not told apart. */
  readonly signs: readonly number[] | undefined;
  /** The same with letters as they are spelled. */
  readonly spelled: readonly number[] | undefined;
  readonly ignoreCase: boolean;
  /** What it spells, where it has no wildcards. */
  readonly literal: string | undefined;
  /** Characters that everything like it begins and ends with. */
  readonly start: string;
  readonly end: string;
  /** The same in small letters. */
  readonly foldedStart: string;
  readonly foldedEnd: string;
}

export function globOf({ glob, ignoreCase, arn }: Pattern): Glob {
  const written = signsOf(glob);
  const spelled = arn ? inParts(written, ignoreCase) : ordered(written);
  const signs = ignoreCase ? spelled?.map(folded) : spelled;
  const first = signs?.findIndex((sign) => sign < 0) ?? 0;
  const last = signs?.findLastIndex((sign) => sign < 0) ?? 0;
  const literal = signs !== undefined && first < 0 ? textOf(signs) : undefined;
  const start = literal ?? textOf(signs?.slice(0, first) ?? []);
  const end = literal ?? textOf(signs?.slice(last + 1) ?? []);
  return {
    signs,
    spelled,
    ignoreCase,
    literal,
    start,
    end,
    foldedStart: foldedText(start),
    foldedEnd: foldedText(end),
  };
}

/** Capital letters of ASCII as small ones. */
export function folded(character: number): number {
  return character >= 65 && character <= 90 ? character + 32 : character;
}

/** The same of whole texts. */
export function foldedText(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

export const textOf = (characters: readonly number[]): string =>
  characters.map((character) => String.fromCharCode(character)).join('');

const charactersOf = (text: string): number[] => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));

const [STAR, QUESTION, BACKSLASH] = [42, 63, 92] as const;
const WILDCARDS: ReadonlyMap<number, number> = new Map([
  [STAR, MANY],
  [QUESTION, ONE],
]);

function signsOf(glob: string): number[] {
  const signs: number[] = [];
  for (let i = 0; i < glob.length; i++) {
    const character = glob.charCodeAt(i);
    const next = character === BACKSLASH ? glob.charCodeAt(i + 1) : 0;
    if (next === STAR || next === QUESTION || next === BACKSLASH) {
      signs.push(next);
      i++;
    } else {
      signs.push(WILDCARDS.get(character) ?? character);
    }
  }
  return signs;
}

/** Wildcards that stand together as those for one character, and then one for many: it is the same, and has the fewest states. */
function ordered(signs: readonly number[]): number[] {
  const ready: number[] = [];
  let many = false;
  for (const sign of signs) {
    if (sign === MANY) {
      many = true;
      continue;
    }
    if (many && sign !== ONE) {
      ready.push(MANY);
      many = false;
    }
    ready.push(sign);
  }
  return many ? [...ready, MANY] : ready;
}

/** An ARN has six parts, of which the first is 'arn', and only in the last does a wildcard stand for colons as well. */
function inParts(signs: readonly number[], ignoreCase: boolean): number[] | undefined {
  const parts = splitAtColons(signs);
  const [first = [], ...others] = parts;
  if (others.length !== PARTS_BEFORE_LAST || !like(ignoreCase ? first.map(folded) : first, ARN)) return undefined;
  const last = others.pop() ?? [];
  return [charactersOf(ARN), ...others.map((part) => ordered(part).map(withinPart)), ordered(last)].flatMap(
    (part, i) => (i === 0 ? part : [COLON, ...part]),
  );
}

function splitAtColons(signs: readonly number[]): number[][] {
  const parts: number[][] = [[]];
  for (const sign of signs) {
    if (sign === COLON && parts.length <= PARTS_BEFORE_LAST) parts.push([]);
    else parts.at(-1)?.push(sign);
  }
  return parts;
}

function withinPart(sign: number): number {
  if (sign === ONE) return ONE_IN_PART;
  return sign === MANY ? MANY_IN_PART : sign;
}

/** Whether signs are like a text. */
export function like(signs: readonly number[], text: string): boolean {
  return goesThrough(signs, text.length, (sign, i) => takes(sign, text.charCodeAt(i)));
}

/**
 * Whether signs go through all places. A `*` that took too little is gone back to, and only the last one: where that does not help, none
 * before it does.
 */
export function goesThrough(
  signs: readonly number[],
  places: number,
  takesAt: (sign: number, place: number) => boolean,
): boolean {
  let [at, next, many, from] = [0, 0, -1, 0];
  while (at < signs.length || next < places) {
    const sign = signs[at];
    if (isMany(sign)) {
      many = at++;
      from = next;
    } else if (sign !== undefined && next < places && takesAt(sign, next)) {
      at++;
      next++;
    } else if (many >= 0 && next < places && takesAt(signs[many] ?? 0, from)) {
      at = many + 1;
      next = ++from;
    } else {
      return false;
    }
  }
  return true;
}

/** Whether a sign stands for any number of characters. */
export function isMany(sign: number | undefined): boolean {
  return sign === MANY || sign === MANY_IN_PART;
}

/** Whether a sign may stand for a character. */
export function takes(sign: number, character: number): boolean {
  if (sign >= 0) return sign === character;
  return sign === ONE || sign === MANY || character !== COLON;
}
