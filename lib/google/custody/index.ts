export { Fence, type FenceExceptions, type FenceProps } from './fence';
export { GovernedKey, type GovernedKeyProps, type IKeyRef } from './governed-key';
