import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const targetGetsNoCallerToken = defineRule({
  id: 'ZTA-AGENT-023',
  title: 'Tool is not given the credentials of the caller',
  severity: 'warning',
  why: 'A tool that is handed the token of the caller can use it wherever else the token is taken, as that user.',
  fix: "Use OAUTH with a token exchange for the tool instead of JWT_PASSTHROUGH, and take credentials out of 'AllowedRequestHeaders'.",
  acceptWhen: 'The tool is of the same owner, and takes no token but those issued for it.',
  controls: ['OWASP Agentic 2026 ASI03', 'OWASP Agentic 2026 ASI07', 'NIST 800-53 r5 AC-6'],
  kind: 'tool-target',
  examples: {
    bad: [{ passedOn: [{ place, name: 'token', credential: true }] }],
    good: [{ passedOn: [{ place, name: 'token', credential: false }] }, { passedOn: [] }],
  },
  check: ({ passedOn }) =>
    passedOn.map(({ place, name, credential }) =>
      must(place, not(credential), `the ${name} of the caller is passed on`),
    ),
});
