export { InternalAccessAnalyzer } from './internal-access-analyzer';
export { TrainingDataset, type TrainingDatasetProps } from './training-dataset';
export { TrainingDatasetGrants } from './training-dataset-grants';
