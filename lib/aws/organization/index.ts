export type { Ec2Settings } from './ec2-settings';
export type { EnforcedGuardrail } from './enforced-guardrail';
export { Exemption, type RoleInEveryAccount } from './exemption';
export type { GuardrailControl } from './guardrail-required';
export type { ModelsControl } from './models-approved';
export type { NetworkControl } from './network-required';
export { OrganizationGuardrails, type OrganizationGuardrailsProps } from './organization-guardrails';
export type { PolicyTargets } from './policy-targets';
export type { RegionControl } from './regions-named';
export {
  type ControlledService,
  type OwnIdentitiesControl,
  type OwnServiceCallsControl,
  type OwnWorkflowsControl,
  ResourceControl,
} from './resource-control';
export type { SageMakerControl } from './sagemaker-in-vpc';
export { ServiceControl } from './service-control';
export type { TamperingControl } from './tampering';
