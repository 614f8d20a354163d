import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import { aboutAnother, type Demand, isOfAccount } from '../demand';
import { rolesRunningModels } from '../governed';
import { exemptRoles } from './exempt';
import { startsOf } from './services';

/** That nobody else has a service act as a role that the guards let pass, or that runs models, with code of their own. */
export function rolesPassedByTrusted(asker: Asker, guarded: readonly Place[]): readonly Demand[] {
  const { files, terms, ways } = asker;
  const rolesIn = new Map(
    ways.map((way) => [way.access, [...exemptRoles(way, terms), ...rolesRunningModels(files, way.access)]]),
  );
  const services = ways.flatMap(({ access }) => (rolesIn.get(access) ?? []).flatMap((arn) => servicesOf(arn, access)));
  return [...new Set(services)].sort().map((service) => {
    const starts = startsOf(service);
    return {
      name: 'role-taken-by-trusted',
      guarded,
      unlessTrusted: true,
      asks: isOfAccount,
      given: aboutAnother,
      forbidden: (access) => {
        const roles = (rolesIn.get(access) ?? []).filter((arn) => servicesOf(arn, access).includes(service));
        if (roles.length === 0) return undefined;
        return noRequest({ action: 'iam:PassRole', resource: [...new Set(roles)].map(escaped) }).unless({
          StringNotEquals: { 'iam:PassedToService': service },
        });
      },
      ...(starts !== undefined && { alsoWith: [() => noRequest({ action: starts }).byAnyone()] }),
    } satisfies Demand;
  });
}

/** Services that may act as a role, by its trust. */
function servicesOf(arn: string, { identities }: Access): readonly string[] {
  const trust = identities.flatMap((identity) => (identity.arn === arn ? (identity.trust?.statements ?? []) : []));
  const principals = trust.flatMap(({ effect, principals }) => (effect === 'Allow' ? (principals?.list ?? []) : []));
  return principals.flatMap(({ kind, name }) => (kind === 'Service' ? [name] : []));
}
