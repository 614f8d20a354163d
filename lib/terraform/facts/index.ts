import type { Area } from './area';
import { DATA } from './data';
import { GATEWAY } from './gateway';
import { IDENTITY } from './identity';
import { INVENTORY } from './inventory';
import { LOG } from './log';
import { MODEL } from './model';
import { NETWORK } from './network';
import { SUPPLY } from './supply';
import { WATCH } from './watch';

export const AREAS: readonly Area[] = [IDENTITY, MODEL, NETWORK, LOG, DATA, SUPPLY, GATEWAY, INVENTORY, WATCH];
