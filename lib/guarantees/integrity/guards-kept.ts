import { noRequest, type Question } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import { type Demand, isOfAccount } from '../demand';
import { keyOf, placesOf } from '../governed';
import type { Files } from '../guarantee';
import { CHANGES_OF_ORGANIZATION, GUARDS, type GuardRow } from './guards';

/** That nobody else changes what guards something. */
export function guardsKept(files: Files, governed: readonly Place[]): readonly Demand[] {
  const rows = GUARDS.flatMap((row) => kept(row, files));
  return [...rows, organizationKept(files, governed)].flatMap((demand) => demand ?? []);
}

function kept(row: GuardRow, files: Files): readonly Demand[] {
  const { changes, fine = [] } = row;
  const guarded = guardedBy(row, files);
  if (guarded.length === 0) return [];
  const keys = new Set(guarded.map(keyOf));
  const ask = (access: Access): ReturnType<typeof noRequest> | undefined => {
    if (row.anywhere === true) return noRequest({ action: changes });
    const resource = access.resources.filter(({ place }) => keys.has(keyOf(place))).map(({ arn }) => escaped(arn));
    return resource.length === 0 ? undefined : noRequest({ action: changes, resource });
  };
  const [first, ...others] = fine;
  const unless = (condition: GuardFine) => (access: Access) => ask(access)?.unless(condition);
  return [
    {
      name: 'guard-kept',
      guarded,
      unlessTrusted: true,
      ...(row.anywhere === true && { asks: isOfAccount }),
      ...(row.byServices === true && { asks: isNoService }),
      forbidden: (access): Question | undefined =>
        first === undefined ? ask(access)?.byAnyone() : unless(first)(access),
      ...(others.length > 0 && { alsoWith: others.map(unless) }),
    },
  ];
}

const isNoService: NonNullable<Demand['asks']> = ({ kind }) => kind !== 'service';

type GuardFine = NonNullable<GuardRow['fine']>[number];

function guardedBy({ types, told }: GuardRow, files: Files): readonly Place[] {
  const isOfType = ({ type }: Place) => types.some((one) => (one.endsWith('::') ? type.startsWith(one) : type === one));
  if (told !== undefined) return placesOf(files.facts, told).filter(isOfType);
  const all = files.access.ways.flatMap(({ access }) => access.resources.map(({ place }) => place)).filter(isOfType);
  return [...new Map(all.map((place) => [keyOf(place), place])).values()];
}

function organizationKept({ access: { ways } }: Files, guarded: readonly Place[]): Demand | undefined {
  const hasControls = ({ serviceControls, resourceControls }: Access) =>
    serviceControls.length + resourceControls.length > 0;
  if (!ways.some(({ access }) => hasControls(access))) return undefined;
  const forbidden = (access: Access) =>
    hasControls(access) ? noRequest({ action: CHANGES_OF_ORGANIZATION }).byAnyone() : undefined;
  return { name: 'guard-kept', guarded, unlessTrusted: true, asks: isOfAccount, forbidden };
}
