import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const resourceControlOnlyDenies = defineRule({
  id: 'ZTA-ORG-004',
  title: 'Policy of an organization about resources only denies',
  severity: 'error',
  why: 'AWS refuses such a policy that allows anything: nobody is kept from the resources.',
  fix: "Set 'Effect' to Deny, and say in conditions whom it is for.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 CM-2'],
  kind: 'organization-policy',
  examples: {
    bad: [
      { allowances: [{ place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "'Allow'", isRight: false }] },
    ],
    good: [{ allowances: [{ place: { file: 'f', resource: 'R', type: 'T', at: '' }, what: "'Deny'", isRight: true }] }],
  },
  check: ({ allowances }) =>
    allowances.map(({ place, what, isRight }) => must(place, isRight, `its effect is ${what}`)),
});
