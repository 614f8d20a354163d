import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const toolClosedToStrangers = defineRule({
  id: 'ZTA-AGENT-081',
  title: 'Function that is a tool is not open to anyone',
  severity: 'fatal',
  why: 'Every account of the cloud can call the tool, past the agent, its gateway and their policies.',
  fix: "Name the service or account in 'Principal' of the permission.",
  controls: ['OWASP Agentic 2026 ASI02', 'NIST 800-53 r5 AC-3'],
  kind: 'tool-caller',
  examples: {
    bad: [{ anyone: true }],
    good: [{ anyone: false }],
  },
  check: ({ anyone }) => must('anyone', not(anyone), 'the permission holds for anyone'),
});
