export { type FenceOpening, GOOGLE_PROXIES } from './fence-opening';
export { GOOGLE_API_DOMAINS, GoogleApisEndpoint } from './google-apis-endpoint';
export { NetworkFence } from './network-fence';
export type { INetworkRef } from './network-ref';
export { type ConnectionTarget, PrivateConnection } from './private-connection';
export * from './private-model-network';
export { PublicAiBlock, type PublicAiBlockProps } from './public-ai-block';
export { RegionalApiEndpoint } from './regional-api-endpoint';
