import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const promptLogAlarmed = defineRule({
  id: 'ZTA-LOG-075',
  title: 'Somebody is told when the log of prompts is turned off',
  severity: 'warning',
  why: 'One call turns the log off for the whole account and region, and nothing else changes.',
  fix: "Let an 'AWS::Events::Rule' for PutModelInvocationLoggingConfiguration and DeleteModelInvocationLoggingConfiguration tell a topic; ModelInvocationLog does.",
  acceptWhen: 'An alarm of the account, or AWS Config, looks after it.',
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5', 'NIST 800-53 r5 AU-6'],
  kind: 'model-log',
  examples: {
    bad: [{ alarmed: false }],
    good: [{ alarmed: true }],
  },
  check: ({ alarmed, subject }) => must(subject, alarmed, 'no rule of the files hears of both calls and tells anybody'),
});
