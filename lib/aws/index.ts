export type { ConditionBlock } from '../access/prove/condition-block';
export type { Question } from '../access/prove/question';
export * from '../core';
export {
  definePack,
  defineRule,
  type ExceptionDemands,
  fail,
  GUARANTEE_RULES,
  must,
  PACKS,
  type Pack,
  pass,
  RULES,
  type Rule,
  unknown,
  type Verdict,
} from '../policy';
export * from './access-rule';
export * from './ai-permissions-boundary';
export * from './audit-trail';
export * from './bedrock-model';
export * from './bedrock-model-grants';
export * from './boundary-callers';
export type { BroughtVpcProps, VpcFeature } from './brought-vpc';
export type { CanaryUpdateOptions } from './canary-update';
export * from './data-capture';
export * from './data-residency';
export * from './device-posture';
export type {
  CidrTargetProps,
  DatabaseTargetProps,
  LoadBalancerTargetProps,
  NetworkInterfaceTargetProps,
} from './endpoint-target';
export * from './endpoint-traffic';
export * from './exceptions';
export * from './github-pipeline-role';
export { GovernedKey, type GovernedKeyProps } from './governed-key';
export type { ContentFilter, WeakenedFilter, WeakerStrength } from './guardrail-filters';
export type { PassedPersonalData, PersonalDataAction } from './guardrail-personal-data';
export type { AcceptedVersion } from './guardrail-version';
export * from './immutable-log-bucket';
export type { InstanceStorageProps } from './instance-storage';
export type { SearchablePrompts } from './invocation-log-group';
export type { IsolatedVpcProps } from './isolated-vpc';
export * from './log-bucket-grants';
export type { LogKeyProps } from './log-key';
export * from './log-source';
export { ModelArtifact, type ModelArtifactOptions } from './model-artifact';
export * from './model-guardrail';
export * from './model-image';
export * from './model-invocation-log';
export type { Named } from './named-in-questions';
export * from './no-request';
export * from './private-bedrock-model';
export * from './private-model-network';
export type { PrivateObjectStorage } from './private-object-storage';
export * from './private-sagemaker-endpoint';
export * from './sagemaker-endpoint-grants';
export { AI_DATA_EVENTS, NETWORK_EVENT_SOURCES, ObjectEvents } from './trail-events';
export * from './trust-provider';
export * from './trusted-base';
export * from './user-group';
export type { VerifiedAccessEndpoint } from './verified-access-endpoint';
export * from './verified-access-gateway';
export * from './workload';
export * from './workload-role';
export * from './zero-trust';
