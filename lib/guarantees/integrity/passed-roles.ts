import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import { aboutAnother, type Demand, isOfAccount } from '../demand';
import { rolesRunningModels } from '../governed';
import { exemptRoles } from './exempt';
import { SETS_UP, startsOf } from './services';

/** Roles that a service may act as, by what they are, and what has it do so with what the caller chooses. */
interface Passable {
  readonly roles: (access: Access) => readonly string[];
  readonly startsOf: (service: string) => readonly string[] | undefined;
}

/** That nobody else has a service act as a role that the guards let pass, or that runs models, with code of their own. */
export function rolesPassedByTrusted({ files, terms, ways }: Asker, guarded: readonly Place[]): readonly Demand[] {
  const exemptIn = new Map(ways.map((way) => [way.access, exemptRoles(way, terms)]));
  const runningIn = new Map(ways.map(({ access }) => [access, rolesRunningModels(files, access)]));
  const exempt = (access: Access) => exemptIn.get(access) ?? [];
  const running = (access: Access) => (runningIn.get(access) ?? []).filter((arn) => !exempt(access).includes(arn));
  const passable: readonly Passable[] = [
    { roles: exempt, startsOf },
    { roles: running, startsOf: (service) => SETS_UP[service] ?? startsOf(service) },
  ];
  return passable.flatMap((one) => {
    const services = ways.flatMap(({ access }) => one.roles(access).flatMap((arn) => servicesOf(arn, access)));
    return [...new Set(services)].sort().map((service) => passedTo(service, one, guarded));
  });
}

function passedTo(service: string, { roles, startsOf: starts }: Passable, guarded: readonly Place[]): Demand {
  const also = starts(service);
  return {
    name: 'role-taken-by-trusted',
    guarded,
    unlessTrusted: true,
    asks: isOfAccount,
    given: aboutAnother,
    forbidden: (access) => {
      const passed = roles(access).filter((arn) => servicesOf(arn, access).includes(service));
      if (passed.length === 0) return undefined;
      return noRequest({ action: 'iam:PassRole', resource: [...new Set(passed)].map(escaped) }).unless({
        StringNotEquals: { 'iam:PassedToService': service },
      });
    },
    ...(also !== undefined && { alsoWith: [() => noRequest({ action: also }).byAnyone()] }),
  };
}

/** Services that may act as a role, by its trust. */
export function servicesOf(arn: string, { identities }: Access): readonly string[] {
  const trust = identities.flatMap((identity) => (identity.arn === arn ? (identity.trust?.statements ?? []) : []));
  const principals = trust.flatMap(({ effect, principals }) => (effect === 'Allow' ? (principals?.list ?? []) : []));
  return principals.flatMap(({ kind, name }) => (kind === 'Service' ? [name] : []));
}
