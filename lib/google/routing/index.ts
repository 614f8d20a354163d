export * from './model-router';
