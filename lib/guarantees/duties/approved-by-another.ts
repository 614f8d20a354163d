import { noRequest, type Question } from '../../access';
import { APPROVE_MODEL, APPROVED, DEPLOY_MODEL, TRAIN_MODEL } from '../../access/actions/life-cycle';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import type { Demand } from '../demand';
import type { Outcome } from '../guarantee';
import { type Becoming, waysToBecome, withWhoBecomes } from './becoming';
import { vouchedForBoth } from './vouched-for-both';

/** Something that one who approves models must not do as well. */
interface Other {
  readonly name: 'approved-by-another' | 'trained-by-another';
  readonly actions: readonly string[];
}

const OTHERS: readonly Other[] = [
  { name: 'approved-by-another', actions: DEPLOY_MODEL },
  { name: 'trained-by-another', actions: TRAIN_MODEL },
];

/**
 * That nobody both approves models and does something else with them: by what they may themselves, or by roles of the files that they may act
 * as, in any number of steps.
 *
 * Which roles these are is asked first, so that somebody who may become an approver, and then a deployer, is found as well.
 */
export function approvedByAnother(asker: Asker, guarded: readonly Place[]): readonly Outcome[] {
  const approves: Becoming = [() => approving()];
  const approvers = rolesDoing(asker, guarded, approves);
  const approval = [approves, ...waysToBecome(asker, approvers)];
  return OTHERS.flatMap(({ name, actions }) => {
    const does: Becoming = [() => noRequest({ action: actions }).byAnyone()];
    const others = rolesDoing(asker, guarded, does);
    const demand = { name, guarded, unlessTrusted: true, asks: isSomebody } as const;
    const both = [does, ...waysToBecome(asker, others)].flatMap((other) =>
      approval.map((way): Demand => inBoth(demand, way, other)),
    );
    return asker.agreed(asker.allOutcomes(both), vouchedForBoth(asker, name, approvers, others));
  });
}

/** What is rarer is asked first. */
function inBoth(demand: Omit<Demand, 'forbidden'>, way: Becoming, other: Becoming): Demand {
  const [forbidden, ...alsoWith] = way.length >= other.length ? [...way, ...other] : [...other, ...way];
  return { ...demand, forbidden: forbidden ?? way[0], alsoWith };
}

/** Services, and providers of identities, take roles on for many: whom they let in is said by the trust of each role. */
const isSomebody: NonNullable<Demand['asks']> = ({ kind }) => kind !== 'service' && kind !== 'federated';

const approving = (): Question => noRequest({ action: APPROVE_MODEL }).unless({ StringNotEquals: APPROVED });

/** Roles of the files that may do something, or act as one that may, by their ARNs. */
function rolesDoing(asker: Asker, guarded: readonly Place[], does: Becoming): ReadonlySet<string> {
  const that = ([forbidden, ...alsoWith]: Becoming): ReadonlySet<string> => {
    const demand: Demand = { name: 'approved-by-another', guarded, unlessTrusted: true, forbidden, alsoWith };
    const { breaches } = asker.ask(demand);
    return new Set(breaches.flatMap(({ caller: { identity } }) => (identity?.kind === 'role' ? identity.arn : [])));
  };
  return withWhoBecomes(asker, that(does), that);
}
