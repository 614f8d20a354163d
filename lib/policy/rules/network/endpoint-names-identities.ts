import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointNamesIdentities = defineRule({
  id: 'ZTA-NET-045',
  title: 'Policy of a private endpoint of models names who calls them',
  severity: 'warning',
  why: 'Every identity of the account that gets into the network, and a permission by mistake, runs the models.',
  fix: "Add a condition on 'aws:PrincipalArn' to the Allow (PrivateModelNetwork does), or name roles as 'Principal' of an interface endpoint.",
  acceptWhen: 'The policies of identities decide who calls which model, and somebody reviews them.',
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'private-endpoint',
  examples: {
    bad: [
      {
        toModels: true,
        grants: [{ place, namesCallers: true, namesIdentities: false, namesResources: true, namesActions: true }],
      },
    ],
    good: [
      {
        toModels: true,
        grants: [{ place, namesCallers: true, namesIdentities: true, namesResources: true, namesActions: true }],
      },
      {
        toModels: false,
        grants: [{ place, namesCallers: true, namesIdentities: false, namesResources: true, namesActions: true }],
      },
    ],
  },
  check: ({ toModels, grants }) =>
    toModels
      ? grants
          .filter(({ namesCallers }) => namesCallers === true)
          .map(({ place, namesIdentities }) => must(place, namesIdentities, 'it names accounts as a whole'))
      : undefined,
});
