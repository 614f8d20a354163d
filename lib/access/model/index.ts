export type * from './access';
export type * from './caller';
export * from './statement';
