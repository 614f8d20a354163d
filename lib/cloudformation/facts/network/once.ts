import { Subject } from '../../subject';
import type { Resource } from '../../template';
import { inEveryWorld } from '../../world';

/**
 * Asks about each resource once, however often somebody wants to know.
 *
 * The answer is whether it holds in any way in which the template can turn out.
 */
export function once(ask: (subject: Subject) => boolean): (subject: Subject) => boolean {
  const known = new WeakMap<Resource, boolean>();
  return ({ resource }) => {
    const before = known.get(resource);
    if (before !== undefined) return before;
    // What leads back to itself adds nothing.
    known.set(resource, false);
    const answer = inEveryWorld((world) => [ask(Subject.of(resource, world))]).some(Boolean);
    known.set(resource, answer);
    return answer;
  };
}
