export * from './ai-permissions-boundary';
export * from './boundary-callers';
export * from './github-pipeline-role';
export * from './workload';
export * from './workload-role';
