import { type Maybe, Unknown } from '../core';
import { type Hole as AnyHole, Text as AnyText, holesOf, Pseudo, unknownIn } from '../core/text';
import type { Resource } from './resource';

export { matches, Pseudo, shapeOf, unknownIn } from '../core/text';

/** An attribute of a resource of the files: sure to be there, its value as far as the files show it. */
export class Reference {
  /** @param known what the attribute says, where the files show it */
  public constructor(
    public readonly resource: Resource,
    public readonly attribute: string,
    public readonly known?: TextLike,
  ) {}

  public toString(): string {
    return `\${${this.resource.address}.${this.attribute}}`;
  }
}

export type Hole = AnyHole<Reference>;

/** A text of a configuration, of which some parts are filled in later. */
export type Text = AnyText<Reference>;

export const Text: {
  new (parts: readonly (string | Hole)[]): Text;
  of(parts: readonly TextLike[]): TextLike;
} = AnyText;

/** What a text can be. */
export type TextLike = string | Hole | Text;

export const isText = (value: unknown): value is TextLike =>
  typeof value === 'string' ||
  value instanceof AnyText ||
  value instanceof Reference ||
  value instanceof Pseudo ||
  Unknown.is(value);

/** The resources of the files that a text is made from. */
export const resourcesIn = (text: TextLike): readonly Resource[] =>
  holesOf(text).flatMap((hole) => (hole instanceof Reference ? [hole.resource] : []));

/** The text with what is known of the attributes that it is made from. */
export function spelledOut(text: TextLike): TextLike {
  if (text instanceof Reference) return text.known === undefined ? text : spelledOut(text.known);
  return text instanceof Text ? Text.of(text.parts.map(spelledOut)) : text;
}

/**
 * Whether a text says exactly this.
 *
 * What only the provider knows of a resource is longer than a word of the cloud such as `allUsers`, and no part of one.
 */
export function says(text: TextLike | undefined, word: string): Maybe<boolean> {
  if (text === undefined || text instanceof Pseudo) return false;
  if (typeof text === 'string') return text === word;
  if (Unknown.is(text)) return text;
  if (holesOf(text).some(isOfCloud)) return false;
  const parts = text instanceof Reference ? [text] : text.parts;
  const [first] = parts;
  const last = parts.at(-1);
  const fits =
    (typeof first !== 'string' || word.startsWith(first)) && (typeof last !== 'string' || word.endsWith(last));
  return fits && (unknownIn(text) ?? new Unknown(`'${text}' is known only after it is applied`));
}

const isOfCloud = (hole: Hole): boolean =>
  hole instanceof Reference && hole.known === undefined && /^(google|aws|azurerm)_/.test(hole.resource.type);

/** Whether nothing is missing of a text but what the cloud gives to what is made, such as ids: no word of a person. */
export const isFilledByCloud = (text: TextLike): boolean => holesOf(text).every(isOfCloud);
