export * from './errors';
export * from './input-error';
export * from './retention-lock';
export * from './unknown';
