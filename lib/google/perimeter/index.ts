export * from './egress-rule';
export * from './ingress-rule';
export type { ServiceUse, ServiceUses } from './perimeter-crossing';
export * from './perimeter-mode';
export { AI_PERIMETER_SERVICES } from './perimeter-services';
export * from './service-perimeter';
