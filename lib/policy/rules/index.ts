import type { Rule } from '../rule';
import { AGENT_RULES } from './agent';
import { DATA_RULES } from './data';
import { EXCEPTION_RULES } from './exception';
import { GATEWAY_RULES } from './gateway';
import { IDENTITY_RULES } from './identity';
import { INVENTORY_RULES } from './inventory';
import { LOG_RULES } from './log';
import { MODEL_RULES } from './model';
import { MODEL_USE_RULES } from './model-use';
import { NETWORK_RULES } from './network';
import { ORGANIZATION_RULES } from './organization';
import { POLICY_RULES } from './policy';
import { SUPPLY_RULES } from './supply';
import { TEMPLATE_RULES } from './template';
import { WATCH_RULES } from './watch';

export { EXCEPTION_RULES } from './exception';
export { GUARANTEE_RULES } from './guarantee';

/** Every rule, in the order of their areas. */
export const RULES: readonly Rule[] = [
  ...IDENTITY_RULES,
  ...POLICY_RULES,
  ...MODEL_RULES,
  ...MODEL_USE_RULES,
  ...NETWORK_RULES,
  ...AGENT_RULES,
  ...LOG_RULES,
  ...DATA_RULES,
  ...SUPPLY_RULES,
  ...GATEWAY_RULES,
  ...WATCH_RULES,
  ...INVENTORY_RULES,
  ...ORGANIZATION_RULES,
  ...TEMPLATE_RULES,
  ...EXCEPTION_RULES,
];
