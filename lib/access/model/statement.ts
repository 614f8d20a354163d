import type { Place } from '../../core';

/** Patterns that a statement lists, or everything but what it lists. */
export interface Listed {
  /** As the policy spells them: `*` and `?` are wildcards; policy variables stand as `${aws:username}`. */
  readonly patterns: readonly string[];
  /** Whether the list says what is left out: `NotAction`, `NotResource`, `NotPrincipal`. */
  readonly excluded: boolean;
}

/** Whom a policy of a resource, or a trust policy, speaks of. */
export interface ListedPrincipals {
  readonly list: readonly ListedPrincipal[];
  /** `NotPrincipal`. */
  readonly excluded: boolean;
}

/** `*` and `{ "AWS": "*" }` are the same: anyone, anonymous callers included. */
export interface ListedPrincipal {
  readonly kind: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser' | '*';
  /** ARN of a user, role or session, an account id or its root ARN, the name of a service, the ARN or name of a provider. */
  readonly name: string;
}

/** One test of a `Condition` block; all tests of a statement must hold, and one of its values (none, for negated operators). */
export interface Condition {
  /** One of `OPERATORS`, as IAM spells it, without set prefix and `IfExists`. */
  readonly operator: Operator;
  /** `ForAllValues:` or `ForAnyValue:`. */
  readonly set?: 'all' | 'any';
  readonly ifExists: boolean;
  /** As the policy spells it; IAM does not tell cases apart. */
  readonly key: string;
  readonly values: readonly string[];
}

export const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringNotEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'ArnEquals',
  'ArnLike',
  'ArnNotEquals',
  'ArnNotLike',
  'NumericEquals',
  'NumericNotEquals',
  'NumericLessThan',
  'NumericLessThanEquals',
  'NumericGreaterThan',
  'NumericGreaterThanEquals',
  'DateEquals',
  'DateNotEquals',
  'DateLessThan',
  'DateLessThanEquals',
  'DateGreaterThan',
  'DateGreaterThanEquals',
  'Bool',
  'BinaryEquals',
  'IpAddress',
  'NotIpAddress',
  'Null',
] as const;

export type Operator = (typeof OPERATORS)[number];

/** One statement of a policy, whatever the policy hangs on. */
export interface Statement {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Only in policies of resources, of endpoints and of trust, and in those of organizations that are about resources. */
  readonly principals?: ListedPrincipals;
  readonly actions: Listed;
  /** Nothing in trust policies: they are about the role that bears them. */
  readonly resources?: Listed;
  readonly conditions: readonly Condition[];
  /** What hides a part of the statement: it may say less than is read, and nothing more. Whether it applies is unknown then. */
  readonly hidden?: string;
  readonly place: Place;
}

/** A policy document. */
export interface Policy {
  /** Variables are read in the later version only. */
  readonly version: '2008-10-17' | '2012-10-17';
  readonly statements: readonly Statement[];
  /** What hides statements besides those that are read, where something does: it may say anything. */
  readonly hidden?: string;
  readonly place: Place;
}
