import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const serviceWayHeld = defineRule({
  id: 'ZTA-NET-064',
  title: 'Way to services of the provider offers those that a perimeter holds',
  severity: 'warning',
  why: 'By a way to all services, a machine inside reaches those as well that no perimeter holds, and sends data out by them.',
  fix: 'Offer the services that a perimeter holds.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'service-way',
  examples: {
    bad: [{ held: false }],
    good: [{ held: true }],
  },
  check: ({ held }) => must('held', held, 'it leads to services that no perimeter holds'),
});
