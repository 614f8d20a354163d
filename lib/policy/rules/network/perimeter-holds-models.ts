import { Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { mustAll, unknown } from '../../verdict';

export const perimeterHoldsModels = defineRule({
  id: 'ZTA-NET-056',
  title: 'Perimeter holds models and their data',
  severity: 'error',
  why: 'What a perimeter does not hold everybody reaches from anywhere who has credentials, and copies into a project of their own.',
  fix: 'Let the perimeter hold the services for models and those that their data lies in.',
  acceptWhen: 'Another perimeter holds the projects with models, and this one is for something else.',
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM02', 'OWASP Agentic 2026 ASI03'],
  kind: 'perimeter',
  examples: {
    bad: [{ leavesOut: ["'storage.googleapis.com'"] }],
    good: [{ leavesOut: [] }],
  },
  check: ({ leavesOut }) =>
    leavesOut === undefined
      ? undefined
      : Unknown.is(leavesOut)
        ? unknown('leavesOut', leavesOut)
        : mustAll(
            'leavesOut',
            leavesOut.map((what) => ({ what, holds: false })),
            (missing) => `it does not hold ${missing}`,
          ),
});
