export type { Named } from './named-in-questions';
export * from './no-request';
