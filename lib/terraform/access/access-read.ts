import type { Way } from '../../access/prove';
import type { Place } from '../../core';

/** What configurations, plans and states say about who can do what in Google Cloud, as templates say it of AWS. */
export interface TerraformAccess {
  readonly ways: readonly (Way & { readonly open: boolean })[];
  /** What had to be taken as given, because the files do not show it. */
  readonly assumptions: readonly string[];
  /** Policies that are none: there are none of those, since Google refuses them. */
  readonly mistakes: readonly { readonly place: Place; readonly what: string }[];
  /** What makes further resources, and is not shown. */
  readonly unwritten: readonly string[];
}
