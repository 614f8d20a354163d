import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const balancerDropsMalformedHeaders = defineRule({
  id: 'ZTA-NET-047',
  title: 'Load balancer in front of a model drops malformed headers',
  severity: 'warning',
  why: 'What the load balancer and the code behind read differently, one can smuggle past checks between them.',
  fix: "Set the attribute 'routing.http.drop_invalid_header_fields.enabled' to true.",
  acceptWhen: 'Clients send header fields with such names, and the code behind is known to cope.',
  controls: ['NIST 800-53 r5 SI-4', 'EU AI Act Art. 15(5)'],
  kind: 'front-door',
  examples: {
    bad: [{ passesMalformed: true }],
    good: [{ passesMalformed: false }],
  },
  check: ({ passesMalformed }) => must('passesMalformed', not(passesMalformed), 'it passes them on'),
});
