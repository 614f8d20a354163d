export * from './audit-trail';
export * from './immutable-log-bucket';
export type { SearchablePrompts } from './invocation-log-group';
export * from './log-bucket-grants';
export type { LogKeyProps } from './log-key';
export * from './log-source';
export * from './model-invocation-log';
export { AI_DATA_EVENTS, NETWORK_EVENT_SOURCES, ObjectEvents } from './trail-events';
