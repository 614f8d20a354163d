/** What becomes of a value: its name in CloudFormation, with dots where that stands in an object of its own, or a shape of its own. */
export type Target = string | Shape;

export type Shape =
  /** Text of JSON. */
  | { readonly kind: 'json'; readonly to: string }
  /** A block that can stand there once. */
  | { readonly kind: 'block'; readonly to: string; readonly of: Mapping }
  /** Blocks of which there can be many. */
  | {
      readonly kind: 'blocks';
      readonly to: string;
      readonly of: Mapping;
      /** Lists of which CloudFormation wants a block for each item. */
      readonly each?: readonly string[];
    }
  /** Words that CloudFormation spells otherwise. */
  | { readonly kind: 'words'; readonly to: string; readonly words: Readonly<Record<string, unknown>> }
  /** One value where CloudFormation has a list. */
  | { readonly kind: 'item'; readonly to: string };

/** What becomes of each attribute. Attributes that are not among them tell nothing that anybody asks. */
export type Mapping = Readonly<Record<string, Target>>;

/** A type of Terraform that is a type of CloudFormation, spelled otherwise. */
export interface Made {
  readonly type: string;
  readonly of: Mapping;
  /** What Terraform takes where nothing is written, and CloudFormation does not. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
  /** What CloudFormation says of every one. */
  readonly always?: Readonly<Record<string, unknown>>;
  /** Whether CloudFormation refers to it by its ARN. */
  readonly refersByArn?: boolean;
}

/** A type of Terraform that is a part of another resource in CloudFormation. */
export interface Part {
  /** Attribute that names the resource that it is a part of. */
  readonly within: string;
  /** Types that it can be a part of. */
  readonly types: readonly string[];
  readonly of: Mapping;
  readonly always?: Readonly<Record<string, unknown>>;
}

/** Attributes that are spelled in both as their cloud spells them. */
export const same = (...attributes: readonly string[]): Mapping =>
  Object.fromEntries(attributes.map((attribute) => [attribute, pascal(attribute)]));

export const pascal = (attribute: string): string =>
  attribute
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

export const json = (to: string): Target => ({ kind: 'json', to });
export const block = (to: string, of: Mapping): Target => ({ kind: 'block', to, of });
export const blocks = (to: string, of: Mapping, each: readonly string[] = []): Target => ({
  kind: 'blocks',
  to,
  of,
  each,
});
export const words = (to: string, spelled: Readonly<Record<string, unknown>>): Target => ({
  kind: 'words',
  to,
  words: spelled,
});
export const item = (to: string): Target => ({ kind: 'item', to });
