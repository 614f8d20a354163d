export type { IApprovedModels } from '../../core/approved-models';
export type { AiInventoryProps, ModelAssetProps } from '../../core/asset-list';
export type { PublicAiProvider } from '../../core/public-ai-apis';
export { AiInventory } from './ai-inventory';
