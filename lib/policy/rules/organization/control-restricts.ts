import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const controlRestricts = defineRule({
  id: 'ZTA-ORG-006',
  title: 'Policy of an organization about rights restricts something',
  severity: 'warning',
  why: 'A policy that allows everything looks, in the list of policies, as if something were held.',
  fix: 'Deny in it what nobody may do, or take it away.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'organization-policy',
  examples: {
    bad: [{ restricts: false }],
    good: [{ restricts: true }],
  },
  check: ({ restricts }) => must('restricts', restricts, 'it allows everything, as the one that AWS attaches does'),
});
