export type { BroughtVpcProps, VpcFeature } from './brought-vpc';
export type { IsolatedVpcProps } from './isolated-vpc';
export * from './private-model-network';
export type { PrivateObjectStorage } from './private-object-storage';
export { PublicAiBlock, type PublicAiBlockProps } from './public-ai-block';
