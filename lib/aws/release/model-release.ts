import { Token } from 'aws-cdk-lib';
import { ConfigError } from '../../core';
import type { SignedModel } from '../../signing';
import { checkedBundle, type SignedBundle } from '../../signing/released';
import type { ModelArtifact } from '../model/model-artifact';
import type { ModelImage } from '../model/model-image';
import { noteReleased, type ReleasedModel, type ReleaseEvidence } from '../model/released-model';
import { DIGEST_PROPERTY } from './registry-statements';

/** A signed model, and whose signature is taken: of 'publicKey' and 'roots', one. Texts of PEM may also be paths of files. */
export interface ModelReleaseProps extends SignedBundle {
  /** What runs, by a digest that is written out. */
  readonly image: ModelImage;

  /**
   * Where the signed files lie, under a key that holds their root digest, as `zta verify` tells it, or the SHA-256 digest of an archive.
   * SageMaker takes no version of an object, so the key must say what lies there: `ReleaseStore` keeps it so,
   * for an archive; below the prefix of a folder, whoever publishes can add files that nobody signed.
   */
  readonly artifact: ModelArtifact;

  /**
   * Path of the model's folder or archive, where it is at hand: each file is then compared with what was signed.
   *
   * @default - only the signature is checked, and that the artifact's key says what was signed
   */
  readonly files?: string;
}

/**
 * A version of a model that somebody trusted signed: what may stand behind an endpoint.
 *
 * Image and weights are named by what they are, and not by where they lie. What was checked goes along with what is deployed, as tags. The
 * image is signed by its registry (`SignedImages`); SageMaker looks at neither signature, so whoever may update the endpoint is fenced.
 *
 * @example
 * const release = ModelRelease.fromBundle({
 *   image: ModelImage.fromEcr(registry.repository, 'sha256:…'),
 *   artifact: ModelArtifact.archive(weights, 'fraud/9a12…b2c/model.tar.gz'),
 *   bundle: 'releases/fraud.sig',
 *   publicKey: 'releases/fraud.pub',
 * });
 * new PrivateSageMakerEndpoint(stack, 'Endpoint', { network, release, instanceType, s3PrefixListId });
 */
export class ModelRelease implements ReleasedModel {
  /**
   * @throws ReleaseTrust if neither 'publicKey' nor 'roots' is given, or both
   * @throws ReleaseFile if the bundle, a key or certificates are not there
   * @throws ReleaseImage if the image's digest is known at deployment only
   * @throws ReleaseArtifact if the artifact's key does not say what was signed
   * @throws ReleaseLeavesOut if the signer left out files, which nobody vouches for
   * @throws SignedByAnotherKey, SignatureInvalid, CertificateExpired and every code of `zta verify`, if the bundle does not hold
   * @throws ModelFileChanged, ModelFileMissing, ModelFileAdditional likewise, if the files are not what was signed
   */
  public static fromBundle(props: ModelReleaseProps): ModelRelease {
    const signed = checkedBundle(props, { prop: 'bundle', files: props.files, isUnresolved: Token.isUnresolved });
    checkImage(props.image);
    const release = new ModelRelease(props.image, props.artifact, {
      sha256: signed.manifest.rootDigest,
      signer: signed.signer.key,
      artifact: digestIn(props.artifact, signed),
      image: props.image.digest,
    });
    noteReleased(release);
    return release;
  }

  private constructor(
    public readonly image: ModelImage,
    public readonly artifact: ModelArtifact,
    public readonly evidence: ReleaseEvidence,
  ) {}

  /** What the version bears in a registry: `CustomerMetadataProperties` of `CreateModelPackage`. */
  public get metadata(): Readonly<Record<string, string>> {
    const { sha256, signer, image } = this.evidence;
    return { [DIGEST_PROPERTY]: sha256, signer, image };
  }
}

function checkImage({ digest }: ModelImage): void {
  if (!Token.isUnresolved(digest)) return;
  const reason =
    "'image' must be named by a digest that is written out, got a deploy-time value; write the digest that was reviewed";
  throw new ConfigError('ReleaseImage', reason);
}

/** An archive is one file, which is signed as '.'; S3 and everybody else know it by its own digest, a registry by the root digest. */
function digestIn({ key, isFolder }: ModelArtifact, { manifest }: SignedModel): string {
  const [only, ...more] = manifest.files;
  const isFile = only !== undefined && more.length === 0 && only.name === '.';
  if (isFile === isFolder) {
    const got = isFolder ? 'a folder, and the signature of one file' : 'an archive, and the signature of a folder';
    throw new ConfigError('ReleaseArtifact', `'artifact' must be what was signed, got ${got}; sign what is deployed`);
  }
  const digests = [...(isFile ? [only.sha256] : []), manifest.rootDigest];
  const digest = Token.isUnresolved(key) ? undefined : digests.find((one) => key.includes(one));
  if (digest !== undefined) return digest;
  const got = Token.isUnresolved(key) ? 'a deploy-time value' : `'${key}'`;
  throw new ConfigError(
    'ReleaseArtifact',
    `'artifact' must lie under a key that holds ${digests.join(' or ')}, got ${got}; store it there`,
  );
}
