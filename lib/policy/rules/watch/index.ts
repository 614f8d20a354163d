import type { Rule } from '../../rule';
import { callAlarmOn } from './call-alarm-on';

/** In the order of their ids. */
export const WATCH_RULES: readonly Rule[] = [callAlarmOn];
