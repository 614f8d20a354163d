import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const capturedCallsLogAccess = defineRule({
  id: 'ZTA-DATA-011',
  title: 'Who reads captured calls is logged',
  severity: 'warning',
  why: 'Calls hold what people told the model; without a log of requests, nobody can say who read them.',
  fix: "Set 'DestinationBucketName' in 'LoggingConfiguration' of the bucket; PrivateSageMakerEndpoint does.",
  acceptWhen: 'A trail of the account logs data events of the bucket.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12'],
  kind: 'dataset',
  examples: {
    bad: [{ holdsCalls: true, logsRequests: false }],
    good: [
      { holdsCalls: true, logsRequests: true },
      { holdsCalls: false, logsRequests: false },
    ],
  },
  check: ({ holdsCalls, logsRequests }) =>
    holdsCalls ? must('logsRequests', logsRequests, 'requests to the bucket are not') : undefined,
});
