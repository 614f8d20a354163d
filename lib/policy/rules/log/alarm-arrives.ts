import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const alarmArrives = defineRule({
  id: 'ZTA-LOG-076',
  title: 'Alarm about the log of prompts arrives',
  severity: 'error',
  why: 'EventBridge may not send to the topic, or not use its key: the alarm rings where nobody hears it, and reports no error.',
  fix: "Let 'events.amazonaws.com' do 'sns:Publish' in the policy of the topic, and 'kms:GenerateDataKey*' and 'kms:Decrypt' in that of its key; ModelInvocationLog does.",
  controls: ['NIST 800-53 r5 SI-4', 'NIST 800-53 r5 IR-5'],
  kind: 'alarm',
  examples: {
    bad: [{ arrives: false }],
    good: [{ arrives: true }],
  },
  check: ({ arrives, subject }) => must(subject, arrives, 'EventBridge is not let in'),
});
