import type { Truth } from '../decide/truth';
import { and, atom, FALSE, type Formula, not, or } from '../formula';
import type { GoogleDenied, GoogleRole } from '../model';
import { free } from '../prove/ask-request';
import { escaped } from '../prove/escaped';
import { likeAny } from '../prove/glob-match';

/** The permission that is asked for matches one of some patterns. */
export const isPermission = (globs: readonly string[]): Formula =>
  or(
    globs.map((glob) => atom({ kind: 'match', variable: 'action', pattern: { glob, ignoreCase: false, arn: false } })),
  );

/** The permission that is asked for is one that a role gives. */
export function givesFormula({ name, permissions, everything, unsure }: GoogleRole): Formula {
  const perhaps = isPermission(unsure?.patterns ?? []);
  const open = unsure === undefined ? FALSE : and([perhaps, free(`gives: ${name}`, unsure.because)]);
  return or([isPermission(permissions.map(escaped)), everything === true ? not(perhaps) : FALSE, open]);
}

/** Whether a role gives one permission. */
export function gives({ permissions, everything, unsure }: GoogleRole, permission: string): Truth {
  if (permissions.includes(permission)) return true;
  if (unsure !== undefined && likeAny(unsure.patterns)(permission)) return 'unknown';
  return everything === true;
}

/** The permission that is asked for is one that a deny policy lists. @param name which no other list has */
export function listsFormula({ names, unsure }: GoogleDenied, name: string): Formula {
  const sure = isPermission(names.map(escaped));
  if (unsure === undefined) return sure;
  return or([sure, and([isPermission(unsure.patterns), free(`lists: ${name}`, unsure.because)])]);
}

/** Whether a deny policy lists one permission. */
export function lists({ names, unsure }: GoogleDenied, permission: string): Truth {
  if (names.includes(permission)) return true;
  return unsure !== undefined && likeAny(unsure.patterns)(permission) ? 'unknown' : false;
}

/** Whether a role can give something that a question asks about: what it cannot is left out before anything is asked. */
export function mayGive({ permissions, everything, unsure }: GoogleRole, actions: readonly string[]): boolean {
  if (everything === true || actions.some((one) => /[*?]/.test(one))) return true;
  return actions.some((one) => permissions.includes(one) || (unsure !== undefined && likeAny(unsure.patterns)(one)));
}
