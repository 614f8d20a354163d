import { noRequest, type Question } from '../../access';
import { and } from '../../access/formula';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Asker } from '../asking';
import type { Demand } from '../demand';
import { keyOf, rolesRunningModels } from '../governed';
import { asSeenFromOutside } from './as-seen-from-outside';
import { type Exposed, fromAnywhere, ofNoOrganization, ofSomeOrganization, outsiderOf } from './outsiders';

/** That neither the world nor accounts and organizations that are not declared get at what is looked after, or become what runs models. */
export function letInNobody({ files, terms, ways }: Asker, exposed: Exposed): readonly Demand[] {
  const { sharedWith = [] } = terms;
  const isShared = (account: string | undefined) => account !== undefined && sharedWith.includes(account);
  const organizations = sharedWith.filter((one) => one.startsWith('o-'));
  const others = (question: (access: Access) => ReturnType<typeof noRequest> | undefined) => {
    const within = (access: Access) => asSeenFromOutside(access, exposed);
    const demand = { guarded: exposed.places, unlessTrusted: true, within } as const;
    return [
      {
        ...demand,
        name: 'not-public',
        forbidden: (access) => question(access)?.byAnyone(),
        given: (caller) => and([fromAnywhere(caller), ofNoOrganization()]),
        asks: (caller, access) => outsiderOf(caller, access) === 'anyone',
      },
      {
        ...demand,
        name: 'not-shared',
        forbidden: (access) => unlessOf(organizations, question(access)),
        given: fromAnywhere,
        asks: (caller, access) => outsiderOf(caller, access) === 'named' && !isShared(caller.account),
      },
      {
        ...demand,
        name: 'not-shared',
        forbidden: (access) => unlessOf(organizations, question(access)),
        given: (caller) => and([fromAnywhere(caller), ofSomeOrganization()]),
        asks: (caller, access) => outsiderOf(caller, access) === 'anyone' && caller.kind !== 'anonymous',
      },
    ] satisfies readonly Demand[];
  };
  // Who runs models is told by what is not seen from outside.
  const running = new Set(ways.flatMap(({ access }) => rolesRunningModels(files, access)));
  return [...others((access) => gettingAt(access, exposed)), ...others((access) => becoming(access, exposed, running))];
}

const unlessOf = (
  organizations: readonly string[],
  question: ReturnType<typeof noRequest> | undefined,
): Question | undefined =>
  organizations.length === 0
    ? question?.byAnyone()
    : question?.unless({ StringEquals: { 'aws:PrincipalOrgID': organizations } });

/** Only what bears a policy lets anybody in. */
function gettingAt({ resources }: Access, { keys }: Exposed) {
  const bearing = resources.filter(({ place, policy }) => policy !== undefined && keys.has(keyOf(place)));
  const resource = bearing.flatMap(({ arn, holds }) => [escaped(arn), ...holds]);
  return resource.length === 0 ? undefined : noRequest({ action: '*', resource: [...new Set(resource)] });
}

function becoming({ identities }: Access, { keys }: Exposed, running: ReadonlySet<string>) {
  const roles = identities.filter(({ arn, place }) => keys.has(keyOf(place)) || running.has(arn));
  const resource = roles.map(({ arn }) => escaped(arn));
  return resource.length === 0 ? undefined : noRequest({ action: 'sts:AssumeRole', resource });
}
