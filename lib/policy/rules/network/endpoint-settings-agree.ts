import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointSettingsAgree = defineRule({
  id: 'ZTA-NET-063',
  title: 'Settings of an endpoint go together',
  severity: 'error',
  why: 'An endpoint is private, peered or public: where the file says two of it, the apply fails, or one of them holds that nobody has chosen.',
  fix: 'Keep one of them.',
  controls: ['NIST 800-53 r5 CM-2'],
  kind: 'endpoint-settings',
  examples: {
    bad: [{ conflicts: [{ place, what: 'a peered network', there: true }] }],
    good: [{ conflicts: [{ place, what: 'a peered network', there: false }] }],
  },
  check: ({ conflicts }) =>
    conflicts.map(({ place, what, there }) => must(place, not(there), `${what} stands beside a private way in`)),
});
