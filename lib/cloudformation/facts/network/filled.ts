import type { Field, Read } from '../../field';

/** Whether a list has anything in it. */
export const filled = (list: Field): Read<boolean> => list.as(list.unknown ?? list.items.length > 0);
