import { type Maybe, Unknown } from './unknown';

/** Something that is sure to be there, though only deployment knows its value: `AWS::Region`, or the number of a project. */
export class Pseudo {
  public constructor(public readonly name: string) {}

  public toString(): string {
    return `\${${this.name}}`;
  }
}

/** What deployment fills in. `R` is what stands for a resource of the files. */
export type Hole<R> = R | Pseudo | Unknown;

/** Stands for a hole where the shape of a text is matched. */
export const HOLE = '\u25cc';

/** Characters that a hole is reckoned to be filled with. */
const HOLE_LENGTH = 64;

/** A text of which the files show some parts: literals, and holes that deployment fills. */
export class Text<R> {
  /** The simplest value that says the same: a string where nothing is open, a hole where nothing else is there. */
  public static of<R>(parts: readonly TextLike<R>[]): TextLike<R> {
    const flat: (string | Hole<R>)[] = [];
    for (const part of parts.flatMap((p) => (p instanceof Text ? p.parts : [p]))) {
      const last = flat.at(-1);
      if (typeof part === 'string' && typeof last === 'string') flat[flat.length - 1] = last + part;
      else if (part !== '') flat.push(part);
    }
    const [only = '', ...more] = flat;
    return more.length === 0 ? only : new Text(flat);
  }

  public constructor(public readonly parts: readonly (string | Hole<R>)[]) {}

  /** How many characters it has, as far as it shows them. */
  public get length(): number {
    return this.parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : HOLE_LENGTH), 0);
  }

  public get holes(): readonly Hole<R>[] {
    return this.parts.filter((part): part is Hole<R> => typeof part !== 'string');
  }

  /** As a person reads it, each hole as `${Name}`. */
  public toString(): string {
    return this.parts.join('');
  }
}

/** What stands between delimiters that the files show. A hole is taken for one without. */
export function splitAt<R>(text: string | Text<R>, delimiter: RegExp): readonly TextLike<R>[] {
  const parts: (string | Hole<R>)[][] = [[]];
  for (const part of typeof text === 'string' ? [text] : text.parts) {
    const [first, ...others] = typeof part === 'string' ? part.split(delimiter) : [part];
    if (first !== undefined) parts.at(-1)?.push(first);
    for (const other of others) parts.push([other]);
  }
  return parts.map((each) => Text.of(each));
}

/** What a text can be. */
export type TextLike<R> = string | Hole<R> | Text<R>;

/** What deployment fills in of a text. */
export const holesOf = <R>(text: TextLike<R>): readonly Hole<R>[] =>
  typeof text === 'string' ? [] : text instanceof Text ? text.holes : [text];

/** The first part that could be anything, where there is one. */
export const unknownIn = (text: TextLike<unknown>): Unknown | undefined => holesOf(text).find(Unknown.is);

/** The text with each hole as one character that no cloud uses, for regular expressions. */
export function shapeOf(text: TextLike<unknown>): string {
  if (typeof text === 'string') return text;
  return text instanceof Text ? text.parts.map((part) => (typeof part === 'string' ? part : HOLE)).join('') : HOLE;
}

/**
 * Whether the text matches.
 *
 * A match is sure. No match is sure only where no part is unknown, so ask for what is there (an asterisk), not for its absence.
 */
export function matches(text: TextLike<unknown>, pattern: RegExp): Maybe<boolean> {
  return pattern.test(shapeOf(text)) || (unknownIn(text) ?? false);
}
