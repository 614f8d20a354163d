import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const constraintInForce = defineRule({
  id: 'ZTA-IAM-051',
  title: 'Constraints that guard AI are in force, and not only tried',
  severity: 'warning',
  why: 'While a constraint is tried, what breaks it is written down and made all the same.',
  fix: 'Put it in force once nothing breaks it.',
  controls: ['NIST 800-53 r5 CM-2', 'NIST 800-53 r5 CM-3'],
  kind: 'constraint',
  examples: {
    bad: [{ name: 'c', onlyTried: true }],
    good: [{ name: 'c', onlyTried: false }],
  },
  check: ({ name, onlyTried }) => must('onlyTried', not(onlyTried), `'${name}' is tried, and refuses nothing`),
});
