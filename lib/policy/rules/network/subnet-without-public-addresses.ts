import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const subnetWithoutPublicAddresses = defineRule({
  id: 'ZTA-NET-029',
  title: 'Subnet of models gives out no public addresses',
  severity: 'error',
  why: 'What starts there can be reached from the internet as soon as a rule or a route allows it.',
  fix: "Set 'MapPublicIpOnLaunch' to false, or move the models into a private subnet.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'NIST 800-53 r5 AC-3'],
  kind: 'subnet',
  examples: {
    bad: [{ publicAddresses: true }],
    good: [{ publicAddresses: false }],
  },
  check: ({ publicAddresses }) => must('publicAddresses', not(publicAddresses), 'machines are given one as they start'),
});
