export * from './behaviour-alarms';
export type { CallPlaces } from './call-places';
export type { EndpointLimits, WatchedEndpoint } from './endpoint-alarms';
export type { GuardrailLimits } from './guardrail-alarm';
export type { CostLimit, IdentityLimits } from './identity-alarms';
export type { ModelLimits } from './model-alarms';
export { Quarantine, type QuarantineProps } from './quarantine';
export * from './tamper-alarms';
export type { UsageLimit } from './usage-limit';
