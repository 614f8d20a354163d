/** JSON, as templates hold it. */
export type Json = string | number | boolean | null | readonly Json[] | Branch;
export type Branch = { readonly [key: string]: Json };

export const isBranch = (value: Json | undefined): value is Branch =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** Keys that lead to a place. */
export type Path = readonly (string | number)[];

/** A copy in which one place holds another value, or nothing; what is not on the way there is shared. */
export function withChange(value: Json, path: Path, to: Json | undefined): Json | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return to;
  if (isList(value)) {
    return value.flatMap((item, i) => {
      const changed = i === step ? withChange(item, rest, to) : item;
      return changed === undefined ? [] : [changed];
    });
  }
  if (!isBranch(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const changed = key === step ? withChange(item, rest, to) : item;
      return changed === undefined ? [] : [[key, changed]];
    }),
  );
}
