import { ConfigError, type Placed } from '../../core';
import type { VerifiedAccessEndpoint } from '../gateway/verified-access-endpoint';
import type { VerifiedAccessGateway } from '../gateway/verified-access-gateway';
import { type AppQuestion, noRequest } from '../proof/no-request';
import { type IdentityRoute, routeName } from './identity-route';
import type { WorkloadWay } from './workload-way';

/** That no workload but those of the row calls its model. */
export function askedOfWorkloads(
  { workloads = [] }: IdentityRoute,
  way: WorkloadWay | undefined,
): readonly AppQuestion[] {
  if (way === undefined) return [];
  return [noRequest({ action: 'vpc-lattice-svcs:Invoke', resource: way.service }).exceptBy(...workloads)];
}

/** That nobody comes through the gateway to the model but those in a group of the row. */
export function askedOfPeople(
  { people }: IdentityRoute,
  endpoint: VerifiedAccessEndpoint | undefined,
  gateway: VerifiedAccessGateway | undefined,
): readonly AppQuestion[] {
  if (people === undefined || endpoint === undefined || gateway === undefined) return [];
  const [list = ''] = people.groups.map(({ _list }) => _list);
  const key = `context.${gateway._usersReference}.${list}`;
  const groups = people.groups.map(({ _member }) => _member);
  return [endpoint.letsNobodyIn().unless({ 'ForAnyValue:StringEquals': { [key]: groups } })];
}

/**
 * Refuses groups of several lists: that somebody is in one list or in another is no single condition, and could not be proved.
 *
 * @throws RouteGroups if they are
 */
export function checkGroups(route: IdentityRoute, place: Placed): void {
  const lists = new Set(route.people?.groups.map(({ _list }) => _list));
  if (lists.size < 2) return;
  const got = [...lists].map((list) => `'${list}'`).join(' and ');
  const reason = `'people.groups' must be of one claim, got ${got} for '${routeName(route)}'; name groups of one`;
  throw new ConfigError('RouteGroups', reason, place);
}
