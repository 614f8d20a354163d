import { noRequest } from '../../access';
import type { Asker } from '../asking';
import type { Outcome } from '../guarantee';

/** That nobody but the trusted base changes what the other proofs rest on, in any number of steps. */
export function integrity(asker: Asker): readonly Outcome[] {
  return asker.outcomes({
    name: 'identity-kept',
    guarded: [],
    forbidden: () => noRequest({ action: ['iam:PutRolePolicy'] }).byAnyone(),
    unlessTrusted: true,
  });
}
