export * from './errors';
export * from './retention-lock';
