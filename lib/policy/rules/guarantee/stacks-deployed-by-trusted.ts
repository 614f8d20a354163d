import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const stacksDeployedByTrusted = defineRule({
  id: 'ZTA-PROOF-019',
  title: 'Stacks are changed by the trusted base only',
  severity: 'error',
  why: 'Whoever updates a stack changes whatever it holds, with the rights of the role that it was made with.',
  fix: 'Take the action, or the resource, out of the statement that allows it.',
  acceptWhen: "Who may do so deploys, and ought to be named in the trusted base: 'trustedBase', or --trusting.",
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 AC-5', 'NIST 800-53 r5 SA-10'],
  kind: 'guarantee',
  examples: {
    bad: [{ name: 'deployed-by-trusted', held: false, because: "role 'Trainer' may cloudformation:UpdateStack on *" }],
    good: [{ name: 'deployed-by-trusted', held: true }],
  },
  check: kept('deployed-by-trusted'),
});
