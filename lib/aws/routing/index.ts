export type { ModelRoute, RoutePeople } from './model-route';
export { ModelRouter, type ModelRouterProps } from './model-router';
