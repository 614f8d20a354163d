import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const targetKeyNotInAddress = defineRule({
  id: 'ZTA-AGENT-022',
  title: 'Key for a tool is sent in a header',
  severity: 'error',
  why: 'Addresses end up in logs of servers and proxies, and a key within them with them.',
  fix: "Set 'ApiKeyCredentialProvider.CredentialLocation' to HEADER.",
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 SC-8'],
  kind: 'tool-target',
  examples: {
    bad: [{ credentials: [{ place, fixedKey: true, inAddress: true }] }],
    good: [{ credentials: [{ place, fixedKey: true, inAddress: false }] }],
  },
  check: ({ credentials }) =>
    credentials.map(({ place, inAddress }) => must(place, not(inAddress), 'the key is a part of the address')),
});
