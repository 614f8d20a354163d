import { every, not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const guestsRunNoModels = defineRule({
  id: 'ZTA-IAM-022',
  title: 'Guests run no models',
  severity: 'fatal',
  why: 'Anybody on the internet can run models at your cost, with no name in the trail.',
  fix: "Name 'authenticated' in cognito-identity.amazonaws.com:amr, or take the rights to run models from the role of guests.",
  controls: ['NIST 800-53 r5 AC-3', 'OWASP LLM 2026 LLM10'],
  kind: 'federation',
  examples: {
    bad: [{ takesGuests: true, runsModels: true }],
    good: [
      { takesGuests: true, runsModels: false },
      { takesGuests: false, runsModels: true },
    ],
  },
  check: ({ takesGuests, runsModels }) =>
    must('takesGuests', not(every([takesGuests, runsModels])), 'people who have not signed in run models'),
});
