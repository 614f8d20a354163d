/** What becomes of a value: its name in CloudFormation, with dots where that stands in an object of its own, or a shape of its own. */
export type Target = string | Shape;

export type Shape =
  /** Text of JSON. */
  | { readonly kind: 'json'; readonly to: string }
  /** A block that can stand there once. */
  | {
      readonly kind: 'block';
      readonly to: string;
      readonly of: Mapping;
      /** What its being there says beside it. */
      readonly says?: Readonly<Record<string, unknown>>;
    }
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
  | { readonly kind: 'item'; readonly to: string }
  /** An object whose keys anybody may choose, where CloudFormation has a list. */
  | { readonly kind: 'pairs'; readonly to: string; readonly key: string; readonly value: string }
  /** One of a list of settings, each with its name. */
  | { readonly kind: 'setting'; readonly to: string; readonly key: string }
  /** Whether a resource means itself. */
  | { readonly kind: 'itself'; readonly to: string }
  /** Something that has several names in CloudFormation. */
  | { readonly kind: 'all'; readonly to: string; readonly targets: readonly Target[] };

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
  /** What CloudFormation says of those that Terraform may destroy. */
  readonly unlessKept?: Readonly<Record<string, unknown>>;
  /** Attributes that resources of their own have taken the place of. */
  readonly older?: readonly string[];
  /** What stands before its name in its ARN, where CloudFormation calls something else its ARN. */
  readonly arn?: readonly unknown[];
  /** Whether CloudFormation refers to it by its ARN. */
  readonly refersByArn?: boolean;
  /** Blocks that are resources of their own in CloudFormation, by their attribute. */
  readonly apart?: Readonly<Record<string, Apart>>;
}

/** An attribute of Terraform that is a resource of its own in CloudFormation, or a block for each. */
export interface Apart {
  readonly type: string;
  /** Property that names the resource in which it stands. */
  readonly of: string;
  /** What becomes of the attributes of a block, or of the attribute itself. */
  readonly is: Mapping | Target;
  /** Type that says the same in a resource of its own: states show what that says as well. */
  readonly unless?: string;
}

/** An item of a list of the resource that a part belongs to. */
export interface Listed {
  /** The list; where an attribute chooses among several, each by the value for it. */
  readonly to: string | Readonly<Record<string, string>>;
  /** Attribute that chooses. */
  readonly by?: string;
  /** Lists of which CloudFormation wants an item for each member. */
  readonly each?: readonly string[];
  /** The one key of the object that an item is, by the value of the attribute that chooses. */
  readonly under?: Readonly<Record<string, string>>;
}

/** A type of Terraform that is a part of another resource in CloudFormation. */
export interface Part {
  /** Attribute that names the resource that it is a part of. */
  readonly within: string;
  /** Types that it can be a part of. */
  readonly types: readonly string[];
  /** Attributes that both have alike, where none names the other. */
  readonly alike?: readonly string[];
  readonly of: Mapping;
  /** What Terraform takes where nothing is written, and CloudFormation does not. */
  readonly otherwise?: Readonly<Record<string, unknown>>;
  readonly always?: Readonly<Record<string, unknown>>;
  /** Properties of which nothing else counts where it is there. */
  readonly replaces?: readonly string[];
  /** Where it is one of several of its kind. */
  readonly listed?: Listed;
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
export const block = (to: string, of: Mapping, says: Readonly<Record<string, unknown>> = {}): Target => ({
  kind: 'block',
  to,
  of,
  says,
});
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
/** A policy that is a resource of its own in CloudFormation. */
export const policyApart = (type: string, of: string, document: string, unless: string): Apart => ({
  type,
  of,
  is: json(document),
  unless,
});
export const item = (to: string): Target => ({ kind: 'item', to });
export const pairs = (to: string, key = 'Key', value = 'Value'): Target => ({ kind: 'pairs', to, key, value });
export const setting = (to: string, key: string): Target => ({ kind: 'setting', to, key });
export const itself = (to: string): Target => ({ kind: 'itself', to });
export const all = (...targets: readonly Target[]): Target => ({ kind: 'all', to: '', targets });

/** Tags, also those that the provider gives everything, as far as a plan shows them. */
export const TAGS: Mapping = { tags: pairs('Tags'), tags_all: pairs('Tags') };

/** The beginning of the ARN of something of a service, up to the name. */
export const arnOf = (service: string, before: string): readonly unknown[] => [
  'arn:',
  { Ref: 'AWS::Partition' },
  `:${service}:`,
  { Ref: 'AWS::Region' },
  ':',
  { Ref: 'AWS::AccountId' },
  `:${before}`,
];
