import { list, map, record } from '../cel-type';
import type { CelContext } from '../context';
import { STANDARD_FUNCTIONS } from './texts';
import { TIME_FUNCTIONS } from './time';

/**
 * What the attribute conditions of providers of workload identity pools read.
 *
 * @param claims what the token says, where that is known: any other claim is then refused, since reading it rejects every token
 * @see https://cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers
 */
export const federationContext = (claims?: readonly string[]): CelContext => ({
  holder: claims === undefined ? 'an attribute condition' : 'the token',
  variables: {
    assertion: claims === undefined ? map('any') : record(Object.fromEntries(claims.map((claim) => [claim, 'any']))),
    google: record({ subject: 'string', groups: list('string') }),
    attribute: map('any'),
  },
  functions: [...STANDARD_FUNCTIONS, ...TIME_FUNCTIONS],
  macros: ['has', 'all', 'exists', 'exists_one', 'filter', 'map'],
  longest: 4096,
});

/**
 * What the conditions of custom constraints of the organization policy read: the resource as its API spells it.
 *
 * @see https://cloud.google.com/resource-manager/docs/organization-policy/creating-managing-custom-constraints
 */
export const CONSTRAINT_CONDITION: CelContext = {
  holder: 'a custom constraint',
  variables: { resource: 'any' },
  functions: STANDARD_FUNCTIONS,
  macros: ['has', 'all', 'exists', 'exists_one', 'filter', 'map'],
  longest: 1000,
};
