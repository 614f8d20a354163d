import { noRequest } from '../../access';
import type { Access, Identity } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import { type Demand, isOfAccount } from '../demand';
import { exemptRoles } from './exempt';

/** By whom a provider vouches for; all others have credentials of their own. */
const VOUCHED_FOR: readonly string[] = ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];
const TAKING_ON: readonly string[] = ['sts:AssumeRole'];

/** That nobody else takes on a role that the guards let pass. Services take on what was passed to them, which is asked by itself. */
export function rolesTakenByTrusted({ terms }: Asker, guarded: readonly Place[]): readonly Demand[] {
  const demand = { name: 'role-taken-by-trusted', guarded, unlessTrusted: true } as const;
  const isHeld = (arn: string, { identities }: Access) =>
    identities.some((identity) => identity.arn === arn && identity.place.file !== '');
  return [
    {
      ...demand,
      forbidden: (access, way) => takingOn(exemptRoles(way, terms).filter((arn) => isHeld(arn, access))),
      asks: ({ kind }) => kind !== 'service' && kind !== 'federated',
    },
    {
      ...demand,
      // Whom roles trust that the files do not hold is up to their account.
      forbidden: (access, way) => takingOn(exemptRoles(way, terms).filter((arn) => !isHeld(arn, access))),
      asks: isOfAccount,
    },
    {
      ...demand,
      forbidden: (access, way) =>
        takingOn(
          exemptRoles(way, terms).filter((arn) => trustsAnyUser(arn, access)),
          VOUCHED_FOR,
        ),
      asks: ({ kind }) => kind === 'federated',
    },
  ];
}

const takingOn = (roles: readonly string[], action = TAKING_ON) =>
  roles.length === 0 ? undefined : noRequest({ action, resource: roles.map(escaped) }).byAnyone();

/** Whether a role lets in whomever a provider vouches for: where a condition says whom, it is these who are trusted. */
const trustsAnyUser = (arn: string, { identities }: Access): boolean =>
  identities.some((identity) => identity.arn === arn && letsInAnyUser(identity));

const letsInAnyUser = ({ trust }: Identity): boolean =>
  trust?.statements.some(({ effect, principals, conditions }) => {
    const kinds = principals?.list.map(({ kind }) => kind) ?? [];
    return effect === 'Allow' && conditions.length === 0 && kinds.some((kind) => kind === 'Federated' || kind === '*');
  }) === true;
