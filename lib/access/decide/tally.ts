import type { Policy } from '../model';
import type { Asked } from './asked';
import { mentions } from './concern';
import { speaking } from './policy';
import type { Mention } from './principal';
import { type CompiledStatement, holdsFor } from './statement';
import { both, either, type Truth } from './truth';

/** Whether policies that say whom they are about allow a request, by how they speak of its caller. */
export type Tally = Record<Mention, Truth>;

/** Counts what policies that say whom they are about allow. */
export function tally(policies: readonly Policy[], asked: Asked): Tally {
  const counted: Tally = { itself: false, role: false, account: false, anyone: false };
  for (const policy of policies) {
    // It may allow anything, to the very session.
    if (policy.hidden !== undefined) counted.itself = either(counted.itself, 'unknown');
    for (const statement of speaking(policy, asked.action).allows) count(counted, statement, asked);
  }
  return counted;
}

function count(counted: Tally, compiledStatement: CompiledStatement, asked: Asked): void {
  const truth = holdsFor(compiledStatement, asked);
  if (truth === false) return;
  for (const { as, sure } of mentions(compiledStatement.statement, asked)) {
    counted[as] = either(counted[as], both(truth, sure || 'unknown'));
  }
}
