/** An expression of Terraform, as far as it is followed. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  /** Texts and expressions one after the other. */
  | { readonly kind: 'template'; readonly parts: readonly Expression[] }
  /** A name with what is asked of it: `google_storage_bucket.logs[0].name`. */
  | { readonly kind: 'path'; readonly root: string; readonly steps: readonly (string | number | Expression)[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'if'; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: 'operation'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'not'; readonly of: Expression }
  /** A text that something is a part of, without a word of what stands around it. */
  | { readonly kind: 'made'; readonly from: Expression }
  /** What is not followed: loops, splats, arithmetic. */
  | { readonly kind: 'other'; readonly written: string };

/** A part of a configuration that is an expression already, and no text that holds one. */
export class Written {
  public constructor(public readonly expression: Expression) {}
}
