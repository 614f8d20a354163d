export * from './access-level';
export * from './access-policy';
export { AccessRule } from './access-rule';
export { DevicePosture, type DeviceSystem, type VerifiedDevice } from './device-posture';
export { GatewayFront } from './gateway-front';
export { GatewayWebAcl } from './gateway-web-acl';
export { VerifiedAccessEndpoint } from './verified-access-endpoint';
export * from './verified-access-gateway';
