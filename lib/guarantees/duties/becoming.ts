import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Asker } from '../asking';
import type { Forbidding } from '../demand';
import { workloadsIn } from '../governed';
import { entering } from '../integrity/code';
import { servicesOf } from '../integrity/passed-roles';
import { startsOf } from '../integrity/services';
import { WAYS_IN } from '../integrity/ways-in';

/** A way to act as a role: what somebody has to be able to do for it, all of it. */
export type Becoming = readonly [Forbidding, ...Forbidding[]];

/** How one acts as one of some roles of the files: takes it on, has a service act as it, or changes the code of what does. */
export function waysToBecome(asker: Asker, roles: ReadonlySet<string>): readonly Becoming[] {
  const accesses = asker.ways.map(({ access }) => access);
  const services = accesses.flatMap((access) => heldIn(access, roles).flatMap((arn) => servicesOf(arn, access)));
  return [
    [takingOn(roles)],
    ...[...new Set(services)].sort().map((service) => passing(roles, service)),
    ...changingCode(asker, roles),
  ];
}

/** Roles that may act as one of some, in any number of steps, and these. */
export function withWhoBecomes(
  asker: Asker,
  roles: ReadonlySet<string>,
  rolesThat: (becoming: Becoming) => ReadonlySet<string>,
): ReadonlySet<string> {
  let known = roles;
  for (;;) {
    if (known.size === 0) return known;
    const more = new Set([...known, ...waysToBecome(asker, known).flatMap((way) => [...rolesThat(way)])]);
    if (more.size === known.size) return known;
    known = more;
  }
}

const heldIn = ({ identities }: Access, roles: ReadonlySet<string>): readonly string[] =>
  identities.flatMap(({ arn }) => (roles.has(arn) ? [arn] : []));

const takingOn =
  (roles: ReadonlySet<string>): Forbidding =>
  (access) => {
    const held = heldIn(access, roles).map(escaped);
    return held.length === 0 ? undefined : noRequest({ action: 'sts:AssumeRole', resource: held }).byAnyone();
  };

/** A service acts as a role that is passed to it, once it is told what to do. */
function passing(roles: ReadonlySet<string>, service: string): Becoming {
  const starts = startsOf(service);
  return [
    (access) => {
      const passed = heldIn(access, roles).filter((arn) => servicesOf(arn, access).includes(service));
      if (passed.length === 0) return undefined;
      return noRequest({ action: 'iam:PassRole', resource: passed.map(escaped) }).unless({
        StringNotEquals: { 'iam:PassedToService': service },
      });
    },
    ...(starts === undefined ? [] : [() => noRequest({ action: starts }).byAnyone()]),
  ];
}

function changingCode({ files, ways }: Asker, roles: ReadonlySet<string>): readonly Becoming[] {
  const actingIn = new Map(
    ways.map(({ access }) => [
      access,
      workloadsIn(files, access).filter((one) => one.roles.some((role) => roles.has(role))),
    ]),
  );
  const types = new Set([...actingIn.values()].flat().map(({ type }) => type));
  return [...types].sort().flatMap((type) =>
    (WAYS_IN[type] ?? []).map(
      (wayIn): Becoming => [
        (access) =>
          entering(
            wayIn,
            (actingIn.get(access) ?? []).filter((one) => one.type === type),
          ),
      ],
    ),
  );
}
