import type { Area } from './area';

export const AREAS: readonly Area[] = [];
