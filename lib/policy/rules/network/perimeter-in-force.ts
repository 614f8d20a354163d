import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterInForce = defineRule({
  id: 'ZTA-NET-055',
  title: 'Perimeter is in force, and not only tried',
  severity: 'warning',
  why: 'A perimeter that is only tried writes down what crosses it, and lets it pass.',
  fix: 'Put it in force once nothing that is needed crosses it.',
  acceptWhen: 'It has been tried for some days only.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'perimeter',
  examples: {
    bad: [{ inForce: false }],
    good: [{ inForce: true }],
  },
  check: ({ inForce }) => must('inForce', inForce, 'what crosses it is written down, and let through'),
});
