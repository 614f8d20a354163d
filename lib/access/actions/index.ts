export { ActionTable, actionTable } from './action-table';
export type { Level } from './file';
export type { KeyType } from './keys';
export { RESOURCE_CONTROLS } from './resource-controls';
export type { Action, ResourceType } from './service';
