export type { Canary } from './canary-steps';
export { ModelPipeline } from './model-pipeline';
export type { ModelBuild, ModelPipelineProps } from './model-pipeline-props';
export type { PipelineStep } from './pipeline-step';
export type { PipelineRegistry, PipelineTools } from './pipeline-steps';
export type { PipelineWorkers } from './worker-pool';
