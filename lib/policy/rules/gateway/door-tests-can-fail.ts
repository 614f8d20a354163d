import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

export const doorTestsCanFail = defineRule({
  id: 'ZTA-GATE-017',
  title: 'Tests in the policy of a door decide something',
  severity: 'error',
  why: "A score that must be at least 0, or '||' after a test of presence, reads as a condition and lets everybody through.",
  fix: "Write 'context has people && context.people...' with '&&', and compare scores with a number that some devices do not reach.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'gateway-door',
  examples: {
    bad: [{ moot: 'a number is compared with 0, which it never is below' }],
    good: [{ moot: undefined }],
  },
  check: ({ moot }) => (Unknown.is(moot) ? unknown('moot', moot) : must('moot', moot === undefined, `${moot}`)),
});
