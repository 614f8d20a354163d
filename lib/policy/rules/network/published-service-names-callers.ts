import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const publishedServiceNamesCallers = defineRule({
  id: 'ZTA-NET-069',
  title: 'Service that is published beside AI names who connects',
  severity: 'error',
  why: 'Whoever learns the name of a published service connects to it, from a network of their own, or as any role of the account.',
  fix: 'Accept connections of named projects, or calls of named roles.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'published-service',
  examples: {
    bad: [{ names: false }],
    good: [{ names: true }],
  },
  check: ({ names }) => must('names', names, 'whoever asks is connected'),
});
