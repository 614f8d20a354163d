import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const networkNotDefault = defineRule({
  id: 'ZTA-NET-066',
  title: 'What is of AI stands in a network that was made for it',
  severity: 'error',
  why: 'The network that a project has by itself lets machines of it speak with each other on every port, and be reached from the internet by SSH.',
  fix: 'Make a network, and name it.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'network-use',
  examples: {
    bad: [{ network: 'default', byDefault: true }],
    good: [{ network: 'ai', byDefault: false }],
  },
  check: ({ network, byDefault }) =>
    must('byDefault', not(byDefault), `'${network}' is the one that the project has by itself`),
});
