import type { Rule } from '../../rule';

export const AGENT_RULES: readonly Rule[] = [];
