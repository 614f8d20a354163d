import { createHash } from 'node:crypto';
import { BASIC_ROLES, PREDEFINED_ROLES, ROLES_OF } from './predefined-roles';

/** Which table of roles an answer used. */
export function rolesVersion(): { readonly version: string; readonly sha256: string } {
  const text = JSON.stringify([PREDEFINED_ROLES, BASIC_ROLES]);
  return { version: ROLES_OF, sha256: createHash('sha256').update(text).digest('hex') };
}
