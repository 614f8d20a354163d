import type { ProofOptions, Question } from '../access/prove';
import type { Terms } from '../guarantees';
import type { Rule } from '../policy';
import { toAllow, toDeny } from './access-matchers';
import type { AccessRequest } from './access-request';
import { toBeFlaggedBy, toHaveNoFindings } from './matchers';
import { toKeepGuarantees } from './to-keep-guarantees';
import { toProve } from './to-prove';

declare global {
  namespace jest {
    // biome-ignore lint/complexity/noBannedTypes: an interface is merged only with the same parameters
    interface Matchers<R, T = {}> {
      /** The template keeps every rule, or every one of those named. What is known only at deployment counts as a finding. */
      toHaveNoFindings(rules?: readonly Rule[]): R;
      /** The rule, or the rule of this id, fails: somewhere, or on one resource. */
      toBeFlaggedBy(rule: Rule | string, resource?: string): R;
      /** All policies together keep what `zta prove` asks without a question. What is unknown fails, also with `not`. */
      toKeepGuarantees(terms?: Pick<Terms, 'trustedBase' | 'sharedWith'>): R;
      /** Of what `accessOf` returned: what the question says of every request is so. What is unknown fails, also with `not`. */
      toProve(question: Question, options?: Pick<ProofOptions, 'trustServiceAuthorization'>): R;
      /** Of what `accessOf` returned: the request is allowed, in every way in which the template can turn out. */
      toAllow(request: AccessRequest): R;
      /** Of what `accessOf` returned: the request is denied, by a statement or for want of one, however the template turns out. */
      toDeny(request: AccessRequest): R;
    }
  }
}

expect.extend({ toHaveNoFindings, toBeFlaggedBy, toKeepGuarantees, toProve, toAllow, toDeny });
