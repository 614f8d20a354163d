import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointNamesActions = defineRule({
  id: 'ZTA-NET-018',
  title: 'Policy of a private endpoint names actions',
  severity: 'warning',
  why: 'Through a way that was made for calls of models, everything else that the service can do is open as well.',
  fix: 'List the actions that callers need instead of an asterisk.',
  acceptWhen: 'The endpoint serves administrators of the service as well.',
  controls: ['NIST 800-53 r5 AC-6'],
  kind: 'private-endpoint',
  examples: {
    bad: [
      { grants: [{ place, namesCallers: true, namesIdentities: true, namesResources: true, namesActions: false }] },
    ],
    good: [
      { grants: [{ place, namesCallers: true, namesIdentities: true, namesResources: true, namesActions: true }] },
      { grants: [] },
    ],
  },
  check: ({ grants }) => grants.map(({ place, namesActions }) => must(place, namesActions, 'it allows every action')),
});
