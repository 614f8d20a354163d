import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const providerAsks = defineRule({
  id: 'ZTA-IAM-049',
  title: 'Provider of identities says whom it lets in',
  severity: 'warning',
  why: 'Whoever the issuer vouches for comes into the pool, and has what was given to it: each role of the account, each workload of the cluster.',
  fix: 'Ask for the one role or subject that is meant.',
  acceptWhen: 'Each binding names one subject of the pool, and nobody else adds bindings.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'identity-provider',
  examples: {
    bad: [{ issuer: 'i', shared: false, asks: false }],
    good: [{ issuer: 'i', shared: false, asks: true }],
  },
  check: ({ issuer, shared, asks }) =>
    shared ? undefined : must('asks', asks, `whoever ${issuer} vouches for is let in`),
});
