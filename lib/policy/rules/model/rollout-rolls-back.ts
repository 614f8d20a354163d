import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const rolloutRollsBack = defineRule({
  id: 'ZTA-MODEL-046',
  title: 'Earlier model comes back by itself when another one fails',
  severity: 'warning',
  why: 'Without alarms on the update, a model that fails or answers wrongly stays until somebody notices.',
  fix: "Name alarms in 'DeploymentConfig.AutoRollbackConfiguration.Alarms' (PrivateSageMakerEndpoint takes 'canaryUpdates').",
  acceptWhen: 'Somebody watches each update, and can take it back.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST 800-53 r5 IR-4', 'NIST AI RMF 1.0 MANAGE 4.1'],
  kind: 'model-rollout',
  examples: { bad: [{ rollsBack: false }], good: [{ rollsBack: true }] },
  check: ({ rollsBack }) => must('rollsBack', rollsBack, 'no alarm takes an update back'),
});
