import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const agentHookFailsClosed = defineRule({
  id: 'ZTA-AGENT-034',
  title: 'Check in the loop of an agent stops what it cannot judge',
  severity: 'error',
  why: 'Where the loop goes on as soon as the check fails, it is enough to make the check fail.',
  fix: "Set 'FailureMode' of the hook to deny, or remove it.",
  controls: ['OWASP Agentic 2026 ASI01', 'OWASP Agentic 2026 ASI08', 'NIST 800-53 r5 SI-4'],
  kind: 'agent-loop',
  examples: {
    bad: [{ hooks: [{ place, failsOpen: true }] }],
    good: [{ hooks: [{ place, failsOpen: false }] }, { hooks: [] }],
  },
  check: ({ hooks }) =>
    hooks.map(({ place, failsOpen }) => must(place, not(failsOpen), 'the loop goes on where the hook fails')),
});
