import { type Hole as AnyHole, Text as AnyText, splitAt as anySplitAt, holesOf } from '../core/text';
import type { Resource } from './template';

export { HOLE, matches, Pseudo, shapeOf, unknownIn } from '../core/text';

/** What `Ref` and `Fn::GetAtt` to a resource of the files stand for: sure to be there, its value known at deployment. */
export class Reference {
  /** @param attribute the attribute of `Fn::GetAtt`; none for `Ref` */
  public constructor(
    public readonly resource: Resource,
    public readonly attribute?: string,
  ) {}

  public toString(): string {
    const attribute = this.attribute === undefined ? '' : `.${this.attribute}`;
    return `\${${this.resource.logicalId}${attribute}}`;
  }
}

export type Hole = AnyHole<Reference>;

/** A text of a template, of which some parts are filled in at deployment. */
export type Text = AnyText<Reference>;

export const Text: {
  new (parts: readonly (string | Hole)[]): Text;
  of(parts: readonly TextLike[]): TextLike;
} = AnyText;

export const splitAt: (text: string | Text, delimiter: RegExp) => readonly TextLike[] = anySplitAt;

/** What a text can be. */
export type TextLike = string | Hole | Text;

/** The resources of the files that a text is made from. */
export const resourcesIn = (text: TextLike): readonly Resource[] =>
  holesOf(text).flatMap((hole) => (hole instanceof Reference ? [hole.resource] : []));
