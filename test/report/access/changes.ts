import type { ChangedRequest, WhoCan } from '../../../lib/access/ask';
import type { ToldComparison } from '../../../lib/report/access';
import { COUNTEREXAMPLE } from './proofs';

/** A request that only one side allows, of which a test tells what matters to it. */
export function change(told: Partial<ChangedRequest> = {}): ChangedRequest {
  const { request, caller, allowedBy } = COUNTEREXAMPLE;
  return { request: { ...request, context: {} }, caller, when: [], allowedBy, ...told };
}

/** The same request by anyone at all. */
export const byAnyone = (): ChangedRequest =>
  change({ request: { ...change().request, caller: { kind: 'anonymous' } }, caller: 'anyone at all' });

export function comparison(told: Partial<ToldComparison> = {}): ToldComparison {
  return {
    outcome: 'no-new-access',
    added: [],
    removed: [],
    unknown: [],
    before: 'main.json',
    after: 'pull.json',
    assumptions: ['what is not shown grants nothing'],
    ...told,
  };
}

export function whoCan(told: Partial<WhoCan> = {}): WhoCan {
  return { callers: [], unknown: [], assumptions: ['what is not shown grants nothing'], ...told };
}
