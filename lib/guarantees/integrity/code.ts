import { noRequest } from '../../access';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Asker } from '../asking';
import { type Demand, isOfAccount } from '../demand';
import { keyOf, type Workload, workloadsIn } from '../governed';
import type { Files, Terms } from '../guarantee';
import type { TrustedWay } from '../trusted-way';
import { exemptRoles } from './exempt';
import { WAYS_IN, type WayIn } from './ways-in';

/** That nobody else changes the code of what acts as a role that the guards let pass, or that runs models, or gets into it. */
export function codeKept({ files, terms, ways }: Asker): readonly Demand[] {
  const kept = new Map(ways.map((way) => [way.access, keptIn(way, files, terms)]));
  const all = [...kept.values()].flat();
  const types = [...new Set(all.map(({ type }) => type))].sort();
  return types.flatMap((type) => {
    const places = all.filter((one) => one.type === type).map(({ place }) => place);
    const guarded = [...new Map(places.map((place) => [keyOf(place), place])).values()];
    const ofType = (access: Access) => (kept.get(access) ?? []).filter((one) => one.type === type);
    return (WAYS_IN[type] ?? []).map(
      (wayIn): Demand => ({
        name: 'code-kept',
        guarded,
        unlessTrusted: true,
        ...(wayIn.anywhere === true && { asks: isOfAccount }),
        forbidden: (access) => entering(wayIn, ofType(access)),
      }),
    );
  });
}

function keptIn(way: TrustedWay, files: Files, terms: Terms): readonly Workload[] {
  const all = workloadsIn(files, way.access);
  const running = all.flatMap(({ roles, runsModels }) => (runsModels ? roles : []));
  const exempt = exemptRoles(way, terms);
  const kept = new Set([...exempt, ...running]);
  return all.filter(
    ({ roles, isOpen, runsModels }) =>
      runsModels || (isOpen && exempt.length > 0) || roles.some((role) => kept.has(role)),
  );
}

export function entering({ actions, anywhere }: WayIn, workloads: readonly Workload[]) {
  if (workloads.length === 0) return undefined;
  if (anywhere === true) return noRequest({ action: actions }).byAnyone();
  const resource = [
    ...new Set(workloads.flatMap(({ arn }) => (arn === '*' ? ['*'] : [escaped(arn), `${escaped(arn)}:*`]))),
  ];
  return noRequest({ action: actions, resource }).byAnyone();
}
