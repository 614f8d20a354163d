export type { Canary } from './canary-steps';
export type { DeployWindow } from './deploy-window';
export { ModelPipeline } from './model-pipeline';
export { ModelPipelineGrants } from './model-pipeline-grants';
export type { ModelBuild, ModelPipelineProps } from './model-pipeline-props';
export type { PipelineStep } from './pipeline-step';
export type { PipelineRegistry, PipelineTools } from './pipeline-steps';
export type { PipelineWorkers } from './worker-pool';
