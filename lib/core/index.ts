export { AiAsset, type AiAssetKind, type AiAssetProps, type RiskTier } from './ai-asset';
export type { DataClass } from './data-class';
export * from './days';
export * from './errors';
export { type GitHubClaims, type GitHubRepository, GitHubWorkflow } from './github-workflow';
export * from './input-error';
export { isCalled, type Place, writtenPath } from './place';
export * from './retention-lock';
export * from './unknown';
