import { AI_SHAPES } from './ai-shapes';
import { DATA_SHAPES } from './data-shapes';
import { IDENTITY_SHAPES } from './identity-shapes';
import { OTHER_SHAPES } from './other-shapes';
import type { Shape } from './shape';

/** How each type of resource is named, as far as policies speak of it. */
export const SHAPES: ReadonlyMap<string, Shape> = new Map(
  [IDENTITY_SHAPES, AI_SHAPES, DATA_SHAPES, OTHER_SHAPES].flatMap((shapes) => Object.entries(shapes)),
);
