import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callerWithoutPublicAddress = defineRule({
  id: 'ZTA-NET-024',
  title: 'Code that calls models has no address of the internet',
  severity: 'error',
  why: 'The internet reaches it directly, past the load balancer, and it reaches the internet past every gateway.',
  fix: "Set 'AssignPublicIp' to DISABLED, and reach services through private endpoints.",
  controls: ['NIST AI RMF 1.0 MEASURE 2.7', 'NIST 800-53 r5 AC-3'],
  kind: 'model-caller',
  examples: {
    bad: [{ publicAddress: true }],
    good: [{ publicAddress: false }],
  },
  check: ({ publicAddress }) => must('publicAddress', not(publicAddress), 'its tasks are given one'),
});
