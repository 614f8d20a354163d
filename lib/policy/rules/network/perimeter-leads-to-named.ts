import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterLeadsToNamed = defineRule({
  id: 'ZTA-NET-059',
  title: 'Ways out of a perimeter lead to named projects',
  severity: 'error',
  why: 'A way to everywhere leads to projects of strangers too: data leaves by it as by no perimeter at all.',
  fix: 'Name the projects that it leads to.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'perimeter-rule',
  examples: {
    bad: [{ way: 'out', leadsTo: [{ place, everywhere: true }] }],
    good: [{ way: 'out', leadsTo: [{ place, everywhere: false }] }],
  },
  check: ({ leadsTo }) =>
    leadsTo.map(({ place, everywhere }) => must(place, not(everywhere), 'it leads to projects of anybody')),
});
