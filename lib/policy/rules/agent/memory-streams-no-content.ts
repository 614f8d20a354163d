import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const memoryStreamsNoContent = defineRule({
  id: 'ZTA-AGENT-054',
  title: 'Changes of a memory are told without what was said',
  severity: 'warning',
  why: 'A stream with the content is a second store of conversations, with other readers, another key and another retention.',
  fix: "Set 'Level' of the content configuration to METADATA_ONLY.",
  acceptWhen: 'The stream is encrypted with a key of the account, and those who read it may read the memory as well.',
  controls: ['OWASP Agentic 2026 ASI06', 'OWASP LLM 2026 LLM02'],
  kind: 'agent-memory',
  examples: {
    bad: [{ streams: [{ place, withContent: true }] }],
    good: [{ streams: [{ place, withContent: false }] }, { streams: [] }],
  },
  check: ({ streams }) =>
    streams.map(({ place, withContent }) => must(place, not(withContent), 'the stream carries the content')),
});
