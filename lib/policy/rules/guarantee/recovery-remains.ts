import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const recoveryRemains = defineRule({
  id: 'ZTA-PROOF-024',
  title: 'Somebody of the trusted base can mend what guards',
  severity: 'error',
  why: 'A key or bucket whose policy nobody can change any more stays as it is, and its data is lost with the next mistake.',
  fix: 'Leave changing the policy to the deployment or the break-glass role.',
  acceptWhen: 'The account is one of a vault, and its root user is kept for that.',
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 CM-3'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'recovery-remains',
        held: false,
        because: "nobody of the trusted base may kms:PutKeyPolicy on the key 'LogKey'",
      },
    ],
    good: [{ name: 'recovery-remains', held: true }],
  },
  check: kept('recovery-remains'),
});
