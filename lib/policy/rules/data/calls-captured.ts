import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const callsCaptured = defineRule({
  id: 'ZTA-DATA-030',
  title: 'Calls of the model are captured',
  severity: 'warning',
  why: 'Without what was asked and answered, neither an attack nor a drift of the model can be reconstructed.',
  fix: "Set 'DataCaptureConfig' with 'EnableCapture' true; PrivateSageMakerEndpoint does, with a bucket that only named roles read.",
  acceptWhen: 'The application before the model keeps the calls itself, or they may not be kept.',
  controls: ['EU AI Act Art. 12(1)', 'ISO/IEC 42001:2023 A.6.2.8', 'NIST AI RMF 1.0 MEASURE 2.4'],
  kind: 'model-capture',
  examples: {
    bad: [{ on: false }],
    good: [{ on: true }],
  },
  check: ({ on }) => must('on', on, 'nothing is kept of what is asked and answered'),
});
