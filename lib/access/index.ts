export * from './ask';
export * from './decide';
export * from './model';
export * from './prove';
