export type { IApprovedModels } from '../../core/approved-models';
export type { ModelAssetProps } from '../../core/asset-list';
export type { PublicAiProvider } from '../../core/public-ai-apis';
export { AiInventory, type AiInventoryProps } from './ai-inventory';
