import type { GoogleRole } from '../../access/model';
import type { Field } from '../field';
import type { Subject } from '../subject';
import { resourcesIn } from '../text';
import { BASIC_ROLES, PREDEFINED_ROLES } from './predefined-roles';
import type { Spelling } from './spelling';

const CUSTOM = ['google_project_iam_custom_role', 'google_organization_iam_custom_role'];

/** What a role gives: one of the files, a basic one, or one of the table; of any other it is unknown. */
export function roleIn(field: Field, spelling: Spelling): GoogleRole {
  const name = spelling.of(field) ?? 'a role that is not told';
  const own = name.startsWith('roles/') ? undefined : customRole(field, name, spelling);
  if (own === undefined) return roleCalled(name);
  return custom(spelling.of(own.get('role_id')) ?? name, own.get('permissions').items, spelling);
}

/** The role of the files that is meant: the only one that is referred to, or the one whose whole name it is. */
function customRole(field: Field, name: string, spelling: Spelling): Subject | undefined {
  const referred = resourcesIn(field.written ?? '').filter(({ type }) => CUSTOM.includes(type));
  const target = field.target(...CUSTOM);
  if (target === undefined || referred.length > 1) return undefined;
  return referred.length === 1 || name === nameOf(target, spelling) ? target : undefined;
}

function nameOf(role: Subject, spelling: Spelling): string {
  const organization = spelling.of(role.get('org_id'));
  const parent = organization === undefined ? `projects/${spelling.projectOf(role)}` : `organizations/${organization}`;
  return `${parent}/roles/${spelling.of(role.get('role_id'))}`;
}

/** What a role gives that is not of the files. */
export function roleCalled(name: string): GoogleRole {
  return BASIC_ROLES[name] ?? PREDEFINED_ROLES[name] ?? unseen(name, name.startsWith('roles/'));
}

function custom(name: string, items: readonly Field[], spelling: Spelling): GoogleRole {
  const permissions = items.flatMap((item) => spelling.of(item) ?? []);
  const open = permissions.find((one) => one.includes('${'));
  const role = { name, permissions: permissions.filter((one) => !one.includes('${')) };
  if (open === undefined) return role;
  return {
    ...role,
    unsure: { patterns: ['*'], because: `the files do not tell what '${open}' gives in the role '${name}'` },
  };
}

function unseen(name: string, ready: boolean): GoogleRole {
  const because = ready
    ? `the table of roles does not hold '${name}'`
    : `the files do not show what the role '${name}' gives`;
  return { name, permissions: [], unsure: { patterns: ['*'], because } };
}
