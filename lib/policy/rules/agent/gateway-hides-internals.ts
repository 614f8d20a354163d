import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const gatewayHidesInternals = defineRule({
  id: 'ZTA-AGENT-005',
  title: 'Gateway of tools keeps its errors to itself',
  severity: 'error',
  why: 'Error texts of targets tell whoever probes the gateway how its tools are built, and put text that an attacker can shape before the model.',
  fix: "Remove 'ExceptionLevel': DEBUG is meant for development.",
  controls: ['OWASP Agentic 2026 ASI02', 'OWASP LLM 2026 LLM02', 'NIST 800-53 r5 SI-4'],
  kind: 'tool-gateway',
  examples: {
    bad: [{ tellsInternals: true }],
    good: [{ tellsInternals: false }],
  },
  check: ({ tellsInternals }) =>
    must('tellsInternals', not(tellsInternals), 'callers are shown what went wrong inside'),
});
