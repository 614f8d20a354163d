import { type Pattern, patternKey } from '../../formula';
import { type Language, Languages } from './language';
import { beginnings, languageOf } from './pattern-language';

/** That a text is like one of the patterns, or like none. */
export interface TextClaim {
  readonly patterns: readonly Pattern[];
  readonly wanted: boolean;
}

/** Languages that a check may build. */
const MOST_LANGUAGES = 50_000;
/** Texts that are looked at one by one. */
const MOST_TEXTS = 64;

/** Characters of claims that are remembered. */
const MOST_HELD = 10_000_000;

/** Certificates about callers of whom much the same is asked say much the same: what was proved once is proved. */
const PROVED = new Set<string>();
let held = 0;

/** Whether no text meets all claims. */
export function noText(claims: readonly TextClaim[]): boolean {
  const key = JSON.stringify(claims.map(({ patterns, wanted }) => [wanted, ...patterns.map(patternKey)]));
  if (PROVED.has(key)) return true;
  if (!isNothing(claims)) return false;
  held += key.length;
  if (held > MOST_HELD) {
    PROVED.clear();
    held = key.length;
  }
  PROVED.add(key);
  return true;
}

function isNothing(claims: readonly TextClaim[]): boolean {
  const languages = new Languages(MOST_LANGUAGES);
  const reached = new Set([meeting(claims, languages)]);
  for (const language of reached) {
    if (language.nullable) return false;
    for (const character of beginnings(language)) reached.add(languages.after(language, character));
  }
  return true;
}

/** All texts that meet all claims, where there are only some. */
export function allTexts(claims: readonly TextClaim[]): readonly string[] | undefined {
  const languages = new Languages(MOST_LANGUAGES);
  const found: string[] = [];
  let open: (readonly [string, Language])[] = [['', meeting(claims, languages)]];
  while (open.length > 0) {
    found.push(...open.filter(([, language]) => language.nullable).map(([text]) => text));
    open = open.flatMap(([text, language]) =>
      beginnings(language).map((character) => [text + character, languages.after(language, character)] as const),
    );
    open = open.filter(([, language]) => language !== languages.nothing);
    if (found.length + open.length > MOST_TEXTS || open.some(([text]) => hasForeign(text))) return undefined;
  }
  return found;
}

/** A character of the private use area stands for many. */
function hasForeign(text: string): boolean {
  return /[\ue000-\uf8ff]/.test(text);
}

/** The texts that meet all claims, as a language. */
function meeting(claims: readonly TextClaim[], languages: Languages): Language {
  return languages.and(
    claims.map(({ patterns, wanted }) => {
      const like = languages.or(patterns.map((pattern) => languageOf(pattern, languages)));
      return wanted ? like : languages.not(like);
    }),
  );
}
