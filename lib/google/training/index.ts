export type { BucketNetworks } from './bucket-networks';
export * from './clearance-fence';
export * from './data-class-tags';
export type { SensitiveDataScan } from './sensitive-data';
export * from './training-dataset';
export { DATASET_FOLDERS, type TrainingDatasetGrants } from './training-dataset-grants';
