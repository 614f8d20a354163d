export type * from './access';
export type * from './caller';
export type * from './delivery';
export type * from './door';
export type * from './google';
export * from './statement';
