import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callAlarmSparesNamedOnly = defineRule({
  id: 'ZTA-WATCH-008',
  title: 'Alarm about calls that spares a deployment hears of everybody else',
  severity: 'error',
  why: 'A pattern that asks for the role of a caller hears of nobody who has taken none on: the root user, a user with a key, a service.',
  fix: "Ask for 'anything-but' the role in 'sessionIssuer.arn', and for { exists: false } beside it; TamperAlarms does.",
  acceptWhen: 'Another alarm hears of the same calls by everybody.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 AU-6'],
  kind: 'call-alarm',
  examples: { bad: [{ hearsOthers: false }], good: [{ hearsOthers: true }] },
  check: ({ hearsOthers }) =>
    must('hearsOthers', hearsOthers, 'it does not hear of callers without a role, or of all roles but named ones'),
});
