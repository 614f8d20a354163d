import { ConfigError, type Placed } from '../../core';
import { BROAD_ROLE, DOORS } from '../../terraform/google/roles';
import { Token } from '../cdktf';
import { serviceOf, tellsNames } from './conditioned-resources';
import type { CustomRole } from './custom-role';
import type { GrantCondition } from './grant-condition';

const OWN_ROLE = 'name the permissions of the task';

/** Ready-made roles that no workload gets in a whole project, and what to do instead. */
const REFUSED: readonly (readonly [code: string, pattern: RegExp, what: string, todo: string])[] = [
  ['BasicRole', /^roles\/(owner|editor|viewer|admin|writer|reader)$/, 'no basic role', OWN_ROLE],
  [
    'RoleOverIdentities',
    /^roles\/iam\.(serviceAccount(User|TokenCreator|OpenIdTokenCreator)|workloadIdentityUser)$/,
    'no role to act as every account of the project',
    'use grants.actAs or grants.issueTokens of the one account',
  ],
  ['AdminRole', /(admin|owner)$/i, 'no role to administer', OWN_ROLE],
  ['ServiceAgentRole', /serviceAgent$/i, 'no role of a service agent', 'Google gives it to its agents only'],
  ['RoleTooBroad', BROAD_ROLE, 'written for the task', OWN_ROLE],
];

const ROLE = /^(roles|projects\/[^/]+\/roles|organizations\/[^/]+\/roles)\/[\w.]+$/;

/**
 * Checks that a role may be given to a workload in a whole project.
 *
 * @throws RoleFormat if that is no role
 * @throws BasicRole, AdminRole, RoleOverIdentities, ServiceAgentRole, RoleTooBroad if it opens more than a task needs
 */
export function checkRole(role: string, place: Placed): void {
  if (Token.isUnresolved(role)) return;
  if (!ROLE.test(role)) {
    const reason = `'role' must be 'roles/NAME' or a CustomRole, got '${role}'; see gcloud iam roles list`;
    throw new ConfigError('RoleFormat', reason, place);
  }
  const found = REFUSED.find(([, pattern]) => pattern.test(role));
  if (found === undefined) return;
  const [code, , what, todo] = found;
  throw new ConfigError(code, `'role' must be ${what}, got '${role}'; ${todo}`, place);
}

/**
 * Checks that permissions give a workload no way to give itself more in a whole project.
 *
 * @throws PermissionWidens if one lets who has it widen rights, act as others, make keys, or blind and loosen what guards models
 */
export function checkPermissions(permissions: readonly string[], place: Placed): void {
  const isOpen = (one: string) => /\.(setIamPolicy|actAs)$/.test(one) || DOORS.some(([, pattern]) => pattern.test(one));
  const wrong = Token.isUnresolved(permissions) ? undefined : permissions.find(isOpen);
  if (wrong === undefined) return;
  const reason = `'permissions' must not widen rights, got '${wrong}'; let a pipeline that people review have it, not a workload`;
  throw new ConfigError('PermissionWidens', reason, place);
}

/**
 * Checks that a condition which asks for a resource can hold for all that is given.
 *
 * @throws ConditionUnsupported if a service among it tells conditions no names
 * @throws ConditionElsewhere if a service among it is another than that of the resource
 */
export function checkHeeded(role: CustomRole | string, { type }: GrantCondition, place: Placed): void {
  if (type === undefined) return;
  const [ofResource = ''] = type.split('/');
  const services = servicesOf(role, place);
  const wrong = services.find((service) => service !== ofResource);
  if (wrong === undefined) return;
  const code = tellsNames(wrong) ? 'ConditionElsewhere' : 'ConditionUnsupported';
  const reason = `'condition' must ask for what ${wrong} tells, got ${type}, for which it would never hold; grant apart, without it`;
  throw new ConfigError(code, reason, place);
}

function servicesOf(role: CustomRole | string, place: Placed): readonly string[] {
  const names = typeof role === 'string' ? [role.replace(/^roles\//, '')] : role.permissions;
  const isShown = (one: string) => !Token.isUnresolved(one) && /^[a-z][a-z0-9-]*\./.test(one);
  if (!Token.isUnresolved(names) && names.every(isShown))
    return names.map((one) => serviceOf(one.replace(/\..*$/, '')));
  const reason =
    "'role' must show its permissions where a condition asks for a resource, got one that does not; hand over the CustomRole";
  throw new ConfigError('ConditionUnsupported', reason, place);
}
