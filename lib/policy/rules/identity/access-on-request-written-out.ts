import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const accessOnRequestWrittenOut = defineRule({
  id: 'ZTA-IAM-123',
  title: 'Rights that are had on request are written for the task',
  severity: 'error',
  why: 'For the time of a grant, whoever has it may do everything: also what nobody agreed to, and making the rights last.',
  fix: 'Replace the ready-made role by one with the permissions of the task.',
  controls: ['NIST 800-53 r5 AC-6'],
  kind: 'entitlement',
  examples: {
    bad: [{ readyMade: [{ place, what: "'roles/owner'", open: true }] }],
    good: [{ readyMade: [] }],
  },
  check: ({ readyMade }) =>
    readyMade.map(({ place: at, what, open }) => must(at, not(open), `${what} opens more than one task needs`)),
});
