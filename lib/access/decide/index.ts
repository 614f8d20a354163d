export { applies, holds } from './applies';
export { decide } from './decide';
export type * from './decision';
export { NOT_RESOURCE_CONTROLLED, RESOURCE_CONTROLLED } from './resource-controlled';
export type { Truth, Verdict } from './truth';
