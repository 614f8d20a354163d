import { ConfigError, type Placed } from '../../core';
import { Token } from '../cdktf';
import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';

/** What may be asked of one service. */
export interface ServiceUse {
  /** Its methods, such as 'google.storage.objects.get'. */
  readonly methods?: readonly string[];

  /** Its permissions, for services whose methods are told apart that way, such as 'bigquery.tables.getData'. */
  readonly permissions?: readonly string[];
}

/** What may be asked, by service; '*' is everything of that one service. */
export type ServiceUses = Readonly<Record<string, '*' | ServiceUse>>;

/** What a perimeter holds. */
export interface PerimeterContent {
  readonly projects: readonly GoogleProject[];
  readonly services: readonly string[];
}

const IDENTITY = /^(user|group|serviceAccount):[^\s@]+@[^\s@]+$|^principal(Set)?:\/\/[^\s*]+$/;

/**
 * The identities as rules of a perimeter name them: somebody in particular.
 *
 * Source: https://cloud.google.com/vpc-service-controls/docs/supported-identities
 *
 * @throws IdentitiesMissing if there are none
 * @throws IdentityFormat if one is everybody, or every identity of a pool, or of no such form
 */
export function identitiesOf(identities: readonly IMemberRef[], title: string, place: Placed): string[] {
  if (identities.length === 0) {
    const reason = `'identities' of '${title}' must name somebody, got none; a perimeter lets nobody through unnamed`;
    throw new ConfigError('IdentitiesMissing', reason, place);
  }
  const members = identities.map(({ member }) => member);
  const malformed = members.find((member) => !Token.isUnresolved(member) && !IDENTITY.test(member));
  if (malformed === undefined) return members;
  const allowed = 'a user, group, service account, or one identity or attribute of a pool';
  const reason = `'identities' of '${title}' must each be ${allowed}, got '${malformed}'`;
  throw new ConfigError('IdentityFormat', reason, place);
}

/** Whether a person may stand behind the identity, who works at a device and from a place that can be asked about. */
export const isPerson = ({ member }: IMemberRef): boolean => /^(user|group):|\/workforcePools\//.test(member);

/**
 * @throws ServicesMissing if nothing may be asked
 * @throws ServiceFormat if a service is not named by its API
 * @throws ServiceUseEmpty if neither methods nor permissions of a service are named
 */
export function operationsOf(services: ServiceUses, title: string, place: Placed) {
  const entries = Object.entries(services);
  if (entries.length === 0) {
    const reason = `'services' of '${title}' must name a service, got none`;
    throw new ConfigError('ServicesMissing', reason, place);
  }
  return entries.map(([serviceName, use]) => {
    refuseNoService(serviceName, `services' of '${title}`, place);
    const { methods = [], permissions = [] } = use === '*' ? { methods: ['*'] } : use;
    const methodSelectors = [
      ...methods.map((method) => ({ method })),
      ...permissions.map((permission) => ({ permission })),
    ];
    if (methodSelectors.length > 0) return { serviceName, methodSelectors };
    const reason = `'services' of '${title}' must name methods or permissions of ${serviceName}, got none; '*' is all of them`;
    throw new ConfigError('ServiceUseEmpty', reason, place);
  });
}

/** @throws ServiceFormat if the service is not named by its API */
export function refuseNoService(service: string, prop: string, place: Placed): void {
  if (Token.isUnresolved(service) || /^[a-z][a-z0-9-]*\.googleapis\.com$/.test(service)) return;
  const reason = `'${prop}' must name services such as 'storage.googleapis.com', got '${service}'`;
  throw new ConfigError('ServiceFormat', reason, place);
}

/** Whether the perimeter holds the project. */
export const holds = ({ projects }: PerimeterContent, { number }: GoogleProject): boolean =>
  projects.some((held) => held.number === number);
