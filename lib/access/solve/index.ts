export type * from './answer';
export { type SolveOptions, solve } from './solve';
