export { ActionTable, actionTable } from './action-table';
export type { KeyType } from './keys';
export { RESOURCE_CONTROLS } from './resource-controls';
export type { Action, Level, ResourceType } from './service';
export { nearestService } from './service-principals';
export { actionsWithoutResource, isWithoutResource } from './without-resource';
