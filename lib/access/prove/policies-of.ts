import type { Access, Condition, ListedPrincipal, Policy, Statement } from '../model';

/** All policies of the files, each once for each thing that it hangs on. */
export function policiesOf(access: Access): readonly Policy[] {
  const { identities, resources, endpoints, serviceControls, resourceControls } = access;
  return [
    ...identities.flatMap(({ policies, boundary, trust }) => [...policies, boundary, trust]),
    ...resources.map(({ policy }) => policy),
    ...endpoints.map(({ policy }) => policy),
    ...serviceControls.flat(),
    ...resourceControls.flat(),
  ].flatMap((policy) => policy ?? []);
}

/** Reads files once, though it is asked over and over. */
export function once<T>(read: (access: Access) => T): (access: Access) => T {
  const known = new WeakMap<Access, { readonly value: T }>();
  return (access) => {
    const found = known.get(access) ?? { value: read(access) };
    known.set(access, found);
    return found.value;
  };
}

export const statementsOf = once((access): readonly Statement[] =>
  policiesOf(access).flatMap(({ statements }) => statements),
);

export const conditionsOf = once((access): readonly Condition[] =>
  statementsOf(access).flatMap(({ conditions }) => conditions),
);

/** All principals that policies name. */
export const principalsOf = once((access): readonly ListedPrincipal[] =>
  statementsOf(access).flatMap(({ principals }) => principals?.list ?? []),
);

const VARIABLE = /\$\{\s*([^},\s]+)/g;

/** Keys, in lower case, whose values texts of policies hold. */
export const variablesOf = once((access): ReadonlySet<string> => {
  const texts = statementsOf(access).flatMap(({ resources, conditions }) => [
    ...(resources?.patterns ?? []),
    ...conditions.flatMap(({ values }) => values),
  ]);
  const found = texts.filter((text) => text.includes('${')).flatMap((text) => [...text.matchAll(VARIABLE)]);
  return new Set(found.map(([, key = '']) => key.toLowerCase()));
});
