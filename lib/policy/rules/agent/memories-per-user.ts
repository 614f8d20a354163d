import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const memoriesPerUser = defineRule({
  id: 'ZTA-AGENT-053',
  title: 'What an agent concludes about one user is kept apart from others',
  severity: 'warning',
  why: 'In a place that all users share, what one user says is remembered for the next: secrets leak, and planted instructions reach everybody.',
  fix: "Put {actorId} or {sessionId} into each of the 'Namespaces' of the strategy.",
  acceptWhen: 'The agent learns for all on purpose, and from sources that are trusted.',
  controls: ['OWASP Agentic 2026 ASI06', 'OWASP LLM 2026 LLM02'],
  kind: 'agent-memory',
  examples: {
    bad: [{ strategies: [{ place, expires: true, perUser: false }] }],
    good: [{ strategies: [{ place, expires: true, perUser: true }] }, { strategies: [] }],
  },
  check: ({ strategies }) =>
    strategies.map(({ place, perUser }) => must(place, perUser, 'a namespace is shared by all users')),
});
