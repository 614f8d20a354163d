export * from './days';
export * from './errors';
export * from './input-error';
export { isCalled, type Place, writtenPath } from './place';
export * from './retention-lock';
export * from './unknown';
