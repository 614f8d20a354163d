export type { SignedBundle } from '../../signing/released';
export * from './image-admission';
export * from './model-registry';
export { ModelRegistryGrants } from './model-registry-grants';
export * from './model-release';
export { ReleaseAttestor, type ReleaseAttestorProps } from './release-attestor';
export { SigningKey, type SigningKeyProps } from './signing-key';
