export type { IdentityRoute, RoutePeople } from './identity-route';
export { ModelRouter, type ModelRouterProps } from './model-router';
