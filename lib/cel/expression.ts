/**
 * An expression of the Common Expression Language (CEL) as plain data.
 *
 * Macros stand as they were written, `&&` and `||` hold all that they join, and `at` says where in the text the part is: the character
 * from 0 at which the name, the value or the sign of it begins.
 *
 * @see https://github.com/google/cel-spec/blob/master/doc/langdef.md
 */
export type CelExpression =
  | CelLiteral
  /** A variable, such as `device`. */
  | Part<'name', { readonly name: string }>
  /** `of.name` */
  | Part<'field', { readonly of: CelExpression; readonly name: string }>
  /** `has(of.name)` */
  | Part<'has', { readonly of: CelExpression; readonly name: string }>
  /** `of[key]` */
  | Part<'index', { readonly of: CelExpression; readonly key: CelExpression }>
  /** `name(arguments)`, or `on.name(arguments)`. */
  | Part<
      'call',
      { readonly name: string; readonly on: CelExpression | undefined; readonly arguments: readonly CelExpression[] }
    >
  /** `!of` */
  | Part<'not', { readonly of: CelExpression }>
  /** `-of`, of something that is no literal. */
  | Part<'negative', { readonly of: CelExpression }>
  /** All must hold: two at least. */
  | Part<'and', { readonly of: readonly CelExpression[] }>
  /** One must hold, of two at least. */
  | Part<'or', { readonly of: readonly CelExpression[] }>
  | Part<'compare', { readonly sign: CelComparison; readonly left: CelExpression; readonly right: CelExpression }>
  | Part<'arithmetic', { readonly sign: CelArithmetic; readonly left: CelExpression; readonly right: CelExpression }>
  /** `condition ? whenTrue : whenFalse` */
  | Part<
      'if',
      { readonly condition: CelExpression; readonly whenTrue: CelExpression; readonly whenFalse: CelExpression }
    >
  | Part<'list', { readonly of: readonly CelExpression[] }>
  | Part<'map', { readonly entries: readonly { readonly key: CelExpression; readonly value: CelExpression }[] }>
  /** A macro over the elements of a list, or the keys of a map: `over.all(variable, test)`. */
  | Part<
      'each',
      {
        readonly macro: CelMacro;
        readonly over: CelExpression;
        readonly variable: string;
        /** What is asked of each; `map` may ask nothing. */
        readonly test: CelExpression | undefined;
        /** What `map` makes of each. */
        readonly made: CelExpression | undefined;
      }
    >;

/** A value that stands in the text. Integers are exact, and therefore `bigint`. */
export type CelLiteral =
  | Literal<'string', string>
  | Literal<'int', bigint>
  | Literal<'uint', bigint>
  | Literal<'double', number>
  | Literal<'bool', boolean>
  | Literal<'bytes', Uint8Array>
  | Literal<'null', null>;

/** A comparison. `left in right` asks whether a list holds an element, or a map a key. */
export type CelComparison = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';

export type CelArithmetic = '+' | '-' | '*' | '/' | '%';

/** A macro that goes through a list or a map. */
export type CelMacro = 'all' | 'exists' | 'exists_one' | 'filter' | 'map';

type Part<Kind extends string, Fields> = { readonly kind: Kind; readonly at: number } & Fields;

type Literal<Type extends string, Value> = Part<'literal', { readonly type: Type; readonly value: Value }>;
