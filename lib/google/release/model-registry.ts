import type { ArtifactRegistryRepository } from '@cdktf/provider-google/lib/artifact-registry-repository';
import type { StorageBucket } from '@cdktf/provider-google/lib/storage-bucket';
import type { Construct } from 'constructs';
import { type AiAsset, ConfigError, type RetentionLock } from '../../core';
import type { TerraformResource } from '../cdktf';
import { GovernedKey, type IKeyRef } from '../custody/governed-key';
import { usableKey } from '../custody/usable-key';
import { GoogleConstruct } from '../google-construct';
import type { IMemberRef } from '../naming/member';
import type { GoogleProject } from '../place/google-project';
import { type AppQuestion, noRequest } from '../proof/no-request';
import { governedBucket } from '../training/governed-bucket';
import { ModelRegistryGrants } from './model-registry-grants';
import { ReleaseAttestor } from './release-attestor';
import { releasedImages } from './released-images';
import { SigningKey } from './signing-key';

/** Properties of a `ModelRegistry`. */
export interface ModelRegistryProps {
  /** The model whose versions are registered: an asset of the kind 'model'. Its facts become labels of all that the registry is made of. */
  readonly asset: AiAsset;

  readonly project: GoogleProject;

  /** The region, such as 'europe-west4'. It cannot be changed. */
  readonly location: string;

  /**
   * How long what is registered stays, and whether that can be taken back. Begin with `RetentionLock.staged(…)`.
   *
   * @default - no retention: nobody who is granted something here may replace or delete it
   */
  readonly lock?: RetentionLock;

  /**
   * The project that keeps the keys that sign; best one of its own.
   *
   * @default - the project of the registry
   */
  readonly keyProject?: GoogleProject;

  /**
   * A key in the region, under which models and images are kept.
   *
   * @default - a `GovernedKey` of its own
   */
  readonly encryptionKey?: IKeyRef;
}

/**
 * Where versions of a model are registered, signed and approved: by different members.
 *
 * Files lie in a store where nothing is replaced, each version below its digest: `models/DIGEST/`. One key signs what was built, another one what is approved;
 * of images, the approval is an attestation, which an `ImageAdmission` asks for. The registry of Vertex AI itself has no resource in Terraform: pipelines fill it.
 * All of it outlives its stack.
 *
 * @example
 * const registry = new ModelRegistry(stack, 'Registry', { asset: fraud, project, location: 'europe-west4' });
 * registry.grants.register(training.jobRole);
 * registry.grants.approve(approver);
 *
 * @throws AssetNotModel if the asset is a dataset or a pipeline
 * @throws KeyLocation if a key is known to be in another place
 * @throws RetentionDays, RetentionUnderFloor, RetentionOverStorage if the lock will not do
 */
export class ModelRegistry extends GoogleConstruct {
  public readonly asset: AiAsset;
  public readonly project: GoogleProject;
  public readonly encryptionKey: IKeyRef;

  /** Files of models, with their signatures and approvals. */
  public readonly store: StorageBucket;

  /** Images that run the model. */
  public readonly images: ArtifactRegistryRepository;

  /** What models are signed with: `zta sign MODEL --digest FILE`, and `gcloud kms asymmetric-sign`. */
  public readonly signingKey: SigningKey;

  /** What approvals are signed with. */
  public readonly approvalKey: SigningKey;

  /** Who attests images, for an `ImageAdmission`. */
  public readonly attestor: ReleaseAttestor;

  /** Who may register, sign, approve and read. */
  public readonly grants: ModelRegistryGrants;

  public constructor(scope: Construct, id: string, props: ModelRegistryProps) {
    super(scope, id);
    const { asset, project, location, keyProject = project } = props;
    this.requireModel(asset);
    this.asset = asset;
    this.project = project;
    this.encryptionKey = props.encryptionKey ?? new GovernedKey(this, 'Key', { project: keyProject, location });
    this.store = this.keep(props);
    const labels = asset.tags;
    this.images = releasedImages(this, 'Images', { project, location, encryptionKey: this.encryptionKey, labels });
    this.signingKey = new SigningKey(this, 'SigningKey', { project: keyProject, location });
    this.approvalKey = new SigningKey(this, 'ApprovalKey', { project: keyProject, location });
    this.attestor = new ReleaseAttestor(this, 'Attestor', {
      project,
      signingKey: this.approvalKey,
      displayName: `Approvals of ${asset.name}`,
    });
    this.grants = new ModelRegistryGrants(this, this);
  }

  /**
   * What `zeroTrust.require` proves: that nobody signs models, or approves any, but those who were granted to; and that nobody changes whose
   * signatures count as an approval. Ask once everything is granted. Who may act as whom was granted to, `separationOfDuties` asks.
   *
   * @param keepers who may change whose signatures count, such as the account that Terraform is applied with where the app gives it that
   *
   * @example zeroTrust.require(registry.isDecidedOnlyByGranted());
   */
  public isDecidedOnlyByGranted(...keepers: readonly IMemberRef[]): readonly AppQuestion[] {
    const { signingKey, approvalKey, attestor, grants } = this;
    const onlyBy = (action: string, resource: TerraformResource, holders: readonly IMemberRef[]) => {
      const asked = noRequest({ action, resource });
      return holders.length === 0 ? asked.byAnyone() : asked.exceptBy(...holders);
    };
    return [
      onlyBy('cloudkms.cryptoKeyVersions.useToSign', signingKey.key, grants.holdersOf('sign')),
      onlyBy('cloudkms.cryptoKeyVersions.useToSign', approvalKey.key, grants.holdersOf('approve')),
      onlyBy('containeranalysis.notes.attachOccurrence', attestor.note, grants.holdersOf('approve')),
      onlyBy('binaryauthorization.attestors.update', attestor.attestor, keepers),
    ];
  }

  private keep({ asset, project, location, lock }: ModelRegistryProps): StorageBucket {
    const key = usableKey(this, this.encryptionKey, { service: 'storage.googleapis.com', project, location });
    const common = { project, location, key, labels: asset.tags };
    return governedBucket(this, 'Store', { ...common, bucketName: undefined, lock, networks: undefined });
  }

  private requireModel({ kind, name }: AiAsset): void {
    if (kind === 'model') return;
    const reason = `'asset' must be of the kind 'model', got the ${kind} '${name}'; add the model to the inventory as well`;
    throw new ConfigError('AssetNotModel', reason, this);
  }
}
