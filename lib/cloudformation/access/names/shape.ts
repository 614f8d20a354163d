import type { Made } from './made-up';

/** How a type of resource is named. */
export interface Shape {
  /** The property by which a template names it; without, or where it is not set, the name is made up. */
  readonly named?: string;
  /** @default 'free name' */
  readonly made?: Made;
  /**
   * Its ARN without `arn:` and the partition: `{A}` is the account, `{R}` the region, `{N}` its name or id, `{S}` six signs that
   * are made up, and any other word in braces the id that a property holds, or the first of several properties that is set: `{Name|Arn}`; `{=Property}` is
   * what it holds, as it is; `{?}` is not known.
   */
  readonly arn: string;
  /** What `Ref` is, in the same signs; `{ARN}` is the ARN. @default '{N}' */
  readonly ref?: string;
  /** What `Fn::GetAtt` is; what is not here is made up. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What its policy speaks of besides itself, after its ARN. */
  readonly holds?: readonly string[];
  /** What AWS takes for a property in `arn` that is not set. */
  readonly presets?: Readonly<Record<string, string>>;
}

export type Shapes = Readonly<Record<string, Shape>>;
