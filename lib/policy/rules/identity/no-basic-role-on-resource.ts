import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const noBasicRoleOnResource = defineRule({
  id: 'ZTA-IAM-055',
  title: 'Basic roles are given on nothing beside AI',
  severity: 'error',
  why: 'Owners of a key, a data set or an application change who uses it, and editors change what it is: no task needs all that.',
  fix: 'Give the role of the task.',
  controls: ['NIST 800-53 r5 AC-6', 'ISO/IEC 42001:2023 A.9.2'],
  kind: 'role-binding',
  examples: {
    bad: [{ basic: true, role: 'roles/owner' }],
    good: [{ basic: false }],
  },
  check: ({ basic, role }) => must('basic', not(basic), `'${role}' is given`),
});
