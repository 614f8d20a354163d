import type { ModelArtifact } from './model-artifact';
import type { ModelImage } from './model-image';

/** What a release was checked against. */
export interface ReleaseEvidence {
  /** The root digest of the signed files, as `zta verify` tells it: 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** The digest of the signer's public key in PEM, likewise. */
  readonly signer: string;
  /** The digest that the key of the artifact holds, likewise: the root digest, or that of an archive by itself. */
  readonly artifact: string;
  /** The digest of the image, with `sha256:` before it. */
  readonly image: string;
}

/** A model whose signature was checked: made by `ModelRelease.fromBundle`, and by nothing else. */
export interface ReleasedModel {
  /** What runs. */
  readonly image: ModelImage;
  /** What it runs with. */
  readonly artifact: ModelArtifact;
  readonly evidence: ReleaseEvidence;
}

/** Those that were checked. An object that only looks like one is not among them. */
const CHECKED = new WeakSet<ReleasedModel>();

/** Notes that a release was checked. */
export const noteReleased = (release: ReleasedModel): void => {
  CHECKED.add(release);
};

export const isReleased = (release: ReleasedModel): boolean => CHECKED.has(release);

/** What the resources of a release bear. */
export const releaseTags = ({ evidence }: ReleasedModel): Readonly<Record<string, string>> => ({
  'ai-release-sha256': evidence.sha256,
  'ai-release-signer': evidence.signer,
  'ai-release-artifact': evidence.artifact,
  'ai-release-image': evidence.image,
});
