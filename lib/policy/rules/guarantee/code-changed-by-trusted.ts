import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const codeChangedByTrusted = defineRule({
  id: 'ZTA-PROOF-017',
  title: 'Code that runs as such a role is changed by the trusted base only',
  severity: 'error',
  why: 'Whoever changes the code of a workload, or gets a shell in it, does all that its role may.',
  fix: 'Take the action, or the resource, out of the statement that allows it; deploy code with the stack.',
  acceptWhen:
    "A pipeline writes the code past CloudFormation, and ought to be named in the trusted base: 'trustedBase', or --trusting.",
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 SA-10', 'NIST 800-53 r5 SI-7', 'OWASP LLM 2026 LLM03'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'code-kept',
        held: false,
        because: "role 'Trainer' may lambda:UpdateFunctionCode on the function 'Desk'",
      },
    ],
    good: [{ name: 'code-kept', held: true }],
  },
  check: kept('code-kept'),
});
