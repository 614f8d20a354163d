import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { opening } from '../../slips';

export const dangersDenied = defineRule({
  id: 'ZTA-POL-016',
  title: 'A Deny keeps back what is dangerous, and not what is safe',
  severity: 'error',
  why: 'A test that is turned round denies encrypted requests and lets plain ones through, or spares whom it was made for; the statement looks as it should.',
  fix: "Turn the value of the condition round: a Deny asks for 'false' of aws:SecureTransport, and for 'true' in Null of a key that must be given.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SC-8'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', turnedRound: [{ place: AT, what: "'aws:SecureTransport'", opens: true }] }],
    good: [{ asOf: '2026-09-26', turnedRound: [] }],
  },
  check: ({ turnedRound }) => opening(turnedRound, (what) => `the test of ${what} asks for the opposite`),
});
