import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const subnetReachesServicesPrivately = defineRule({
  id: 'ZTA-NET-067',
  title: 'Subnet of AI reaches services of the provider without the internet',
  severity: 'warning',
  why: 'Machines without addresses of the internet reach neither storage nor models otherwise: sooner or later somebody gives them such addresses, or a way out.',
  fix: 'Let the subnet reach the services of the provider privately.',
  controls: ['NIST 800-53 r5 AC-3'],
  kind: 'subnet-reach',
  examples: {
    bad: [{ privately: false }],
    good: [{ privately: true }],
  },
  check: ({ privately }) =>
    must('privately', privately, 'from it services of the provider are reached by the internet only'),
});
