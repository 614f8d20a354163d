import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guardsNotChangedByUsers = defineRule({
  id: 'ZTA-MODEL-011',
  title: 'Who runs models does not change what guards them',
  severity: 'error',
  why: 'Whoever is watched or limited by it turns it to what suits them.',
  fix: 'Give the action to a role that sets things up and runs no models.',
  controls: ['NIST 800-53 r5 AC-5', 'OWASP LLM 2026 LLM01'],
  kind: 'side-door',
  examples: {
    bad: [{ door: 'loosen', what: 'x', open: true, runsModels: true }],
    good: [
      { door: 'loosen', what: 'x', open: true, runsModels: false },
      { door: 'batch', open: true, runsModels: true },
    ],
  },
  check: ({ door, what, open, runsModels }) =>
    door === 'loosen' ? must('open', not(every([open, runsModels])), `the statement allows ${what}`) : undefined,
});
