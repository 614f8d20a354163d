import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const perimeterLimitsNetworks = defineRule({
  id: 'ZTA-NET-060',
  title: 'Networks in a perimeter reach no service outside of it',
  severity: 'warning',
  why: 'From a machine inside, services that the perimeter does not hold carry data out, with credentials of whoever wants it.',
  fix: 'Let networks reach the services of the perimeter only.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02'],
  kind: 'perimeter',
  examples: {
    bad: [{ limitsInside: false }],
    good: [{ limitsInside: true }],
  },
  check: ({ limitsInside }) => must('limitsInside', limitsInside, 'networks inside of it reach every service'),
});
