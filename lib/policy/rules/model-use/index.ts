import type { Rule } from '../../rule';
import { approvedModelsNamed } from './approved-models-named';
import { batchClosed } from './batch-closed';
import { evidenceStaysOn } from './evidence-stays-on';
import { guardedModelHasNoWayAround } from './guarded-model-has-no-way-around';
import { guardsNotChangedByUsers } from './guards-not-changed-by-users';
import { inlineAgentsClosed } from './inline-agents-closed';
import { modelPolicyNamesUsers } from './model-policy-names-users';
import { modelRunFromNetwork } from './model-run-from-network';
import { modelRunWithGuardrail } from './model-run-with-guardrail';
import { modelsInNamedRegions } from './models-in-named-regions';
import { modelsNamed } from './models-named';
import { secondPlaneClosed } from './second-plane-closed';

export const MODEL_USE_RULES: readonly Rule[] = [
  modelRunWithGuardrail,
  modelRunFromNetwork,
  modelsNamed,
  secondPlaneClosed,
  inlineAgentsClosed,
  batchClosed,
  guardedModelHasNoWayAround,
  modelsInNamedRegions,
  modelPolicyNamesUsers,
  evidenceStaysOn,
  guardsNotChangedByUsers,
  approvedModelsNamed,
];
