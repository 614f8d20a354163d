import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const guardsChangedByTrusted = defineRule({
  id: 'ZTA-PROOF-018',
  title: 'Guards are changed by the trusted base only',
  severity: 'error',
  why: 'Policies of keys, buckets and endpoints, guardrails and trails hold only as long as nobody loosens them.',
  fix: 'Deny it to all but the deployment role, as GovernedKey and ImmutableLogBucket do, or take it out of the statement that allows it.',
  acceptWhen: "Who may change it operates it, and ought to be named in the trusted base: 'trustedBase', or --trusting.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SI-7'],
  kind: 'guarantee',
  examples: {
    bad: [
      { name: 'guard-kept', held: false, because: "role 'Trainer' may ec2:ModifyVpcEndpoint on the endpoint 'Door'" },
    ],
    good: [{ name: 'guard-kept', held: true }],
  },
  check: kept('guard-kept'),
});
