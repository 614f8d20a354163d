export * from '../core';
export * from './governed-key';
export * from './immutable-log-bucket';
export * from './log-source';
export * from './private-model-network';
export * from './trusted-base';
