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

export function statementsOf(access: Access): readonly Statement[] {
  return policiesOf(access).flatMap(({ statements }) => statements);
}

export function conditionsOf(access: Access): readonly Condition[] {
  return statementsOf(access).flatMap(({ conditions }) => conditions);
}

/** All principals that policies name. */
export function principalsOf(access: Access): readonly ListedPrincipal[] {
  return statementsOf(access).flatMap(({ principals }) => principals?.list ?? []);
}

const VARIABLE = /\$\{\s*([^},\s]+)/g;

/** Keys, in lower case, whose values texts of policies hold. */
export function variablesOf(access: Access): ReadonlySet<string> {
  const texts = statementsOf(access).flatMap(({ resources, conditions }) => [
    ...(resources?.patterns ?? []),
    ...conditions.flatMap(({ values }) => values),
  ]);
  const found = texts.filter((text) => text.includes('${')).flatMap((text) => [...text.matchAll(VARIABLE)]);
  return new Set(found.map(([, key = '']) => key.toLowerCase()));
}
