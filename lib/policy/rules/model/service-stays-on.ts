import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const serviceStaysOn = defineRule({
  id: 'ZTA-MODEL-051',
  title: 'Services of AI stay on when what is deployed goes',
  severity: 'error',
  why: 'A service that is switched off with one configuration stops for the whole project: models answer nobody, logs and guardrails stop, agents of the service lose their keys.',
  fix: 'Leave the service on when its resource is destroyed.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 IR-4'],
  kind: 'service-switch',
  examples: {
    bad: [{ service: 's', stays: false }],
    good: [{ service: 's', stays: true }],
  },
  check: ({ service, stays }) =>
    must('stays', stays, `'${service}' is switched off for the whole project when this is destroyed`),
});
