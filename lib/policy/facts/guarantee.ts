import type { Maybe } from '../../core';

/**
 * What all policies together have to keep, as one word for each:
 *
 * - reach of models: run by those they were granted to, through the endpoint, with the guardrail, and in no other way;
 * - integrity: what the rest counts on is changed by the trusted base only;
 * - evidence: logs are neither destroyed, shredded nor forged, they arrive, and can be recovered;
 * - exposure: nobody from outside is let in;
 * - duties: nobody approves models and trains or deploys them as well, or shares them out.
 */
export type GuaranteeName =
  | 'run-by-granted'
  | 'run-through-endpoint'
  | 'run-with-guardrail'
  | 'run-in-no-other-way'
  | 'call-intended'
  | 'identity-kept'
  | 'role-taken-by-trusted'
  | 'code-kept'
  | 'guard-kept'
  | 'deployed-by-trusted'
  | 'log-not-destroyed'
  | 'log-not-shredded'
  | 'log-not-forged'
  | 'log-arrives'
  | 'recovery-remains'
  | 'not-public'
  | 'not-shared'
  | 'approved-by-another'
  | 'trained-by-another'
  | 'not-shared-out';

/** What came of asking all policies together: one for each who breaks a guarantee, or for each thing of which it holds. */
export interface Guarantee {
  readonly name: GuaranteeName;
  readonly held: Maybe<boolean>;
  /** What is the case where it is not held, as the end of a sentence: "role 'Trainer' may s3:DeleteObject on arn:…". */
  readonly because: string;
  /** What mends it best, where it is known. */
  readonly change?: string;
  /** The request that gets through, and what lets it, in several lines for people. */
  readonly shown?: string;
}
