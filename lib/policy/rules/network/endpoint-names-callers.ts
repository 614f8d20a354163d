import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointNamesCallers = defineRule({
  id: 'ZTA-NET-015',
  title: 'Policy of a private endpoint names its callers',
  severity: 'error',
  why: 'Stolen credentials of any account carry data out through it, and strangers in the network reach the models.',
  fix: "Add a condition on 'aws:PrincipalArn', 'aws:PrincipalAccount' or 'aws:PrincipalOrgID' to the Allow (PrivateModelNetwork does).",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'private-endpoint',
  examples: {
    bad: [
      { grants: [{ place, namesIdentities: true, namesResources: true, namesActions: true, namesCallers: false }] },
    ],
    good: [
      { grants: [{ place, namesIdentities: true, namesResources: true, namesActions: true, namesCallers: true }] },
      { grants: [] },
    ],
  },
  check: ({ grants }) => grants.map(({ place, namesCallers }) => must(place, namesCallers, 'it allows anyone')),
});
