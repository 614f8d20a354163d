import { defineRule } from '../../rule';
import { mustAll } from '../../verdict';

export const silencedTrailTold = defineRule({
  id: 'ZTA-WATCH-006',
  title: 'Somebody is told when a trail is silenced',
  severity: 'warning',
  why: 'Whoever stops a trail, deletes it, or has it record less, is in no record from then on: the call itself is the last that can be told of.',
  fix: "Let an 'AWS::Events::Rule' that is on tell somebody of StopLogging, DeleteTrail, UpdateTrail and PutEventSelectors; TamperAlarms does.",
  acceptWhen: 'An alarm of another stack or account looks after the trail.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5', 'NIST 800-53 r5 AU-6'],
  kind: 'trail',
  examples: {
    bad: [{ silencing: [{ what: 'StopLogging', holds: false }] }],
    good: [{ silencing: [{ what: 'StopLogging', holds: true }] }],
  },
  check: ({ silencing, subject }) =>
    silencing.length === 0
      ? undefined
      : mustAll(subject, silencing, (missing) => `no rule of the files tells anybody of ${missing}`),
});
