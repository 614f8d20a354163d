import type { Pattern } from '../../formula';
import type { Language, Languages, Test } from './language';

/** The texts that are like a pattern. */
export function languageOf({ glob, ignoreCase, arn }: Pattern, languages: Languages): Language {
  const signs = glob.match(/\\[*?\\]|[\s\S]/g) ?? [];
  let colons = signs.filter((sign) => sign === ':').length;
  let language = languages.empty();
  for (const sign of signs.reverse()) {
    const inPart = arn && colons < COLONS;
    if (sign === ':') colons--;
    if (sign === '*') language = languages.many(!inPart, language);
    else language = languages.one(testOf(sign, inPart, ignoreCase), language);
  }
  return arn ? languages.and([language, anyArn(languages)]) : language;
}

/** Colons between the parts of an ARN. */
const COLONS = 5;

function testOf(sign: string, inPart: boolean, ignoreCase: boolean): Test {
  if (sign === '?') return inPart ? 'no colon' : 'any';
  const character = sign.length > 1 ? sign.slice(1) : sign;
  return ignoreCase && /[a-z]/i.test(character) ? [character.toLowerCase(), character.toUpperCase()] : [character];
}

function anyArn(languages: Languages): Language {
  let language = languages.everything;
  for (let i = 1; i < COLONS; i++) language = languages.many(false, languages.one([':'], language));
  for (const character of ':nra') language = languages.one([character], language);
  return language;
}

/** Characters that a language tells from others at its beginning. */
export function named({ node }: Language): readonly string[] {
  switch (node.kind) {
    case 'one':
      if (node.test === 'any') return [];
      return node.test === 'no colon' ? [':'] : node.test;
    case 'many':
      return [...(node.colons ? [] : [':']), ...named(node.rest)];
    case 'or':
    case 'and':
      return node.parts.flatMap(named);
    case 'not':
      return named(node.part);
    default:
      return [];
  }
}

/** A character that no pattern names: of the private use area, where characters have no meaning. */
const OTHER = 0xe000;

/** One character for each way to begin. */
export function beginnings(language: Language): readonly string[] {
  const characters = new Set(named(language));
  let other = OTHER;
  while (characters.has(String.fromCharCode(other))) other++;
  return [...characters, String.fromCharCode(other)];
}
