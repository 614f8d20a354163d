import { Token } from 'aws-cdk-lib';
import type { IApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { type AiAsset, ConfigError, type Placed } from '../../core';
import type { DevicePosture } from '../gateway/device-posture';
import type { HttpsTrafficOptions } from '../gateway/endpoint-traffic';
import type { UserGroup } from '../gateway/user-group';
import { isRegion } from '../naming/region-names';

/** People who reach a model, through the gateway. */
export interface RoutePeople extends Omit<HttpsTrafficOptions, 'port'> {
  /** Who: those in one of these groups. */
  readonly groups: readonly UserGroup[];

  /**
   * The devices on which they may.
   *
   * @default - any that the rules of the gateway let through
   */
  readonly on?: readonly DevicePosture[];
}

/** One row of the table: who reaches which model in which region. */
export interface IdentityRoute {
  /** The model, as the inventory names it. */
  readonly model: AiAsset;

  /** The region in which it answers, such as 'eu-central-1'. */
  readonly region: string;

  /** What asks the model there on behalf of its callers: a workload of which the role was granted this model. */
  readonly to: IApplicationTargetGroup;

  /**
   * Workloads that reach it, by their roles. They sign their requests for 'vpc-lattice-svcs'.
   *
   * @default - none
   */
  readonly workloads?: readonly IRole[];

  /**
   * People who reach it.
   *
   * @default - none
   */
  readonly people?: RoutePeople;

  /**
   * The port of the router's load balancer for this row: another one makes other listeners, which stops the row while that happens.
   *
   * @default - one of 20000 to 29999, made from the model's name and the region
   */
  readonly port?: number;
}

/** Ports that routes get: below those that systems hand out, above those of services. */
const PORTS = { first: 20_000, count: 10_000 };

/** What a row is called, in ids and for people: the model and its region. */
export const routeName = ({ model, region }: IdentityRoute): string => `${model.name}-${region}`;

export function portOf(route: IdentityRoute): number {
  return route.port ?? PORTS.first + (fingerprint(routeName(route)) % PORTS.count);
}

/** FNV-1a, 32 bits: the same number for the same text, for ever. */
function fingerprint(text: string): number {
  return [...text].reduce((hash, sign) => Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5);
}

/**
 * Looks the table through.
 *
 * @throws RoutesMissing if it has no row
 * @throws RouteRegion if a region is none, or known at deployment only
 * @throws RouteTwice if two rows are of one model in one region
 * @throws RoutePort if two rows have one port, or a port is none
 * @throws RouteForNobody if a row names neither workloads nor people
 */
export function checkRoutes(routes: readonly IdentityRoute[], place: Placed): void {
  if (routes.length === 0) {
    throw new ConfigError('RoutesMissing', "'routes' must hold a row at least, got none; name who reaches what", place);
  }
  const names = new Set<string>();
  const ports = new Map<number, string>();
  for (const route of routes) {
    checkRegion(route, place);
    const name = routeName(route);
    if (names.has(name)) {
      const reason = `'routes' must hold each model once in a region, got '${name}' twice; name everybody in one row`;
      throw new ConfigError('RouteTwice', reason, place);
    }
    names.add(name);
    checkPort(route, ports, place);
    checkSomebody(route, place);
  }
}

function checkRegion({ region, model }: IdentityRoute, place: Placed): void {
  if (!Token.isUnresolved(region) && isRegion(region)) return;
  const got = Token.isUnresolved(region) ? 'a deploy-time value' : `'${region}'`;
  const reason = `'region' must be the name of one, such as 'eu-central-1', got ${got} for '${model.name}'; write it`;
  throw new ConfigError('RouteRegion', reason, place);
}

function checkSomebody(route: IdentityRoute, place: Placed): void {
  const { workloads = [], people } = route;
  if (people === undefined ? workloads.length > 0 : people.groups.length > 0) return;
  const reason = `'workloads' or 'people' must name somebody, got nobody for '${routeName(route)}'`;
  throw new ConfigError('RouteForNobody', `${reason}; take the row out, or the part of it that names nobody`, place);
}

function checkPort(route: IdentityRoute, taken: Map<number, string>, place: Placed): void {
  const [port, name] = [portOf(route), routeName(route)];
  const other = taken.get(port);
  if (other !== undefined) {
    const reason = `'port' must be of one row alone, got ${port} for '${other}' and '${name}'; give one of them another`;
    throw new ConfigError('RoutePort', reason, place);
  }
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    const reason = `'port' must be a whole number from 1 to 65535, got ${port} for '${name}'`;
    throw new ConfigError('RoutePort', reason, place);
  }
  taken.set(port, name);
}
