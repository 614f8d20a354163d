import { CONDITIONS } from './conditions';
import type { Case } from './given';
import { LAYERS } from './layers';
import { TEXTS } from './texts';

/** By the numbers of the list of tricky cases; where a case speaks of all requests, the requests that decide it. */
export const CASES: Readonly<Record<number, readonly Case[]>> = { ...CONDITIONS, ...TEXTS, ...LAYERS };
