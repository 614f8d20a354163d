export * from '../core';
export { ApprovedModels, type ApprovedModelsProps } from './approved-models';
export { AuditScope, type ISink } from './audit-scope';
export { AuditTrail, type AuditTrailProps } from './audit-trail';
export { AUDITED_SERVICES } from './audited-services';
export { CaptureDataset, type CaptureDatasetProps } from './capture-dataset';
export type { ConditionedResource } from './conditioned-resources';
export { CustomRole, type CustomRoleProps } from './custom-role';
export * from './data-capture';
export { EndpointConstraints, type EndpointConstraintsProps } from './endpoint-constraints';
export * from './exceptions';
export { FederatedMember } from './federated-member';
export { Fence, type FenceExceptions, type FenceProps } from './fence';
export * from './folder';
export * from './github-pipeline-identity';
export { GOOGLE_API_DOMAINS, GoogleApisEndpoint } from './google-apis-endpoint';
export * from './google-project';
export { GovernedKey, type GovernedKeyProps, type IKeyRef } from './governed-key';
export { GrantCondition } from './grant-condition';
export type { EnforcementOptions } from './guardrail-enforcement';
export type {
  GuardrailFilter,
  SensitiveDataTemplates,
  WeakenedFilter,
  WeakerLevel,
} from './guardrail-filters';
export { GuardrailFloor, type GuardrailFloorProps } from './guardrail-floor';
export { ModelGuardrailGrants } from './guardrail-grants';
export { ImmutableLogBucket } from './immutable-log-bucket';
export { LogAlarm, type LogAlarmProps } from './log-alarm';
export { LogBucketGrants } from './log-bucket-grants';
export type { ImmutableLogBucketProps } from './log-bucket-props';
export type { ILogKeeper, LogKeeperNames } from './log-keeper';
export type { LogLocations } from './log-locations';
export { LogSink, type LogSinkProps } from './log-sink';
export type { StorageTransition } from './log-storage';
export { type IMemberRef, Member } from './member';
export { ModelGuardrail, type ModelGuardrailProps } from './model-guardrail';
export { type ModelAction, ModelReference } from './model-reference';
export { NetworkFence } from './network-fence';
export type { INetworkRef } from './network-ref';
export { NoAuditExemptions, type NoAuditExemptionsProps } from './no-audit-exemptions';
export type { OrgPolicyMode } from './org-policy';
export * from './organization';
export { type ConnectionTarget, PrivateConnection } from './private-connection';
export * from './private-model-network';
export * from './private-vertex-endpoint';
export { RegionalApiEndpoint } from './regional-api-endpoint';
export { VertexEndpointGrants } from './vertex-endpoint-grants';
export * from './workload-identity';
export * from './workload-identity-federation';
export { WorkloadIdentityGrants } from './workload-identity-grants';
export * from './zero-trust';
