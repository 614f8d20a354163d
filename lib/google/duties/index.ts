export * from './approver-role';
export * from './auditor-role';
export * from './break-glass-role';
export * from './deployer-role';
export * from './duty-fence';
export { DutyRole, type DutyRoleProps } from './duty-role';
export * from './privileged-access';
export * from './separation-of-duties';
export * from './trainer-role';
