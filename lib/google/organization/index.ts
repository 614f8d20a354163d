export type { ConstraintChoices } from './constraint-list';
export * from './organization-guardrails';
export type { OrganizationGuardrailsProps } from './organization-guardrails-props';
