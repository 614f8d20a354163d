export type * from './answer';
export { type SolveOptions, solve } from './solve';
export { DEFAULT_BUDGET } from './work';
