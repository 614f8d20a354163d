import { defineRule } from '../../rule';
import { must } from '../../verdict';

export const rolloutGradual = defineRule({
  id: 'ZTA-MODEL-045',
  title: 'Another model answers a part of the calls before it answers all',
  severity: 'warning',
  why: 'A model that was changed by mistake, or by somebody who must not, answers everybody at once.',
  fix: "Set 'DeploymentConfig.BlueGreenUpdatePolicy.TrafficRoutingConfiguration.Type' to CANARY or LINEAR, or a 'RollingUpdatePolicy' (PrivateSageMakerEndpoint takes 'canaryUpdates').",
  acceptWhen:
    'Each model is tried on real calls somewhere else before, or its container is from the Marketplace, which knows no other way.',
  controls: ['NIST 800-53 r5 CM-3', 'NIST AI RMF 1.0 MANAGE 4.1', 'ISO/IEC 42001:2023 A.6.2.6'],
  kind: 'model-rollout',
  examples: { bad: [{ gradual: false }], good: [{ gradual: true }] },
  check: ({ gradual }) => must('gradual', gradual, 'it answers all of them at once'),
});
