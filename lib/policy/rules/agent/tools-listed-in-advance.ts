import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const toolsListedInAdvance = defineRule({
  id: 'ZTA-AGENT-025',
  title: 'Tools that agents are offered are fixed before they are used',
  severity: 'warning',
  why: 'A server that is asked for its tools at each call can offer other tools, or other descriptions of them, after it was looked at.',
  fix: "Set 'ListingMode' to DEFAULT, or write the tools out in 'McpToolSchema'.",
  acceptWhen: 'The server is of the same owner, and its tools differ between users.',
  controls: ['OWASP Agentic 2026 ASI04', 'NIST AI RMF 1.0 MANAGE 3.1'],
  kind: 'tool-target',
  examples: {
    bad: [{ listsAnew: true }],
    good: [{ listsAnew: false }],
  },
  check: ({ listsAnew }) => must('listsAnew', not(listsAnew), 'tools are listed anew for each call'),
});
