import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const buildPoolOffInternet = defineRule({
  id: 'ZTA-SUPPLY-026',
  title: 'Machines that build what is for AI have no address of the internet',
  severity: 'error',
  why: 'A build that reaches the internet can send weights, data and the credentials of the pipeline anywhere.',
  fix: 'Build in a network of the project, without addresses of the internet.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 SR-4'],
  kind: 'build-pool',
  examples: {
    bad: [{ public: true }],
    good: [{ public: false }],
  },
  check: ({ public: open }) => must('public', not(open), 'they have addresses of the internet'),
});
