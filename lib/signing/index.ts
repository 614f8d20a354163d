export { MAX_BUNDLE_BYTES } from './bundle';
export type { FileDigest, Manifest } from './manifest';
export { type GatherOptions, GIT_PATHS, manifestOf } from './model-files';
export type { SignedManifest } from './read-statement';
export { type RefusalCode, SigningRefusal } from './refusal';
export { bytesToSign, type SignerPem, signedBundle, signModel } from './sign';
export {
  checkTrust,
  type Difference,
  leftOutBy,
  readSigned,
  type SignedModel,
  type Signer,
  type Trust,
  type Verification,
  type VerifyOptions,
  verifyModel,
} from './verify';
