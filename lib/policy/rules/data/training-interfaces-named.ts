import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const trainingInterfacesNamed = defineRule({
  id: 'ZTA-DATA-140',
  title: 'Jobs come into a network where they are let in by name only',
  severity: 'error',
  why: 'Where every request is accepted, whoever knows the name of the place puts a machine of their own into the network of the data.',
  fix: 'Accept projects one by one.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'interface-entrance',
  examples: {
    bad: [{ byName: false }],
    good: [{ byName: true }],
  },
  check: ({ byName }) => must('byName', byName, 'whoever asks is let in'),
});
