import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import { conditionsOf } from '../../access/prove/policies-of';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import { aboutAnother, type Demand, isOfAccount } from '../demand';
import { exemptRoles } from './exempt';
import {
  WRITES_OF_CREDENTIALS,
  WRITES_OF_IDENTITY_CENTER,
  WRITES_OF_RIGHTS,
  WRITES_OF_TAGS,
  WRITES_OF_TRUST,
  WRITES_UNDER_BOUNDARY,
} from './identity-writes';

const ALWAYS = [...WRITES_OF_RIGHTS, ...WRITES_OF_TRUST, ...WRITES_OF_IDENTITY_CENTER];

/** That nobody else changes an identity, or what one may do: any, since each could be given what the guards let pass. */
export function identitiesKept({ terms }: Asker, guarded: readonly Place[]): readonly Demand[] {
  const demand = { name: 'identity-kept', guarded, unlessTrusted: true, asks: isOfAccount } as const;
  return [
    { ...demand, forbidden: (access) => noRequest({ action: [...ALWAYS, ...tagging(access)] }).byAnyone() },
    { ...demand, given: aboutAnother, forbidden: () => noRequest({ action: WRITES_OF_CREDENTIALS }).byAnyone() },
    { ...demand, forbidden: underNoBoundary },
    {
      ...demand,
      forbidden: (access, way) => {
        const roles = [...exemptRoles(way, terms), ...namedIdentities(access)];
        const resource = [...new Set(roles)].map(escaped);
        return resource.length === 0 ? undefined : noRequest({ action: WRITES_UNDER_BOUNDARY, resource }).byAnyone();
      },
    },
  ];
}

const tagging = (access: Access): readonly string[] =>
  conditionsOf(access).some(({ key }) => /^aws:principaltag\//i.test(key)) ? WRITES_OF_TAGS : [];

/** Identities of the files that a policy tells from others: whoever bears the same boundary may do less than they. */
function namedIdentities(access: Access): readonly string[] {
  const principals = access.resources.flatMap(
    ({ policy }) => policy?.statements.flatMap((one) => one.principals?.list ?? []) ?? [],
  );
  const texts = new Set([
    ...principals.map(({ name }) => name),
    ...conditionsOf(access).flatMap(({ values }) => values),
  ]);
  return access.identities.flatMap(({ arn, place }) => (place.file !== '' && texts.has(arn) ? [arn] : []));
}

/** What is done under a boundary of the files is asked of whoever bears it. */
function underNoBoundary({ boundaries = [] }: Access) {
  const writes = noRequest({ action: WRITES_UNDER_BOUNDARY });
  const [first, ...more] = boundaries.map(({ arn }) => arn);
  return first === undefined
    ? writes.byAnyone()
    : writes.unless({ StringEquals: { 'iam:PermissionsBoundary': [first, ...more] } });
}
