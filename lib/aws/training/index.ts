export { InternalAccessAnalyzer } from './internal-access-analyzer';
export { PrivateTrainingEnvironment } from './private-training-environment';
export type { StudioOptions, StudioUser } from './studio-domain';
export { TrainingDataset, type TrainingDatasetProps } from './training-dataset';
export { TrainingDatasetGrants } from './training-dataset-grants';
export type { PrivateTrainingEnvironmentProps } from './training-environment-props';
export { TrainingFence } from './training-fence';
export { TrainingGrants } from './training-grants';
