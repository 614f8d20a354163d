export * from '../core';
export * from './google-project';
export { GovernedKey, type GovernedKeyProps, type IKeyRef } from './governed-key';
export * from './member';
export * from './organization';
