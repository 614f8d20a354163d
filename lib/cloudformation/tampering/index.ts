export * from './catalogue';
export * from './tamper-call';
