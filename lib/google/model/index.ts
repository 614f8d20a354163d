export { ApprovedModels, type ApprovedModelsProps } from './approved-models';
export { CaptureDataset, type CaptureDatasetProps } from './capture-dataset';
export * from './data-capture';
export { EndpointConstraints, type EndpointConstraintsProps } from './endpoint-constraints';
export type { EnforcementOptions } from './guardrail-enforcement';
export type {
  GuardrailFilter,
  SensitiveDataTemplates,
  WeakenedFilter,
  WeakerLevel,
} from './guardrail-filters';
export { GuardrailFloor, type GuardrailFloorProps } from './guardrail-floor';
export { ModelGuardrailGrants } from './guardrail-grants';
export { ModelGuardrail, type ModelGuardrailProps } from './model-guardrail';
export { type ModelAction, ModelReference } from './model-reference';
export * from './private-vertex-endpoint';
export type { ReleasedModel, ReleaseEvidence } from './released-model';
export { VertexEndpointGrants } from './vertex-endpoint-grants';
