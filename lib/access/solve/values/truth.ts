import { type Maybe, Unknown } from '../../../core';
import { type AddressAtom, type Atom, type MatchAtom, type NumberAtom, type Pattern, patternKey } from '../../formula';
import { type Glob, globOf } from '../texts/glob';
import { matches } from '../texts/matches';
import { addressOf, blockOf, isWithin } from './address-text';
import { dateOf, numberOf } from './number-text';

/** What a variable holds: nothing where it is missing. */
export type Value = string | readonly string[] | undefined;

const SEVERAL = new Unknown('the question is about one value, and there are several');
const AMBIGUOUS = new Unknown('AWS does not say which date the text is');

const NOT_TOLD = new Unknown('nothing was assumed of it');

/** Whether an atom holds of the value of its variable, by plain comparison. Free atoms are asked elsewhere. */
export function truthOf(atom: Atom, value: Value): Maybe<boolean> {
  const texts = value === undefined ? [] : [value].flat();
  switch (atom.kind) {
    case 'present':
      return texts.length > 0;
    case 'some':
      return texts.some((text) => isElement(atom.patterns, text) !== atom.negated);
    case 'all':
      return texts.every((text) => isElement(atom.patterns, text) !== atom.negated);
    case 'free':
      return NOT_TOLD;
    default:
      return texts.length > 1 ? SEVERAL : texts.length === 1 && truthOfText(atom, texts[0] ?? '');
  }
}

function truthOfText(atom: MatchAtom | NumberAtom | AddressAtom, text: string): Maybe<boolean> {
  if (atom.kind === 'match') return isLike(atom.pattern, text);
  return atom.kind === 'number' ? isBetween(atom, text) : isOfBlock(atom, text);
}

function isBetween({ date, from, to }: NumberAtom, text: string): Maybe<boolean> {
  const number = date ? dateOf(text) : numberOf(text);
  if (number === undefined) return false;
  if (Number.isNaN(number)) return AMBIGUOUS;
  return (from.included ? number >= from.at : number > from.at) && (to.included ? number <= to.at : number < to.at);
}

function isOfBlock({ block: spelled }: AddressAtom, text: string): boolean {
  const address = addressOf(text);
  const block = blockOf(spelled);
  return address !== undefined && block !== undefined && isWithin(address, block);
}

const isElement = (patterns: readonly Pattern[], text: string): boolean => patterns.some((one) => isLike(one, text));

const READ = new Map<string, Glob>();
const MOST_READ = 10_000;

function isLike(pattern: Pattern, text: string): boolean {
  const key = patternKey(pattern);
  const glob = READ.get(key) ?? globOf(pattern);
  if (READ.size >= MOST_READ) READ.clear();
  READ.set(key, glob);
  return matches(glob, text);
}
