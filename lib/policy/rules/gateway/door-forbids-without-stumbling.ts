import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

export const doorForbidsWithoutStumbling = defineRule({
  id: 'ZTA-GATE-014',
  title: 'Door forbids also where something is missing',
  severity: 'error',
  why: 'A forbid that reads what a request lacks fails, is skipped, and forbids nothing: whoever sends less gets through.',
  fix: "Test with 'has' before reading, as in 'forbid (principal, action, resource) unless { context has devices && ... }'.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'gateway-door',
  examples: {
    bad: [{ unguarded: 'it reads `context.devices`' }],
    good: [{ unguarded: undefined }],
  },
  check: ({ unguarded }) =>
    Unknown.is(unguarded)
      ? unknown('unguarded', unguarded)
      : must('unguarded', unguarded === undefined, `${unguarded}`),
});
