import type { IHierarchyNode } from './folder';

/** The name of a place, of a project by its id, as people and the rest of the files write it. */
export const nameOf = (place: IHierarchyNode): string =>
  'projectId' in place && typeof place.projectId === 'string' ? `projects/${place.projectId}` : place.name;

/** Each place once, as it was named first. */
export const placesOnce = <T extends IHierarchyNode>(places: readonly T[]): readonly T[] =>
  places.filter(({ name }, i) => places.findIndex((other) => other.name === name) === i);
