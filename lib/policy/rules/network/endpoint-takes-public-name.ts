import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const endpointTakesPublicName = defineRule({
  id: 'ZTA-NET-019',
  title: 'Private endpoint of models takes the name of the service',
  severity: 'warning',
  why: 'Software asks for the public name of the service, and then goes around the endpoint and its policy, or fails.',
  fix: "Set 'PrivateDnsEnabled' to true.",
  acceptWhen: 'A private hosted zone that the network shares with others answers for the name.',
  controls: ['NIST AI RMF 1.0 MEASURE 2.7'],
  kind: 'private-endpoint',
  examples: {
    bad: [{ toModels: true, takesPublicName: false }],
    good: [
      { toModels: true, takesPublicName: true },
      { toModels: false, takesPublicName: false },
    ],
  },
  check: ({ toModels, takesPublicName }) =>
    toModels ? must('takesPublicName', takesPublicName, 'private DNS is off') : undefined,
});
