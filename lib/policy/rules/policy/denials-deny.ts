import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const denialsDeny = defineRule({
  id: 'ZTA-POL-015',
  title: 'A Deny denies something',
  severity: 'error',
  why: 'A Deny for everything but everything looks like a fence to whoever reads it, and stops nobody.',
  fix: "Name what is let through in 'NotAction', 'NotResource' or the condition, or take the statement away.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', emptyDenials: [{ place: AT, what: "'*'", opens: true }] }],
    good: [{ asOf: '2026-09-26', emptyDenials: [] }],
  },
  check: ({ emptyDenials }) => opening(emptyDenials, (what) => `all but ${what} is denied, which is nothing`),
});
