import { AGENT } from './agent';
import type { Area } from './area';
import { DATA } from './data';
import { GATEWAY } from './gateway';
import { IDENTITY } from './identity';
import { INVENTORY } from './inventory';
import { LOG } from './log';
import { MODEL } from './model';
import { NETWORK } from './network';
import { ORGANIZATION } from './organization';
import { POLICY } from './policy';
import { SUPPLY } from './supply';
import { WATCH } from './watch';

export const AREAS: readonly Area[] = [
  IDENTITY,
  POLICY,
  MODEL,
  NETWORK,
  AGENT,
  LOG,
  DATA,
  SUPPLY,
  GATEWAY,
  WATCH,
  INVENTORY,
  ORGANIZATION,
];
