export type { SignedBundle } from '../../signing/released';
export { ModelRegistry, type ModelRegistryProps } from './model-registry';
export { ModelRegistryGrants } from './model-registry-grants';
export { ModelRelease, type ModelReleaseProps } from './model-release';
export { ReleaseStore, type ReleaseStoreProps } from './release-store';
export { SignedImages, type SignedImagesProps } from './signed-images';
export { SigningKey } from './signing-key';
