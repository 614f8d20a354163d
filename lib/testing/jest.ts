import type { Rule } from '../policy';
import { toBeFlaggedBy, toHaveNoFindings } from './matchers';

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: an interface is merged only with the same parameters
    interface Matchers<R, T = {}> {
      /** The template keeps every rule, or every one of those named. What is known only at deployment counts as a finding. */
      toHaveNoFindings(rules?: readonly Rule[]): R;
      /** The rule, or the rule of this id, fails: somewhere, or on one resource. */
      toBeFlaggedBy(rule: Rule | string, resource?: string): R;
    }
  }
}

expect.extend({ toHaveNoFindings, toBeFlaggedBy });
