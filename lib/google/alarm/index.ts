export { BehaviourAlarms, type BehaviourAlarmsProps } from './behaviour-alarms';
export type { BehaviourName } from './behaviours';
export * from './quarantine';
export * from './tamper-alarms';
export type { UsageLimits } from './usage-alarm';
