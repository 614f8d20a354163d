import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const sharedWithDeclared = defineRule({
  id: 'ZTA-PROOF-026',
  title: 'What is governed is shared with declared accounts only',
  severity: 'error',
  why: 'Another account hands on what it is given, and nobody here sees to whom.',
  fix: "Take the account out of the policy, or declare it: 'sharedWith', or --shared-with.",
  acceptWhen: 'The account is a partner whose access ends with a contract.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-2', 'OWASP LLM 2026 LLM02'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'not-shared',
        held: false,
        because: "any other role of an account that no policy names may sts:AssumeRole on the role 'Adjuster'",
      },
    ],
    good: [{ name: 'not-shared', held: true }],
  },
  check: kept('not-shared'),
});
