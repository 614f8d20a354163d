import type { Rule } from '../../rule';
import { templateComplete } from './template-complete';

export const TEMPLATE_RULES: readonly Rule[] = [templateComplete];
