import type { Rule } from '../../rule';

export const SUPPLY_RULES: readonly Rule[] = [];
