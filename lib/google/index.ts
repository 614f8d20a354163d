export * from '../core';
export { CustomRole, type CustomRoleProps } from './custom-role';
export * from './folder';
export * from './google-project';
export { GovernedKey, type GovernedKeyProps, type IKeyRef } from './governed-key';
export * from './member';
export * from './organization';
