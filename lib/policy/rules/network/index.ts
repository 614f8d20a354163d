import type { Rule } from '../../rule';
import { modelIsolated } from './model-isolated';

export const NETWORK_RULES: readonly Rule[] = [modelIsolated];
