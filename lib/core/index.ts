export * from './errors';
export * from './input-error';
export type { Place } from './place';
export * from './retention-lock';
export * from './unknown';
