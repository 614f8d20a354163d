import { not } from '../../../core';
import { EXAMPLE_PLACE as place } from '../../place';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelsNotTakenOut = defineRule({
  id: 'ZTA-IAM-124',
  title: 'Nobody takes models out of where they are kept',
  severity: 'warning',
  why: 'An exported model is a file that anybody can run, without a guardrail, a record or a way to call it back; and who has it can look for what it learned.',
  fix: 'Take the permission away; whoever deploys a model need not export it.',
  acceptWhen: 'Models are meant to be run elsewhere, and one pipeline does that.',
  controls: ['NIST 800-53 r5 AC-6', 'OWASP LLM 2026 LLM02'],
  kind: 'model-export',
  examples: {
    bad: [{ openings: [{ place, what: "'aiplatform.models.export'", open: true }] }],
    good: [{ openings: [] }],
  },
  check: ({ openings }) =>
    openings.map(({ place: at, what, open }) => must(at, not(open), `${what} lets somebody export models`)),
});
