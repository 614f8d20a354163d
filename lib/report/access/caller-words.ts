import type { Caller } from '../../access/model';

/** Who calls, in one word: an ARN, the name of a service or provider, or 'anonymous'. */
export function principalOf(caller: Caller): string {
  switch (caller.kind) {
    case 'role':
    case 'user':
      return caller.arn;
    case 'root':
      return `arn:aws:iam::${caller.account}:root`;
    case 'service':
      return caller.name;
    case 'federated':
      return caller.provider;
    case 'anonymous':
      return 'anonymous';
  }
}
