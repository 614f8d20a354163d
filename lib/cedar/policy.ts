/** A Cedar policy as plain data: its effect, and the conditions under which it has it. Its scope is always unconstrained. */
export interface CedarPolicy {
  readonly effect: 'permit' | 'forbid';
  /** All must be met; none means always. */
  readonly conditions: readonly CedarCondition[];
}

export interface CedarCondition {
  readonly kind: 'when' | 'unless';
  readonly body: CedarExpression;
}

/**
 * An expression in Cedar's JSON form: an object whose one key is the operator.
 *
 * @see https://docs.cedarpolicy.com/policies/json-format.html
 */
export type CedarExpression =
  | { readonly Value: CedarValue }
  | { readonly Var: 'principal' | 'action' | 'resource' | 'context' }
  | { readonly Slot: string }
  | Operation<'!' | 'neg' | 'isEmpty', { readonly arg: CedarExpression }>
  | Operation<BinaryOperator, { readonly left: CedarExpression; readonly right: CedarExpression }>
  | Operation<'.', { readonly left: CedarExpression; readonly attr: string }>
  | Operation<'has', { readonly left: CedarExpression; readonly attr: string | readonly string[] }>
  | Operation<'like', { readonly left: CedarExpression; readonly pattern: readonly CedarPatternPart[] }>
  | Operation<'is', { readonly left: CedarExpression; readonly entity_type: string; readonly in?: CedarExpression }>
  | Operation<
      'if-then-else',
      { readonly if: CedarExpression; readonly then: CedarExpression; readonly else: CedarExpression }
    >
  | { readonly Set: readonly CedarExpression[] }
  | { readonly Record: Readonly<Record<string, CedarExpression>> }
  /** A function, such as `ip` or `isInRange`, and its arguments. */
  | { readonly [name: string]: readonly CedarExpression[] };

type Operation<Operator extends string, Operands> = { [O in Operator]: { readonly [P in O]: Operands } }[Operator];

type BinaryOperator =
  | '=='
  | '!='
  | '<'
  | '<='
  | '>'
  | '>='
  | '&&'
  | '||'
  | '+'
  | '-'
  | '*'
  | 'in'
  | 'contains'
  | 'containsAll'
  | 'containsAny'
  | 'getTag'
  | 'hasTag';

export type CedarPatternPart = 'Wildcard' | { readonly Literal: string };

export type CedarValue =
  | null
  | boolean
  | number
  | string
  | readonly CedarValue[]
  | { readonly __entity: { readonly type: string; readonly id: string } }
  | { readonly [name: string]: CedarValue };
