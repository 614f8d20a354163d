import type { IHierarchyNode } from './folder';

/** The name of a place, of a project by its id, as people and the rest of the files write it. */
export const nameOf = (place: IHierarchyNode): string =>
  'projectId' in place && typeof place.projectId === 'string' ? `projects/${place.projectId}` : place.name;
