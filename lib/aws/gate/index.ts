export * from './exceptions';
export * from './zero-trust';
