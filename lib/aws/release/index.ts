export { ModelRegistry, type ModelRegistryProps } from './model-registry';
export { ModelRegistryGrants } from './model-registry-grants';
export { SigningKey } from './signing-key';
