import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { conditionsOf } from '../../access/prove/policies-of';
import type { Place } from '../../core';
import { type Demand, isOfAccount } from '../demand';
import {
  WRITES_OF_CREDENTIALS,
  WRITES_OF_IDENTITY_CENTER,
  WRITES_OF_RIGHTS,
  WRITES_OF_TAGS,
  WRITES_OF_TRUST,
  WRITES_UNDER_BOUNDARY,
} from './identity-writes';

const ALWAYS = [...WRITES_OF_RIGHTS, ...WRITES_OF_TRUST, ...WRITES_OF_CREDENTIALS, ...WRITES_OF_IDENTITY_CENTER];

/** That nobody else changes an identity, or what one may do: any, since each could be given what the guards let pass. */
export function identitiesKept(guarded: readonly Place[]): readonly Demand[] {
  const demand = { name: 'identity-kept', guarded, unlessTrusted: true, asks: isOfAccount } as const;
  return [
    { ...demand, forbidden: (access) => noRequest({ action: [...ALWAYS, ...tagging(access)] }).byAnyone() },
    { ...demand, forbidden: underNoBoundary },
  ];
}

const tagging = (access: Access): readonly string[] =>
  conditionsOf(access).some(({ key }) => /^aws:principaltag\//i.test(key)) ? WRITES_OF_TAGS : [];

/** What is done under a boundary of the files is asked of whoever bears it. */
function underNoBoundary({ boundaries = [] }: Access) {
  const writes = noRequest({ action: WRITES_UNDER_BOUNDARY });
  const [first, ...more] = boundaries.map(({ arn }) => arn);
  return first === undefined
    ? writes.byAnyone()
    : writes.unless({ StringEquals: { 'iam:PermissionsBoundary': [first, ...more] } });
}
