import type { Asked } from './asked';
import { resourcesOf } from './found';
import type { Layers, Say } from './layers';
import { allow } from './policy';
import { type Tally, tally } from './tally';
import { isKey, isTakingOn, resourceAccount } from './target';
import { both, either, type Truth } from './truth';

/** Whether something allows a request, and what is wanting where nothing does. */
export interface Grant {
  readonly truth: Truth;
  /** As a sentence without its full stop. */
  readonly wanting: string;
}

const BY_RESOURCE = 'no policy of the resource allows it to this caller';

/** Whether policies of the resource and of the identity together allow a request, where nothing denies it. */
export function grant(asked: Asked, layers: Layers): Grant {
  const counted = tally(layers.resource.policies, asked);
  if (hasDefaultPolicy(asked)) counted.account = true;
  switch (asked.request.caller.kind) {
    case 'role':
    case 'user':
      return resourceAccount(asked) === asked.account ? within(asked, layers, counted) : across(asked, layers, counted);
    case 'root':
      return ofRoot(asked, counted);
    case 'federated':
      return isTakingOn(asked)
        ? byResource(counted)
        : { truth: false, wanting: 'somebody whom a provider vouches for must take a role on first' };
    default:
      return byResource(counted);
  }
}

/** KMS gives a key without a policy one that leaves everything to the account. */
export function hasDefaultPolicy(asked: Asked): boolean {
  if (!isKey(asked) || asked.account !== asked.access.account) return false;
  return resourcesOf(asked.access, asked.request.resource).some(({ policy }) => policy === undefined);
}

const byResource = (counted: Tally): Grant => ({
  truth: either(counted.itself, counted.anyone),
  wanting: BY_RESOURCE,
});

function ofRoot(asked: Asked, counted: Tally): Grant {
  if (isTakingOn(asked)) return { truth: false, wanting: 'a root user takes no role on' };
  const own = resourceAccount(asked) === asked.account && !isKey(asked);
  return own ? { truth: true, wanting: '' } : byResource(counted);
}

/** Caller and resource of one account: one of the two sides is enough, but for keys and roles. */
function within(asked: Asked, layers: Layers, counted: Tally): Grant {
  const limits = limit(asked, layers);
  const identity = ofIdentity(asked, layers.identity);
  const ownPolicyMust = isKey(asked) || isTakingOn(asked);
  const byIdentity = ownPolicyMust ? both(counted.account, identity.truth) : identity.truth;
  const limited = both(either(counted.role, byIdentity), limits.truth);
  // Whether limits hold for what everyone is allowed, AWS does not say.
  const everyone = both(counted.anyone, limits.truth === true || 'unknown');
  const truth = either(counted.itself, either(everyone, limited));
  if (either(counted.role, byIdentity) !== false) return { truth, wanting: limits.wanting };
  return { truth, wanting: ownPolicyMust && counted.account === false ? BY_RESOURCE : identity.wanting };
}

/** Caller and resource of two accounts: both sides must allow. */
function across(asked: Asked, layers: Layers, counted: Tally): Grant {
  const limits = limit(asked, layers);
  const identity = ofIdentity(asked, layers.identity);
  const resource = either(either(counted.itself, counted.role), either(counted.account, counted.anyone));
  const truth = both(resource, both(identity.truth, limits.truth));
  if (resource === false) return { truth, wanting: BY_RESOURCE };
  return { truth, wanting: identity.truth === false ? identity.wanting : limits.wanting };
}

/** Whether the caller is an identity of another account that the files do not show: what that allows its own is its affair. */
export function isOfAnotherAccount({ access, account, identity, request }: Asked): boolean {
  const { kind } = request.caller;
  return (kind === 'role' || kind === 'user') && identity === undefined && account !== access.account;
}

function ofIdentity(asked: Asked, { policies, unseen }: Say): Grant {
  const wanting = 'no policy of the caller allows it';
  if (asked.identity === undefined) return { truth: isOfAnotherAccount(asked), wanting };
  return { truth: either(allow(policies, asked), unseen.length > 0 && 'unknown'), wanting };
}

/** Boundary and session policies: what they do not allow is not allowed, where they are set. */
function limit(asked: Asked, { boundary, session }: Layers): Grant {
  const bounded = limitOf(boundary, asked);
  const wanting = bounded === false ? 'the boundary of the caller does not allow it' : 'no session policy allows it';
  return { truth: both(bounded, limitOf(session, asked)), wanting };
}

/** Whether policies that only limit let a request through. */
export function limitOf({ policies, unseen }: Say, asked: Asked): Truth {
  if (policies.length === 0 && unseen.length === 0) return true;
  return either(allow(policies, asked), unseen.length > 0 && 'unknown');
}
