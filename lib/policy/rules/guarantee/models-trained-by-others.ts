import { kept } from '../../kept';
import { defineRule } from '../../rule';

export const modelsTrainedByOthers = defineRule({
  id: 'ZTA-PROOF-031',
  title: 'Who approves models cannot train them, by themselves or as a role that they take on',
  severity: 'error',
  why: 'Whoever has poisoned the training, or the data, also says that the model is good.',
  fix: 'Give training and approval to roles that different people take on, and deny each what the other does: TrainerRole and ApproverRole do.',
  acceptWhen: 'A pipeline trains and approves what only a test of its own ever runs.',
  controls: ['NIST 800-53 r5 AC-5', 'NIST 800-53 r5 CM-3', 'ISO/IEC 42001:2023 A.3.2'],
  kind: 'guarantee',
  examples: {
    bad: [
      {
        name: 'trained-by-another',
        held: false,
        because: "role 'Boss' may sagemaker:CreateTrainingJob and sagemaker:UpdateModelPackage",
      },
    ],
    good: [{ name: 'trained-by-another', held: true }],
  },
  check: kept('trained-by-another'),
});
