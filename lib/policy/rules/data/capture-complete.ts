import { Unknown } from '../../../core';
import type { ModelCapture } from '../../facts';
import { defineRule } from '../../rule';
import { must, unknown } from '../../verdict';

const sampled = ({ percentage }: Pick<ModelCapture, 'percentage'>) =>
  Unknown.is(percentage)
    ? unknown('percentage', percentage)
    : must('percentage', percentage >= 100, `${percentage} of 100 calls are captured`);

export const captureComplete = defineRule({
  id: 'ZTA-DATA-031',
  title: 'Captured calls are complete',
  severity: 'warning',
  why: 'An attack takes one call: among those that are not captured, or in the half of them that is not, it leaves no trace.',
  fix: "Set 'InitialSamplingPercentage' to 100, and 'CaptureOptions' to both 'Input' and 'Output'.",
  acceptWhen: 'The calls are too many to keep, and a sample is enough to see drift.',
  controls: ['EU AI Act Art. 12(2)', 'NIST 800-53 r5 AU-3'],
  kind: 'model-capture',
  examples: {
    bad: [
      { on: true, percentage: 20, questions: true, answers: true },
      { on: true, percentage: 100, questions: true, answers: false },
    ],
    good: [
      { on: true, percentage: 100, questions: true, answers: true },
      { on: false, percentage: 0, questions: false, answers: false },
    ],
  },
  check: (capture) =>
    capture.on === false
      ? undefined
      : [
          sampled(capture),
          must('questions', capture.questions, 'what is asked is not captured'),
          must('answers', capture.answers, 'what is answered is not captured'),
        ],
});
