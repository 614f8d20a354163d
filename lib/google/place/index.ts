export * from './folder';
export * from './google-project';
export type { OrgPolicyMode } from './org-policy';
export * from './organization';
