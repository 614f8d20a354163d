import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const exceptionNarrow = defineRule({
  id: 'ZTA-EXC-004',
  title: 'Exception is as narrow as its reason',
  severity: 'error',
  why: 'An exception for everything also accepts what nobody has looked at.',
  fix: 'Name the resource, or accept on the construct that the reason is about.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST AI RMF 1.0 GOVERN 2.1'],
  kind: 'exception',
  examples: {
    bad: [
      { coversAll: true, outsideScope: false },
      { coversAll: false, outsideScope: true },
    ],
    good: [{ coversAll: false, outsideScope: false }],
  },
  check: ({ coversAll, outsideScope }) => [
    must('scope', !coversAll, 'it holds for every resource'),
    must('resource', !outsideScope, 'the resource that it names is not within its scope'),
  ],
});
