import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const capturedCallsLogAccess = defineRule({
  id: 'ZTA-DATA-011',
  title: 'Who reads captured calls or training data is logged',
  severity: 'warning',
  why: 'Calls hold what people told the model, and data sets what it was taught; without a log of requests, nobody can say who read them.',
  fix: "Set 'DestinationBucketName' in 'LoggingConfiguration' of the bucket; PrivateSageMakerEndpoint and TrainingDataset do.",
  acceptWhen: 'A trail of the account logs data events of the bucket.',
  controls: ['NIST 800-53 r5 AU-2', 'NIST 800-53 r5 AU-12'],
  kind: 'dataset',
  examples: {
    bad: [
      { holdsCalls: true, logsRequests: false },
      { holdsCalls: false, isLabelled: true, logsRequests: false },
    ],
    good: [
      { holdsCalls: true, logsRequests: true },
      { holdsCalls: false, isLabelled: false, logsRequests: false },
    ],
  },
  check: ({ holdsCalls, isLabelled, logsRequests }) =>
    holdsCalls || isLabelled ? must('logsRequests', logsRequests, 'requests to the bucket are not') : undefined,
});
