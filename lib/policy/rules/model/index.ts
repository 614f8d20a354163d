import type { Rule } from '../../rule';

export const MODEL_RULES: readonly Rule[] = [];
