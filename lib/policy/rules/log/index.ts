import type { Rule } from '../../rule';

export const LOG_RULES: readonly Rule[] = [];
