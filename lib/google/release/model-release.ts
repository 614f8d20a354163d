import { ConfigError } from '../../core';
import type { SignedModel } from '../../signing';
import { checkedBundle, type SignedBundle } from '../../signing/released';
import { Token } from '../cdktf';
import { noteReleased, type ReleasedModel, type ReleaseEvidence } from '../model/released-model';

/** A signed and approved model, and whose signatures are taken. */
export interface ModelReleaseProps extends SignedBundle {
  /** What runs, by its digest: 'europe-west4-docker.pkg.dev/acme/images/fraud@sha256:…'. */
  readonly image: string;

  /**
   * Where the signed files lie, below a name that holds their digest, as `zta verify` tells it: 'gs://acme-registry/models/9a12…b2c/'. Vertex AI takes no
   * generation of an object, so the name must say what lies there.
   */
  readonly artifact: string;

  /** The bundle of who approves, over the same files, and whose signature of it is taken: another key than that of the signer. */
  readonly approval: SignedBundle;

  /**
   * Path of the model's folder or archive, where it is at hand: each file is then compared with what was signed.
   *
   * @default - only the signatures are checked, and that the name of the artifact says what was signed
   */
  readonly files?: string;
}

/** What a pipeline uploads a model with. */
export interface UploadSettings {
  /** For `container_spec.image_uri`. */
  readonly imageUri: string;
  /** For `artifact_uri`. */
  readonly artifactUri: string;
}

const IMAGE = /^[^\s@]+@(sha256:[0-9a-f]{64})$/;

/**
 * A version of a model that somebody trusted signed, and somebody else approved: what may stand behind an endpoint.
 *
 * Image and files are named by what they are, and not by where they lie. What was checked goes along with the endpoint, as labels. Vertex AI looks at no
 * signature: the pipeline runs `zta verify` with both bundles before it uploads and deploys, and who may deploy is fenced.
 *
 * @example
 * const release = ModelRelease.fromBundle({
 *   image: 'europe-west4-docker.pkg.dev/acme-claims/fraud/scorer@sha256:…',
 *   artifact: 'gs://acme-claims-registry/models/9a12…b2c/',
 *   bundle: 'releases/fraud.sig',
 *   publicKey: 'releases/fraud.pub',
 *   approval: { bundle: 'releases/fraud.approved', publicKey: 'releases/approvers.pub' },
 * });
 * new PrivateVertexEndpoint(stack, 'Endpoint', { project, location, consumers, release });
 */
export class ModelRelease implements ReleasedModel {
  /**
   * @throws ReleaseTrust if neither 'publicKey' nor 'roots' is given, or both
   * @throws ReleaseFile if a bundle, a key or certificates are not there
   * @throws ReleaseImage if the image is not named by a digest that is written out
   * @throws ReleaseArtifact if the name of the artifact does not say what was signed
   * @throws ReleaseApproval if what was approved is another model, or its signer approved it
   * @throws ReleaseLeavesOut if a signer left out files, which nobody vouches for
   * @throws SignedByAnotherKey, SignatureInvalid, CertificateExpired and every code of `zta verify`, if a bundle does not hold
   * @throws ModelFileChanged, ModelFileMissing, ModelFileAdditional likewise, if the files are not what was signed
   */
  public static fromBundle(props: ModelReleaseProps): ModelRelease {
    const { approval, files, image, artifact } = props;
    const isUnresolved = (text: string) => Token.isUnresolved(text);
    const signed = checkedBundle(props, { prop: 'bundle', files, isUnresolved });
    const approved = checkedBundle(approval, { prop: 'approval', files, isUnresolved });
    checkApproval(signed, approved);
    checkArtifact(artifact, signed);
    const release = new ModelRelease(image, artifact, {
      sha256: signed.manifest.rootDigest,
      signer: signed.signer.key,
      approver: approved.signer.key,
      image: digestIn(image),
    });
    noteReleased(release);
    return release;
  }

  private constructor(
    public readonly image: string,
    public readonly artifact: string,
    public readonly evidence: ReleaseEvidence,
  ) {}

  /** What a pipeline uploads the model with, after `zta verify`. */
  public get uploadSettings(): UploadSettings {
    return { imageUri: this.image, artifactUri: this.artifact };
  }
}

function digestIn(image: string): string {
  const [, digest] = IMAGE.exec(image) ?? [];
  if (digest !== undefined && !Token.isUnresolved(image)) return digest;
  const got = Token.isUnresolved(image) ? 'a deploy-time value' : `'${image}'`;
  const reason = `'image' must be named by a digest that is written out, NAME@sha256:…, got ${got}; write the digest that was reviewed`;
  throw new ConfigError('ReleaseImage', reason);
}

function checkApproval(signed: SignedModel, approved: SignedModel): void {
  const refuse = (got: string, todo: string) =>
    new ConfigError('ReleaseApproval', `'approval' must be of the same model by somebody else, got ${got}; ${todo}`);
  if (sameFiles(signed, approved) === false) throw refuse('one of other files', 'have what was signed approved');
  if (signed.signer.key !== approved.signer.key) return;
  throw refuse('one by who signed it', 'nobody approves what they built');
}

const sameFiles = (one: SignedModel, other: SignedModel): boolean => filesOf(one) === filesOf(other);

const filesOf = ({ manifest }: SignedModel): string =>
  JSON.stringify(manifest.files.map(({ name, sha256 }) => [name, sha256]).sort());

/** An archive is one file, which is signed as '.'; its own digest is what everybody else knows it by. */
function checkArtifact(artifact: string, { manifest }: SignedModel): void {
  const [only, ...more] = manifest.files;
  const digest = only !== undefined && more.length === 0 && only.name === '.' ? only.sha256 : manifest.rootDigest;
  const isNamed = !Token.isUnresolved(artifact) && /^gs:\/\/[^/]+\/.+$/.test(artifact) && artifact.includes(digest);
  if (isNamed) return;
  const got = Token.isUnresolved(artifact) ? 'a deploy-time value' : `'${artifact}'`;
  const reason = `'artifact' must be 'gs://BUCKET/…' below a name that holds ${digest}, got ${got}; store it there`;
  throw new ConfigError('ReleaseArtifact', reason);
}
