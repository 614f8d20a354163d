/** A value as it stands in a template. Properties that take a boolean take its word as well: list both. */
export type Word = string | number | boolean;

/** The way to a property: its names, with dots between them. */
export type Path = string;

/** A pattern of Guard, without its slashes: one that every version reads, so without looking ahead, and without a slash. */
export type Pattern = string;

/** What a property must be for the rule to pass. What only deployment knows passes none of them. */
export type Demand =
  /** It is there, and one of these. */
  | { readonly is: readonly Word[] }
  /** It is one of these, or not there. */
  | { readonly absentOr: readonly Word[] }
  /** It is not there, or another text than this. */
  | { readonly isNot: string }
  /** It is a text like this. */
  | { readonly like: Pattern }
  /** It is not there, or a text unlike this. */
  | { readonly unlike: Pattern }
  | { readonly atLeast: number }
  | { readonly over: number }
  | { readonly atMost: number; readonly orAbsent?: true }
  /** It is a list, in which this property of some item is one of these. */
  | { readonly has: Path; readonly oneOf: readonly Word[] }
  /** It is a list without one of these, or not there. */
  | { readonly absentOrHas: readonly Word[] }
  /** It is a list of texts, of which none is like this. */
  | { readonly noneLike: Pattern }
  /** It is a list with nothing in it, or not there. */
  | { readonly empty: true }
  /** A key of the account is named: by its ARN, its id or an alias of one's own. */
  | { readonly ownKey: true }
  /** A text is there, or what `Fn::GetAtt` gives of a resource. */
  | { readonly given: true }
  /** A list is there, with something in it. */
  | { readonly filled: true }
  /** An object is there. */
  | { readonly there: true }
  /** Nothing is there. */
  | { readonly absent: true };

/** One property, and what it must be. */
export interface Asked {
  /** Below `Properties`, or below an item of `each`. */
  readonly at: Path;
  readonly must: Demand;
}

/**
 * Where a row applies. What only deployment knows may be what makes it apply: then it does.
 *
 * `without`: an item of the list lacks this property. `noneWith`: no item of the list has a property that is like this;
 * `some` holds lists within an item together.
 */
export type Circumstance =
  | { readonly at: Path; readonly present: true }
  | { readonly at: Path; readonly absent: true }
  | { readonly at: Path; readonly is: readonly Word[] }
  | { readonly at: Path; readonly absentOr: readonly Word[] }
  | { readonly at: Path; readonly isNot: string }
  | { readonly at: Path; readonly unlike: Pattern }
  | { readonly list: Path; readonly without: Path }
  | { readonly list: Path; readonly noneWith: Path; readonly like: Pattern };

/**
 * A part of what a rule judges that properties of one resource decide, as data.
 *
 * It is not read out of the rule, which judges facts: that both say the same of every seeded violation, of its twin, and of
 * each property when it is changed, the tests show.
 */
export interface Row {
  /** The id of the rule. */
  readonly rule: string;
  /** Types of resources. */
  readonly on: readonly string[];
  /** Where the resource as a whole is such that the row applies. @default - always */
  readonly when?: readonly Circumstance[];
  /** Lists, each below an item of the one before: the row is asked of each item. @default - of the resource itself */
  readonly each?: readonly Path[];
  /** Where an item is such that the row applies. @default - always */
  readonly whenItem?: readonly Circumstance[];
  /** Of these, one must hold. */
  readonly ask: readonly Asked[];
}

/** A row that asks one property of some types. */
export const row = (rule: string, on: readonly string[], at: Path, must: Demand, more: Partial<Row> = {}): Row => ({
  rule,
  on,
  ...more,
  ask: [{ at, must }],
});

/** What a boolean can be spelled as. */
export const YES: readonly Word[] = [true, 'true'];
export const NO: readonly Word[] = [false, 'false'];
