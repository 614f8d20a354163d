import { noRequest } from '../../access';
import { type Formula, not, TRUE } from '../../access/formula';
import type { Access } from '../../access/model';
import { isOneOf } from '../../access/prove/ask-request';
import { escaped } from '../../access/prove/escaped';
import { conditionsOf } from '../../access/prove/policies-of';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import { aboutAnother, type Demand, isOfAccount } from '../demand';
import type { TrustedWay } from '../trusted-way';
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
    ...UNDER_BOUNDARY.flatMap(({ writes, given }) => [
      { ...demand, given, forbidden: underNoBoundary(writes) },
      {
        ...demand,
        given,
        forbidden: (access: Access, way: TrustedWay) => {
          const roles = [...exemptRoles(way, terms), ...namedIdentities(access)];
          const resource = [...new Set(roles)].map(escaped);
          return resource.length === 0 ? undefined : noRequest({ action: writes, resource }).byAnyone();
        },
      },
    ]),
  ];
}

/** Policies of AWS that deny everything, which nobody can change: to attach them gives nobody a right, though to detach them does. */
const DENY_ALL = ['aws', 'aws-cn', 'aws-us-gov'].map((partition) => `arn:${partition}:iam::aws:policy/AWSDenyAll`);

const attaches = (action: string) => action.startsWith('iam:Attach');

/** What is done under a boundary, and what has to hold of it to count. */
const UNDER_BOUNDARY: readonly { readonly writes: readonly string[]; readonly given: () => Formula }[] = [
  { writes: WRITES_UNDER_BOUNDARY.filter((action) => !attaches(action)), given: () => TRUE },
  { writes: WRITES_UNDER_BOUNDARY.filter(attaches), given: () => not(isOneOf('iam:policyarn', DENY_ALL, new Map())) },
];

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
const underNoBoundary =
  (action: readonly string[]) =>
  ({ boundaries = [] }: Access) => {
    const writes = noRequest({ action });
    const [first, ...more] = boundaries.map(({ arn }) => arn);
    return first === undefined
      ? writes.byAnyone()
      : writes.unless({ StringEquals: { 'iam:PermissionsBoundary': [first, ...more] } });
  };
