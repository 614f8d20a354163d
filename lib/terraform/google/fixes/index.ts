import { DATA_FIXES } from './data';
import { GATEWAY_FIXES } from './gateway';
import { IDENTITY_FIXES } from './identity';
import { LOG_FIXES } from './log';
import { MODEL_FIXES } from './model';
import { NETWORK_FIXES } from './network';
import { SUPPLY_FIXES } from './supply';
import { TEMPLATE_FIXES } from './template';
import { WATCH_FIXES } from './watch';

/** What mends a finding on Google, in the words of its provider for Terraform; by rule. */
export const FIXES: Readonly<Record<string, string>> = {
  ...DATA_FIXES,
  ...GATEWAY_FIXES,
  ...IDENTITY_FIXES,
  ...LOG_FIXES,
  ...MODEL_FIXES,
  ...NETWORK_FIXES,
  ...SUPPLY_FIXES,
  ...TEMPLATE_FIXES,
  ...WATCH_FIXES,
};

export { OF_LOGGING } from './logging';
