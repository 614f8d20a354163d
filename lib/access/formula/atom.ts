/**
 * The smallest question about a request.
 *
 * Each is about one variable of the request: 'action', 'resource', or a condition key in lower case, such as 'aws:sourcevpce'. A variable
 * is missing, or has one value, or several where it is asked about with `some` and `all`.
 */
export type Atom = MatchAtom | PresentAtom | NumberAtom | AddressAtom | SetAtom | FreeAtom;

/** What a text must be like. */
export interface Pattern {
  /** `*` stands for any characters, `?` for one; `\*`, `\?` and `\\` for the characters themselves. */
  readonly glob: string;
  readonly ignoreCase: boolean;
  /** Whether it is an ARN: then a wildcard in one of the first five parts crosses no colon, and only ARNs match. */
  readonly arn: boolean;
}

/** The variable is there, and matches. */
export interface MatchAtom {
  readonly kind: 'match';
  readonly variable: string;
  readonly pattern: Pattern;
}

/** The variable is there. */
export interface PresentAtom {
  readonly kind: 'present';
  readonly variable: string;
}

/** The variable is there, and is a number within bounds. Dates are numbers: milliseconds since 1970. */
export interface NumberAtom {
  readonly kind: 'number';
  readonly variable: string;
  /** Whether its texts are dates. */
  readonly date: boolean;
  readonly from: Bound;
  readonly to: Bound;
}

export interface Bound {
  /** Infinite where there is none. */
  readonly at: number;
  /** Whether the bound itself counts. */
  readonly included: boolean;
}

/** The variable is there, and is an IP address of the block; blocks of version 4 hold no address of version 6. */
export interface AddressAtom {
  readonly kind: 'address';
  readonly variable: string;
  /** Such as '10.0.0.0/8' or '2001:db8::/32'. */
  readonly block: string;
}

/** Of the values of the variable, one matches one of the patterns (`some`), or none is without a match (`all`, true where it is missing). */
export interface SetAtom {
  readonly kind: 'some' | 'all';
  readonly variable: string;
  readonly patterns: readonly Pattern[];
  /** Whether to ask for values that match none of them. */
  readonly negated: boolean;
}

/** Something that is no question about the request: a statement that is hidden, a test that is not understood. */
export interface FreeAtom {
  readonly kind: 'free';
  /** The same for the same thing. */
  readonly name: string;
  /** As the end of a sentence: "the policy is not shown". */
  readonly because: string;
}
