export { contextKeysOf } from './context-keys';
export * from './literal';
export type { CedarSource } from './mistake';
export * from './policy';
export * from './shape';
export * from './trust-context';
export * from './validate';
export * from './ways';
