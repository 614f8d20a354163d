export type { ConditionBlock } from '../access/prove/condition-block';
export type { Question } from '../access/prove/question';
export * from '../core';
export {
  definePack,
  defineRule,
  type ExceptionDemands,
  fail,
  GUARANTEE_RULES,
  must,
  PACKS,
  type Pack,
  pass,
  RULES,
  type Rule,
  unknown,
  type Verdict,
} from '../policy';
export * from './alarm';
export * from './compliance';
export * from './custody';
export * from './duties';
export * from './gate';
export * from './gateway';
export * from './identity';
export * from './inventory';
export * from './log';
export * from './model';
export * from './network';
export * from './organization';
export * from './pipeline';
export * from './proof';
export * from './release';
export * from './routing';
export * from './training';
