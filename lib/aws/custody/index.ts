export { GovernedKey, type GovernedKeyProps } from './governed-key';
export * from './trusted-base';
