export type { ModelAssetProps } from '../../core/asset-list';
export { AiInventory } from './ai-inventory';
