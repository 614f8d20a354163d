/** JSON, as templates hold it. */
export type Json = string | number | boolean | null | readonly Json[] | Branch;
export type Branch = { readonly [key: string]: Json };

export const isBranch = (value: Json | undefined): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
