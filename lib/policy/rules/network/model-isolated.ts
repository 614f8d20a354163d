import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const modelIsolated = defineRule({
  id: 'ZTA-NET-001',
  title: 'Model container reaches no network',
  severity: 'error',
  why: 'A container that can reach out can send away the prompts it is given, or fetch code that nobody has looked at.',
  fix: "Set 'EnableNetworkIsolation' to true (PrivateSageMakerEndpoint does); the service fetches the artifacts for the container.",
  controls: ['AWS AI Security Best Practices v1.0.0 SageMaker.5'],
  kind: 'model-host',
  examples: {
    bad: [{ isolated: false }],
    good: [{ isolated: true }],
  },
  check: ({ isolated }) => must('isolated', isolated, 'network isolation is off'),
});
