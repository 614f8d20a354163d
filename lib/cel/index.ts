export * from './expression';
export type { CelSource } from './mistake';
export * from './parse';
