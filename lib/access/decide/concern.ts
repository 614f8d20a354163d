import type { Statement } from '../model';
import type { Asked } from './asked';
import { pinsCaller } from './pins-caller';
import { isLeftOut, type Mention, type Mentioned, mention } from './principal';
import { opposite, type Truth } from './truth';

/**
 * Whether a statement that denies is about the caller. A statement without principals is about whoever its policy hangs on.
 *
 * By the documentation, `NotPrincipal` always denies identities that have a boundary, whomever it lists.
 */
export function denialConcerns({ principals }: Statement, { request, identity }: Asked): Truth {
  if (principals === undefined) return true;
  if (principals.excluded) {
    const bounded = identity?.boundary !== undefined || identity?.unseenBoundary !== undefined;
    return bounded || opposite(isLeftOut(principals, request.caller));
  }
  let found: Truth = false;
  for (const listed of principals.list) {
    const mentioned = mention(listed, request.caller);
    if (mentioned?.sure) return true;
    if (mentioned !== undefined) found = 'unknown';
  }
  return found;
}

/** How a statement of a resource that allows speaks of the caller. */
export function mentions({ principals, conditions }: Statement, { request }: Asked): readonly Mentioned[] {
  // A policy of a resource must say whom it is about.
  if (principals === undefined) return [{ as: 'anyone', sure: false }];
  const asAnyone = conditions.some(pinsCaller) ? 'itself' : 'anyone';
  const named = (as: Mention): Mention => (as === 'anyone' ? asAnyone : as);
  if (principals.excluded) {
    const left = isLeftOut(principals, request.caller);
    return left === true ? [] : [{ as: named('anyone'), sure: left === false }];
  }
  return principals.list.flatMap((listed) => {
    const mentioned = mention(listed, request.caller);
    return mentioned ? { ...mentioned, as: named(mentioned.as) } : [];
  });
}
