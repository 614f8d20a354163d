export * from './access-rule';
export * from './device-posture';
export type {
  CidrTargetProps,
  DatabaseTargetProps,
  LoadBalancerTargetProps,
  NetworkInterfaceTargetProps,
} from './endpoint-target';
export * from './endpoint-traffic';
export * from './trust-provider';
export * from './user-group';
export type { VerifiedAccessEndpoint } from './verified-access-endpoint';
export * from './verified-access-gateway';
