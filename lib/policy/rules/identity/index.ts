import type { Rule } from '../../rule';

export const IDENTITY_RULES: readonly Rule[] = [];
