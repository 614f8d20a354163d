/**
 * How much harm it does if data gets out, from the least to the most.
 *
 * The same four words in both clouds, so that a tag of one reads as a label of the other.
 */
export type DataClass = 'public' | 'internal' | 'confidential' | 'restricted';

/** Every class of data, from the least harm to the most. */
export const DATA_CLASSES: readonly DataClass[] = ['public', 'internal', 'confidential', 'restricted'];

/** The class of what is made of all of these: that of the most harmful one, or 'public' of nothing. */
export function highestOf(classes: readonly DataClass[]): DataClass {
  return DATA_CLASSES.findLast((one) => classes.includes(one)) ?? 'public';
}
