import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const targetKeyNotFixed = defineRule({
  id: 'ZTA-AGENT-021',
  title: 'Gateway proves itself to tools by credentials that expire',
  severity: 'warning',
  why: 'A key that stays the same until somebody changes it is as good in the hands of whoever once saw it, and says nothing about the user behind a call.',
  fix: 'Use the role of the gateway (GATEWAY_IAM_ROLE) or an OAuth provider instead of API_KEY.',
  acceptWhen: 'The service knows nothing but keys, and the key is rotated.',
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-2'],
  kind: 'tool-target',
  examples: {
    bad: [{ credentials: [{ place, fixedKey: true, inAddress: false }] }],
    good: [{ credentials: [{ place, fixedKey: false, inAddress: false }] }, { credentials: [] }],
  },
  check: ({ credentials }) =>
    credentials.map(({ place, fixedKey }) => must(place, not(fixedKey), 'the credential is a fixed key')),
});
