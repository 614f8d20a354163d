import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentGetsNoCallerToken = defineRule({
  id: 'ZTA-AGENT-031',
  title: 'Code of an agent is not given the credentials of callers',
  severity: 'warning',
  why: 'Code that a model can talk into things holds a token with which it can act as the user wherever that token is taken.',
  fix: "Take Authorization and its like out of 'RequestHeaderConfiguration.RequestHeaderAllowlist', and let the identity service exchange the token.",
  acceptWhen: 'The code only reads claims, the token is short-lived and good for nothing but this agent.',
  controls: ['OWASP Agentic 2026 ASI03', 'NIST 800-53 r5 AC-6'],
  kind: 'agent-runtime',
  examples: {
    bad: [{ passedOn: [{ place, name: 'header', credential: true }] }],
    good: [{ passedOn: [{ place, name: 'header', credential: false }] }, { passedOn: [] }],
  },
  check: ({ passedOn }) =>
    passedOn.map(({ place, name, credential }) => must(place, not(credential), `${name} is passed to the code`)),
});
