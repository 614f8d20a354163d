export * from './around';
export * from './check';
export type * from './fact';
export type * from './facts';
export type * from './finding';
export type * from './place';
export * from './rule';
export * from './verdict';
