import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const browserRecorded = defineRule({
  id: 'ZTA-AGENT-060',
  title: 'Sessions of a browser that agents steer are recorded',
  severity: 'error',
  why: 'Without a recording nobody can see what an agent clicked, typed and was shown.',
  fix: "Set 'RecordingConfig' with 'Enabled' and 'S3Location'.",
  controls: [
    'AWS AI Security Best Practices v1.0.0 BedrockAgentCore.6',
    'NIST 800-53 r5 AU-12',
    'EU AI Act Art. 12(1)',
  ],
  kind: 'agent-browser',
  examples: {
    bad: [{ recorded: false }],
    good: [{ recorded: true }],
  },
  check: ({ recorded }) => must('recorded', recorded, 'sessions leave no recording'),
});
