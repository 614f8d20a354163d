import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const networkLaidOut = defineRule({
  id: 'ZTA-NET-065',
  title: 'Network of models has chosen parts',
  severity: 'warning',
  why: 'A network that is laid out by itself has a part in every region, new ones included: machines come up where nobody has looked, on addresses that others use too.',
  fix: 'Make the parts that are needed.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 AC-3'],
  kind: 'network-layout',
  examples: {
    bad: [{ chosen: false }],
    good: [{ chosen: true }],
  },
  check: ({ chosen }) => must('chosen', chosen, 'it has a part in every region by itself'),
});
