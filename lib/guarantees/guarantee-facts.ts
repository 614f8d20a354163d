import type { Fact } from '../policy';
import type { Outcome } from './guarantee';

/**
 * What came of guarantees, as rules judge it.
 *
 * @param shown tells people of a request that gets through
 */
export function guaranteeFacts(
  outcomes: readonly Outcome[],
  shown: (outcome: Outcome) => string | undefined,
): readonly Fact<'guarantee'>[] {
  return outcomes.map((outcome) => {
    const { name, held, because, place, counterexample } = outcome;
    const change = counterexample?.change;
    const text = shown(outcome);
    return {
      kind: 'guarantee',
      subject: place,
      places: {},
      name,
      held,
      because,
      ...(change !== undefined && { change }),
      ...(text !== undefined && { shown: text }),
    };
  });
}
