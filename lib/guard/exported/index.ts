import type { Row } from '../row';
import { AGENT_ROWS } from './agent';
import { DATA_ROWS } from './data';
import { GATEWAY_ROWS } from './gateway';
import { LOG_ROWS } from './log';
import { MODEL_ROWS } from './model';
import { NETWORK_ROWS } from './network';
import { SUPPLY_ROWS } from './supply';

/** Everything that properties of one resource decide, by the ids of the rules. */
export const ROWS: readonly Row[] = [
  ...AGENT_ROWS,
  ...DATA_ROWS,
  ...GATEWAY_ROWS,
  ...LOG_ROWS,
  ...MODEL_ROWS,
  ...NETWORK_ROWS,
  ...SUPPLY_ROWS,
];
