import { EXAMPLE_PLACE as AT } from '../../place';
import { defineRule } from '../../rule';
import { anyway } from '../../slips';

export const variablesInTheirVersion = defineRule({
  id: 'ZTA-POL-013',
  title: 'Policies with variables are of the version that reads them',
  severity: 'error',
  why: 'The version of 2008, which holds where none is given, takes a variable for a text that nothing is spelled like.',
  fix: "Set 'Version' to '2012-10-17'.",
  controls: ['NIST 800-53 r5 AC-3', 'NIST 800-53 r5 AC-6'],
  kind: 'policy-document',
  examples: {
    bad: [{ asOf: '2026-09-26', unreadVariables: [{ place: AT, what: "'${aws:username}'", opens: true }] }],
    good: [{ asOf: '2026-09-26', unreadVariables: [] }],
  },
  check: ({ unreadVariables }) => anyway(unreadVariables, (what) => `${what} is read as it stands`),
});
