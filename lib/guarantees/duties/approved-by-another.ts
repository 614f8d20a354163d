import { noRequest, type Question } from '../../access';
import { APPROVE_MODEL, APPROVED, DEPLOY_MODEL, TRAIN_MODEL } from '../../access/actions/life-cycle';
import type { Access } from '../../access/model';
import { escaped } from '../../access/prove/escaped';
import type { Place } from '../../core';
import type { Asker } from '../asking';
import type { Demand, Forbidding } from '../demand';

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
 * That nobody both approves models and does something else with them: by what they may themselves, or by roles of the files that they may take on.
 *
 * Which roles these are is asked first, so that somebody who may become an approver, and then a deployer, is found as well.
 */
export function approvedByAnother(asker: Asker, guarded: readonly Place[]): readonly Demand[] {
  const approvers = rolesThat(asker, guarded, () => approving());
  const [approves, becomesApprover] = [() => approving(), becoming(approvers)];
  return OTHERS.flatMap(({ name, actions }) => {
    const others = rolesThat(asker, guarded, () => doing(actions));
    const [does, becomesOther] = [() => doing(actions), becoming(others)];
    const demand = { name, guarded, unlessTrusted: true, asks: isSomebody } as const;
    return [
      { ...demand, forbidden: approves, alsoWith: [does] },
      { ...demand, forbidden: approves, alsoWith: [becomesOther] },
      { ...demand, forbidden: does, alsoWith: [becomesApprover] },
      { ...demand, forbidden: becomesApprover, alsoWith: [becomesOther] },
    ];
  });
}

/** Services, and providers of identities, take roles on for many: who is let in by each role is said by its trust. */
const isSomebody: NonNullable<Demand['asks']> = ({ kind }) => kind !== 'service' && kind !== 'federated';

const approving = (): Question => noRequest({ action: APPROVE_MODEL }).unless({ StringNotEquals: APPROVED });
const doing = (action: readonly string[]): Question => noRequest({ action }).byAnyone();

/** Roles of the files that may do something, by their ARNs. */
function rolesThat(asker: Asker, guarded: readonly Place[], forbidden: Forbidding): ReadonlySet<string> {
  const { breaches } = asker.ask({ name: 'approved-by-another', guarded, unlessTrusted: true, forbidden });
  const roles = breaches.flatMap(({ caller: { identity } }) => (identity?.kind === 'role' ? identity.arn : []));
  return new Set(roles);
}

/** Taking on one of some roles. */
const becoming =
  (roles: ReadonlySet<string>): Forbidding =>
  ({ identities }: Access) => {
    const held = identities.filter(({ arn }) => roles.has(arn)).map(({ arn }) => escaped(arn));
    return held.length === 0 ? undefined : noRequest({ action: 'sts:AssumeRole', resource: held }).byAnyone();
  };
