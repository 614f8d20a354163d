export * from './tamper-alarms';
