import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const logGroupOutlivesStack = defineRule({
  id: 'ZTA-LOG-081',
  title: 'Log group outlives its stack',
  severity: 'error',
  why: 'CloudFormation deletes the group with every entry in it when the stack goes, or when somebody takes the group out of it.',
  fix: "Set 'DeletionPolicy' to 'Retain', or 'DeletionProtectionEnabled' to true; AuditTrail and ModelInvocationLog do both.",
  controls: ['NIST 800-53 r5 AU-11', 'EU AI Act Art. 19(1)'],
  kind: 'log-group',
  examples: {
    bad: [{ receives: ['traffic'], outlivesDeployment: false }],
    good: [
      { receives: ['traffic'], outlivesDeployment: true },
      { receives: ['calls'], outlivesDeployment: false },
    ],
  },
  check: ({ receives, outlivesDeployment, use }) =>
    receives.every((what) => what === 'calls')
      ? undefined
      : must('outlivesDeployment', outlivesDeployment, `it goes with its stack, and it ${use}`),
});
