export type { AccessSought } from './access-analyzers';
export * from './compliance-scanner';
export { MANAGED_AI_RULES } from './managed-rules';
export * from './rule-hook';
export { SecurityStandard } from './security-standards';
