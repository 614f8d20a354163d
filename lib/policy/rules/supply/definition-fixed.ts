import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const definitionFixed = defineRule({
  id: 'ZTA-SUPPLY-008',
  title: 'Code and definitions in a bucket are named in a version',
  severity: 'error',
  why: 'Whoever may write to the bucket decides what is taken the next time, and the template does not change.',
  fix: "Set 'VersionId' of the code of an agent, 'Version' or 'ETag' of the definition of a pipeline, or 'Version' of that of a flow.",
  controls: ['NIST 800-53 r5 SI-7', 'NIST 800-53 r5 CM-3', 'OWASP Agentic 2026 ASI04'],
  kind: 'stored-definition',
  examples: { bad: [{ what: 'code of the agent', fixed: false }], good: [{ what: 'code of the agent', fixed: true }] },
  check: ({ what, fixed }) => must('fixed', fixed, `the ${what} is whatever lies there`),
});
