export type { MetricBounds, Thresholds } from './evaluation-gate';
export { GitHubModelPipeline, type GitHubModelPipelineProps } from './github-model-pipeline';
export { ModelPipeline } from './model-pipeline';
export type { ModelPipelineProps, StageRun } from './model-pipeline-props';
export type { PipelineRoles } from './pipeline-roles';
export { PipelineSource } from './pipeline-source';
export type { PipelineTools } from './pipeline-tools';
