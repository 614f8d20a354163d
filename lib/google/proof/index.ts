export * from './no-request';
