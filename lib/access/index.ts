export * from './decide';
export * from './model';
export * from './prove';
