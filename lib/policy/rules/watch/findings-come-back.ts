import { not } from '../../../core';
import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const findingsComeBack = defineRule({
  id: 'ZTA-WATCH-062',
  title: 'Findings that are muted come back once they are others',
  severity: 'warning',
  why: 'What is muted for good stays unseen when it gets worse, and whoever breaks in looks for what nobody sees.',
  fix: 'Mute findings for a time, or as long as they are the ones that were looked at.',
  acceptWhen: 'Somebody looks through what is muted at fixed times.',
  controls: ['NIST 800-53 r5 CA-7', 'NIST 800-53 r5 SI-4'],
  kind: 'finding-mute',
  examples: { bad: [{ lasting: true }], good: [{ lasting: false }] },
  check: ({ lasting }) => must('lasting', not(lasting), 'what it mutes stays muted'),
});
