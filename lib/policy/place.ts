import type { Place } from '../core';

export type { Place } from '../core';

/** Where items of a fact stand that is an example of a rule. */
export const EXAMPLE_PLACE: Place = { file: 'example', resource: 'Example', type: 'Example', at: '' };
