import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const keyRecoverable = defineRule({
  id: 'ZTA-LOG-038',
  title: 'Policy of a key can always be mended',
  severity: 'error',
  why: 'A key whose policy nobody may change is out of reach: only AWS support can help, and what it encrypts hangs on it.',
  fix: "Let the account's root, or a named recovery role, have 'kms:PutKeyPolicy', and leave 'BypassPolicyLockoutSafetyCheck' out; GovernedKey does.",
  controls: ['NIST 800-53 r5 AU-11', 'NIST 800-53 r5 CM-3'],
  kind: 'key',
  examples: {
    bad: [
      { recoverable: false, lockoutAllowed: false },
      { recoverable: true, lockoutAllowed: true },
    ],
    good: [{ recoverable: true, lockoutAllowed: false }],
  },
  check: ({ recoverable, lockoutAllowed }) => [
    must('recoverable', recoverable, 'its policy lets no identity change it'),
    must('lockoutAllowed', not(lockoutAllowed), 'the check against locking oneself out is off'),
  ],
});
