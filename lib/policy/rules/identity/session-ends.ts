import { some, Unknown } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

/** Hours. */
const MOST = 4;

export const sessionEnds = defineRule({
  id: 'ZTA-IAM-028',
  title: 'Sessions of those who use or change models end within hours',
  severity: 'warning',
  why: 'Credentials that were stolen work until the session ends, and a session cannot be called back.',
  fix: "Leave 'MaxSessionDuration' at 3600, or no more than 14400 where jobs need it.",
  acceptWhen: 'What is done in a session takes longer, as a training job that a pipeline waits for.',
  controls: ['NIST 800-53 r5 AC-2', 'NIST 800-53 r5 AC-6', 'OWASP Agentic 2026 ASI03'],
  kind: 'identity',
  examples: {
    bad: [{ usesAi: true, sessionHours: 12 }],
    good: [
      { usesAi: true, sessionHours: 1 },
      { usesAi: false, runsModels: false, deploys: false, federated: false, sessionHours: 12 },
    ],
  },
  check: ({ usesAi, runsModels, deploys, federated, sessionHours }) =>
    some([usesAi, runsModels, deploys, federated]) === true
      ? must(
          'sessionHours',
          Unknown.is(sessionHours) ? sessionHours : sessionHours <= MOST,
          `one can last ${sessionHours} hours`,
        )
      : undefined,
});
