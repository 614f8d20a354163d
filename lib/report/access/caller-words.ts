import type { Caller, Request } from '../../access/model';

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
    case 'member':
      return caller.member;
  }
}

/** A request, and who makes it. */
export interface Made {
  readonly request: Pick<Request, 'caller'>;
  /** As a person calls them: "role 'Adjuster'". */
  readonly caller: string;
  /** Whether the caller of the request is an example of all of a kind. @default false */
  readonly any?: boolean;
}

/** Who makes a request, in words that stay the same: an ARN or a name; of all of a kind, what they are called: 'any other service of AWS'. */
export function principalOrKind({ request, caller, any }: Made): string {
  return any === true ? caller : principalOf(request.caller);
}
